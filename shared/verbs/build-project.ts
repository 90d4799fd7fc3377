import type { Refs } from "../git/refs.ts";
import { HostError } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Environment } from "../pipeline/model.ts";
import type { NodeId } from "../graph/graph.ts";
import type { OpenedWorkspace } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { CiRecord, RunRecord, UntestedRecord } from "../results/record.ts";
import type { RunEvent } from "../run/event.ts";
import { baseSchema, ISOLATED_FOR_MS, isolatedSchema } from "../run/isolation.ts";
import type { RunOptions } from "../run/run-options.ts";
import { runProject } from "../run/run-project.ts";
import { environmentOf } from "./environment-of.ts";
import { lintOpened } from "./lint-project.ts";
import { openWaiting, type Waiting } from "./open-waiting.ts";
import { openProject, type OpenedProject } from "./open-project.ts";
import { onlyReleased } from "./deploy/only-released.ts";
import { planProject } from "./plan-project.ts";
import { deployedCode } from "./deploy/deployed-code.ts";
import { isGuarded, isGuardedByPolicy } from "./deploy/is-guarded.ts";
import { runLogOf } from "./deploy/run-log-of.ts";
import { runOptionsOf } from "./run-options-of.ts";
import type { PickedNames } from "./pick-tests.ts";
import { testChange } from "./test-change.ts";
import { testPicked } from "./test-picked.ts";

export interface BuildProject {
  root: string;
  command: "run" | "test" | "check";
  environment?: string;
  /** Which tasks; all when undefined. May throw a sentence when the expression matches nothing. */
  select?: (workspace: Workspace) => ReadonlySet<NodeId>;
  /** For `test`: only these unit tests and checks. Nothing is compared, and no record is kept. */
  pick?: PickedNames;
  asOf?: string;
  force: boolean;
  from?: string;
  to?: string;
  concurrency?: number;
  /** For `test` and `check`: builds only what differs from this base, and compares the data. */
  compare?: { base?: string; refs?: Refs };
  /** Builds apart from other pull requests, where `clean` finds it when that one is closed. */
  pullRequest?: number;
  /** Of the default branch: everything is tested, and what that makes is what pull requests find as their base. Nothing is compared. */
  warm?: boolean;
  /** How long a database file that another process holds is waited for. Without it the caller is told at once: somebody may sit before it. */
  wait?: Waiting;
  /** For `run`: the repository's default branch, as GitHub says; the rules of an environment come from there. */
  defaultBranch?: string;
  /** The workflow run, for the record. */
  ci?: CiRecord;
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
  const { root, command, today, version } = options;
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
  if (workspace === undefined || broken.length > 0) return (await mayRunReleases(options, opened, broken)) ? await buildAll(options, opened, findings, { broken }) : { opened, findings: command === "check" ? findings : broken };

  if (options.pick !== undefined) return { record: await testPicked(options, opened, workspace, findings, options.pick) };
  const { compare } = options;
  if (command !== "run" && options.warm !== true && (compare?.base !== undefined || compare?.refs?.base !== undefined)) {
    const planned = await planProject({ root, cache: options.cache, ...compare, ...environment }).catch((error: unknown) => {
      // A name that the user typed is the user's to mend; what an event names is visible in the verdict.
      if (!(error instanceof HostError) || compare.refs === undefined) throw error;
      return { reason: error.message };
    });
    if ("plan" in planned) return { record: await testChange(options, planned, findings) };
    return await buildAll(options, opened, findings, { untested: [{ kind: "base-missing", reason: planned.reason, allowed: false }] });
  }
  return await buildAll(options, opened, findings, {});
}

/** Files that cannot be read do not stop a run of what is deployed: of what is checked out it needs towpath.yml alone. */
async function mayRunReleases({ command, root, environment, defaultBranch }: BuildProject, { workspace }: OpenedProject, broken: readonly Finding[]): Promise<boolean> {
  if (command !== "run" || workspace === undefined || broken.some(({ place }) => place.file === "towpath.yml")) return false;
  const chosen = environmentOf(workspace, environment);
  return isGuarded(chosen) || (await isGuardedByPolicy(root, chosen, defaultBranch).catch((error: unknown) => {
    // The errors in the files are what somebody can mend first.
    if (error instanceof HostError) return false;
    throw error;
  }));
}

/** Everything that is selected, whatever a base has. `broken`: what keeps the folder's own code from being built. */
async function buildAll(options: BuildProject, opened: OpenedProject, findings: readonly Finding[], { untested = [], broken = [] }: { untested?: UntestedRecord[]; broken?: Finding[] }): Promise<Built> {
  const { workspace } = opened;
  if (workspace === undefined) throw new HostError("the project cannot be read");
  const chosen = environmentOf(workspace, options.environment);
  await using session = await openWaiting({ root: options.root, environment: chosen, env: options.env, timezone: workspace.project.timezone }, { waitMs: 0, signal: options.signal, ...options.wait });
  const common = runOptionsOf(options, { workspace, readSql: opened.readSql, environment: chosen.name, findings });
  const log = options.command === "run" ? await runLogOf(session.engine, chosen, { ...common, ...(options.ci?.url === undefined ? {} : { run: options.ci.url }) }) : undefined;
  await using deployed = options.command === "run" ? await deployedCode({ root: options.root, cache: options.cache, environment: chosen, defaultBranch: options.defaultBranch, select: options.select, releases: log?.releases }) : undefined;
  if (deployed === undefined && broken.length > 0) return { opened, findings: broken };
  const code = deployed?.opened ?? { ...opened, workspace, findings };
  const select = deployed?.select ?? options.select?.(workspace);
  const record = await runProject(code.workspace, {
    ...runOptionsOf(options, { workspace: code.workspace, readSql: code.readSql, environment: chosen.name, findings: code.findings }),
    ...(deployed === undefined ? {} : { checkout: deployed.checkout }),
    ...(log === undefined ? {} : { log: deployed === undefined ? log : onlyReleased(log, deployed.pipelines) }),
    engine: session.engine,
    unitEngine: session.unitEngine,
    ...(options.command === "run" ? { mode: "run", schema: chosen.schema } : { mode: "test", ...isolatedIn(options, chosen, common.owner) }),
    about: { ...(options.ci === undefined ? {} : { ci: options.ci }), ...(deployed === undefined ? {} : { commit: deployed.commit }), ...(untested.length === 0 ? {} : { untested }) },
    ...(select === undefined ? {} : { select }),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
  });
  return { record };
}

function isolatedIn({ warm }: BuildProject, { schema }: Environment, owner: string): Pick<RunOptions, "schema" | "lenders" | "expiresAfterMs"> {
  return { schema: warm === true ? baseSchema(schema) : isolatedSchema(schema, owner), lenders: [schema], expiresAfterMs: ISOLATED_FOR_MS };
}
