import { userInfo } from "node:os";
import { HostError } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Environment } from "../pipeline/model.ts";
import type { NodeId } from "../graph/graph.ts";
import type { OpenedWorkspace } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { RunRecord } from "../results/record.ts";
import { runStore } from "../results/run-store.ts";
import type { RunEvent } from "../run/event.ts";
import { ISOLATED_FOR_MS, isolatedSchema } from "../run/isolation.ts";
import { recordFiles } from "../run/record-files.ts";
import { runProject } from "../run/run-project.ts";
import { lintOpened } from "./lint-project.ts";
import { findingRecord } from "./lint-record.ts";
import { openEnvironment } from "./open-environment.ts";
import { openProject, type OpenedProject } from "./open-project.ts";

export interface BuildProject {
  root: string;
  command: "run" | "test" | "check";
  environment?: string;
  /** Which tasks; all when undefined. May throw a sentence when the expression matches nothing. */
  select?: (workspace: Workspace) => ReadonlySet<NodeId>;
  asOf?: string;
  force: boolean;
  from?: string;
  to?: string;
  concurrency?: number;
  cache: boolean;
  today: string;
  version: string;
  language: "en" | "fr";
  signal: AbortSignal;
  events: (event: RunEvent) => void;
  env: Readonly<Record<string, string | undefined>>;
}

/** A record, or the findings that kept the project from being opened. */
export type Built = { record: RunRecord } | { opened: OpenedWorkspace; findings: Finding[] };

/** Builds a project: what `towpath run`, `test` and `check` do, and the actions of the same names. */
export async function buildProject(options: BuildProject): Promise<Built> {
  const { root, command, today, version, language } = options;
  const environment = options.environment === undefined ? {} : { environment: options.environment };
  let opened: OpenedProject;
  let findings: Finding[] = [];
  if (command === "check") {
    const linted = await lintOpened({ root, today, version, cache: options.cache, ...environment });
    opened = linted.opened;
    findings = linted.outcome.findings;
  } else {
    opened = await openProject({ root, cache: options.cache, ...environment });
    findings = opened.findings;
  }
  const { workspace } = opened;
  // What cannot be read cannot be built; every other finding is for the reviewer and does not stop the build.
  const broken = (workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
  if (workspace === undefined || broken.length > 0) return { opened, findings: command === "check" ? findings : broken };

  const chosen = environmentOf(workspace, options.environment);
  const select = options.select?.(workspace);
  const files = recordFiles(root);
  await using session = await openEnvironment({ root, environment: chosen, env: options.env, timezone: workspace.project.timezone });
  const owner = userName();
  const isolated = command === "run" ? {} : { schema: isolatedSchema(chosen.schema, owner), lender: chosen.schema, expiresAfterMs: ISOLATED_FOR_MS };
  const asOf = options.asOf ?? workspace.project.asOf;
  const record = await runProject(workspace, {
    engine: session.engine,
    mode: command === "run" ? "run" : "test",
    command,
    root,
    environment: chosen.name,
    schema: chosen.schema,
    owner,
    store: runStore(files),
    clock: { now: Date.now },
    force: options.force,
    signal: options.signal,
    events: options.events,
    readSql: opened.readSql,
    unitEngine: session.unitEngine,
    findings: findings.map((finding) => findingRecord(finding, language)),
    tools: { towpath: version, node: process.versions.node },
    env: options.env,
    ...isolated,
    ...(select === undefined ? {} : { select }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
  });
  return { record };
}

/** The environment of that name, or the default one. */
export function environmentOf(workspace: Workspace, name: string | undefined): Environment {
  const { project } = workspace;
  const wanted = name ?? project.defaultEnvironment;
  const found = project.environments.find((environment) => environment.name === wanted);
  if (found === undefined) throw new HostError(`there is no environment ${JSON.stringify(wanted)} in towpath.yml; it has ${project.environments.map((environment) => environment.name).join(", ")}`);
  return found;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

