import { userInfo } from "node:os";
import type { ReadSqlTexts } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import { runStore } from "../results/run-store.ts";
import { recordFiles } from "../run/record-files.ts";
import type { RunOptions } from "../run/run-options.ts";
import type { BuildProject } from "./build-project.ts";
import { findingRecord } from "./lint-record.ts";

export interface Built {
  workspace: Workspace;
  readSql: ReadSqlTexts;
  environment: string;
  findings: readonly Finding[];
}

/** What every run of a verb has in common. */
export function runOptionsOf(options: BuildProject, { workspace, readSql, environment, findings }: Built): Omit<RunOptions, "engine" | "mode" | "schema"> {
  const { root, command, language, version } = options;
  const asOf = options.asOf ?? workspace.project.asOf;
  return {
    command, root, environment, readSql,
    owner: userName(),
    store: runStore(recordFiles(root)),
    clock: { now: Date.now },
    force: options.force,
    signal: options.signal,
    events: options.events,
    findings: findings.map((finding) => findingRecord(finding, language)),
    tools: { towpath: version, node: process.versions.node },
    env: options.env,
    ...(asOf === undefined ? {} : { asOf }),
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
