import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../host/node-fs.ts";
import { repositoryRoot } from "../host/read-workflows.ts";
import { checkWorkflow } from "./workflows/check-workflow.ts";
import { cleanWorkflow } from "./workflows/clean-workflow.ts";
import { deployWorkflow } from "./workflows/deploy-workflow.ts";
import { RELEASE } from "./workflows/pins.ts";
import { readFacts } from "./workflows/read-facts.ts";
import { reportWorkflow } from "./workflows/report-workflow.ts";
import { runWorkflow } from "./workflows/run-workflow.ts";
import { textDifference, type TextDifference } from "./workflows/text-difference.ts";
import { deployFile, versionWorkflow } from "./workflows/version-workflow.ts";
import type { WorkflowFacts } from "./workflows/workflow-facts.ts";

export interface InitialisedGitHub {
  /** Absolute folder of the repository. */
  root: string;
  files: { file: string; outcome: "written" | "unchanged" | TextDifference }[];
  facts: WorkflowFacts;
  /** False in a build that is no release: the written pins are placeholders. */
  released: boolean;
}

/** Writes the workflows of the repository that a folder lies in. A file that is there stays as it is, and how it differs is told. */
export async function initGitHub(folder: string, { attest = false }: { attest?: boolean } = {}): Promise<InitialisedGitHub> {
  const root = (await repositoryRoot(folder)) ?? folder;
  const facts = { ...(await readFacts(root)), ...(attest ? { attest } : {}) };
  const files: InitialisedGitHub["files"] = [];
  for (const [name, text] of Object.entries(workflows(facts))) {
    const file = `.github/workflows/${name}`;
    files.push({ file, outcome: await put(path.join(root, file), text) });
  }
  return { root, files, facts, released: !/^0+$/u.test(RELEASE.sha) };
}

/** The workflows by file name. */
export function workflows(facts: WorkflowFacts): Record<string, string> {
  const [run, version] = [runWorkflow(facts), versionWorkflow(facts)];
  return {
    "towpath.yml": checkWorkflow(facts),
    "towpath-report.yml": reportWorkflow(),
    ...(run === undefined ? {} : { "towpath-run.yml": run }),
    ...(version === undefined ? {} : { "towpath-version.yml": version }),
    ...Object.fromEntries((facts.deployments ?? []).map((target, index) => [deployFile(target, index), deployWorkflow(target, deployFile(target, index))])),
    "towpath-clean.yml": cleanWorkflow(facts),
  };
}

async function put(file: string, text: string): Promise<"written" | "unchanged" | TextDifference> {
  const there = await readFile(file, "utf8").catch(() => undefined);
  if (there !== undefined) return textDifference(there, text) ?? "unchanged";
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, text);
  return "written";
}
