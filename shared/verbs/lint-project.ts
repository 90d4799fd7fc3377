import { hash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { nodeFs, writeWhole } from "../host/node-fs.ts";
import type { FileSystem } from "../host/ports.ts";
import { stillTrue, tracedFs, type Trace } from "../host/traced-fs.ts";
import { readWorkflows } from "../host/read-workflows.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { OpenedProject } from "./open-project.ts";

export interface LintProject {
  root: string;
  environment?: string;
  /** Local day, `2026-11-23`: waivers expire by it. */
  today: string;
  /** Version of Towpath: another version may see other things. */
  version: string;
  cache: boolean;
  /** Show also what the baseline accepts. */
  ignoreBaseline?: boolean;
}

/** What lint found, as plain data; nothing else is needed to report it. */
export interface LintOutcome {
  project: string;
  findings: Finding[];
  waived: number;
  baselined: number;
  tasks: number;
  files: number;
}

/**
 * Lints a project. The outcome is a pure function of the files, the version and the day: when nothing that was read has changed,
 * the last outcome is given again without loading the parser.
 */
export async function lintProject(options: LintProject): Promise<LintOutcome> {
  const fs = await nodeFs(options.root);
  const store = path.join(options.root, ".towpath", "cache", "lint.json");
  const workflows = await readWorkflows(options.root);
  const key = hash("sha256", JSON.stringify([options.version, options.today, options.environment ?? null, [...(workflows ?? [])]]), "hex");
  if (options.cache) {
    const remembered = await readRemembered(store);
    if (remembered?.key === key && (await stillTrue(remembered.trace, fs))) return remembered.outcome;
  }

  const traced = tracedFs(fs);
  const { outcome } = await lintOpened(options, traced.fs);
  const trace = traced.trace();
  if (options.cache && trace !== undefined) {
    await mkdir(path.dirname(store), { recursive: true });
    await writeWhole(store, JSON.stringify({ key, trace, outcome } satisfies Remembered));
  }
  return outcome;
}

/** Opens and lints, without the memory of the last outcome; gives the workspace too, for what comes after. */
export async function lintOpened(options: LintProject, fs?: FileSystem): Promise<{ outcome: LintOutcome; opened: OpenedProject }> {
  const [{ openProject }, { lint }, { readBaseline }] = await Promise.all([
    import("./open-project.ts"),
    import("../rules/lint.ts"),
    import("./baseline-file.ts"),
  ]);
  const files = fs ?? (await nodeFs(options.root));
  const { root, environment, cache } = options;
  const opened = await openProject({ root, cache, fs: files, ...(environment === undefined ? {} : { environment }) });
  const { workspace } = opened;
  if (workspace === undefined) {
    const outcome = { project: "", findings: opened.findings, waived: 0, baselined: 0, tasks: 0, files: opened.documents.size };
    return { outcome, opened };
  }
  const baseline = options.ignoreBaseline === true ? undefined : await readBaseline(files, workspace.project.lint.baseline);
  const workflows = await readWorkflows(root);
  const result = lint(workspace, { today: options.today, ...(baseline === undefined ? {} : { baseline }), ...(workflows === undefined ? {} : { workflows }) });
  const outcome = {
    project: workspace.project.name,
    findings: result.findings,
    waived: result.waived.length,
    baselined: result.baselined,
    tasks: workspace.project.pipelines.reduce((sum, { tasks }) => sum + tasks.length, 0),
    files: workspace.documents.size + workspace.texts.size,
  };
  return { outcome, opened };
}

interface Remembered {
  key: string;
  trace: Trace;
  outcome: LintOutcome;
}

/** A cache that cannot be read is no cache. */
async function readRemembered(store: string): Promise<Remembered | undefined> {
  try {
    const parsed: Remembered = JSON.parse(await readFile(store, "utf8"));
    return parsed;
  } catch {
    return undefined;
  }
}
