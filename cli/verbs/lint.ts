import { nodeFs } from "../../shared/host/node-fs.ts";
import { lintProject, type LintProject } from "../../shared/verbs/lint-project.ts";
import { lintRecord } from "../../shared/verbs/lint-record.ts";
import type { Call } from "../command.ts";
import { report } from "../report.ts";
import { languageOf } from "../settings.ts";
import { VERSION } from "../version.ts";
import { localDay } from "../local-day.ts";

export async function run(call: Call): Promise<0 | 1 | 2> {
  const started = call.clock.now();
  const environment = call.text("environment");
  const options: LintProject = {
    root: call.root,
    today: localDay(call),
    version: VERSION,
    cache: !call.on("no-cache"),
    ...(environment === undefined ? {} : { environment }),
  };
  if (call.on("fix")) {
    const { fixProject } = await import("../../shared/verbs/fix-project.ts");
    const { mended, files } = await fixProject(options);
    if (!call.on("quiet")) call.err.write(`fixed ${mended} finding${mended === 1 ? "" : "s"} in ${files.length} file${files.length === 1 ? "" : "s"}${files.map((file) => `\n  ${file}`).join("")}\n`);
  }
  if (call.on("write-baseline")) {
    const { writeBaseline } = await import("../../shared/verbs/baseline-file.ts");
    const { lintOpened } = await import("../../shared/verbs/lint-project.ts");
    const { outcome, opened } = await lintOpened({ ...options, ignoreBaseline: true });
    const { file, accepted } = await writeBaseline(await nodeFs(call.root), outcome.findings, opened.workspace?.project.lint.baseline);
    call.err.write(`${file} accepts ${accepted} finding${accepted === 1 ? "" : "s"} from now on; new ones are reported\n`);
  }
  const outcome = await lintProject(options);
  const selected = call.text("select");
  const shown = selected === undefined ? outcome : await onlySelected(options, outcome, selected);
  return report(call, lintRecord(shown, started, call.clock.now(), VERSION, languageOf(call)));
}

/** Findings of the selected tasks, and those that belong to no task: a broken file concerns everybody. */
async function onlySelected(options: LintProject, outcome: Awaited<ReturnType<typeof lintProject>>, expression: string): Promise<typeof outcome> {
  const { selectedIds } = await import("../select-tasks.ts");
  const { openProject } = await import("../../shared/verbs/open-project.ts");
  const { workspace } = await openProject(options);
  if (workspace === undefined) return outcome;
  const ids = selectedIds(workspace, expression);
  return { ...outcome, findings: outcome.findings.filter(({ pipeline, task }) => task === undefined || ids.has(`${pipeline}.${task}`)) };
}
