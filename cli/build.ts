import { buildProject } from "../shared/verbs/build-project.ts";
import type { Call } from "./command.ts";
import { eventStream } from "./event-stream.ts";
import { createProgress } from "./live.ts";
import { localDay } from "./local-day.ts";
import { report } from "./report.ts";
import { selectedIds } from "./select-tasks.ts";
import { asOfOf, colorOf, concurrencyOf, formatOf, languageOf, pickOf, unicodeOf, widthOf, windowOf } from "./settings.ts";
import { showFindings } from "./show-findings.ts";
import { VERSION } from "./version.ts";
import { workflowBranch } from "./workflow-branch.ts";

/** `run`, `test` and `check`: progress on standard error while it works, the report on standard output when it is done; with `--events` what happens stands there instead. */
export async function build(call: Call, command: "run" | "test" | "check"): Promise<0 | 1 | 2> {
  formatOf(call);
  const environment = call.text("environment");
  const expression = call.text("select");
  const base = command === "run" ? undefined : call.text("base");
  const pick = pickOf(call);
  const asOf = asOfOf(call);
  const window = command === "run" ? windowOf(call) : {};
  const concurrency = concurrencyOf(call);
  const { err } = call;
  const progress = createProgress({ stream: err, tty: err.isTTY && call.env["CI"] === undefined, width: widthOf(call, err), color: colorOf(call, err), unicode: unicodeOf(call), quiet: call.on("quiet") });
  const stream = call.on("events") ? eventStream(call, VERSION) : undefined;
  let built;
  try {
    built = await buildProject({
      root: call.root,
      command,
      force: call.on("force"),
      cache: !call.on("no-cache"),
      today: localDay(call),
      version: VERSION,
      language: languageOf(call),
      signal: call.signal,
      events(event) {
        progress.onEvent(event);
        stream?.onEvent(event);
      },
      env: call.env,
      ...workflowBranch(call.env),
      ...(environment === undefined ? {} : { environment }),
      ...(expression === undefined ? {} : { select: (workspace) => selectedIds(workspace, expression) }),
      ...(base === undefined ? {} : { compare: { base } }),
      ...(pick === undefined ? {} : { pick }),
      ...(asOf === undefined ? {} : { asOf }),
      ...window,
      ...(concurrency === undefined ? {} : { concurrency }),
    });
  } finally {
    progress.stop();
  }
  if ("record" in built) return report(stream?.reporting ?? call, built.record);
  stream?.unreadable(built.findings);
  return showFindings(stream?.reporting ?? call, built.findings, built.opened.documents);
}
