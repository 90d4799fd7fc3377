import { HostError } from "../host/ports.ts";
import { VERSION } from "../host/version.ts";
import type { RunRecord } from "../results/record.ts";
import type { RunEvent } from "../run/event.ts";
import { advance, nothingYet } from "../report/live/live-state.ts";
import { plainLines } from "../report/live/plain-lines.ts";
import { buildProject, type BuildProject } from "../verbs/build-project.ts";
import { lintRecord } from "../verbs/lint-record.ts";
import { selectTasks } from "../verbs/select-tasks.ts";
import { defaultBranchOf } from "./default-branch.ts";
import { refsOf } from "./ci-record.ts";
import type { ProjectRecord } from "./conclude.ts";
import { runnerCache } from "./cache/cache-service.ts";
import { keepCache } from "./cache/keep-cache.ts";
import { useDuckDb } from "./duckdb/use-duckdb.ts";
import { findProjects } from "./find-projects.ts";
import { withImpliedBase } from "./implied-base.ts";
import { InputError } from "./input-error.ts";
import type { Job } from "./job.ts";
import { localDay } from "./local-day.ts";
import type { Log } from "./log.ts";

/** Events whose workflow comes from the default branch while the code that is checked out may be anybody's. */
const FOREIGN_CODE = new Set(["pull_request_target", "workflow_run", "issue_comment"]);

/** Events of code that is not merged yet, and may never be. */
const PROPOSED = new Set(["pull_request", "pull_request_review", "merge_group"]);

/** Two pipelines of one schedule may share a database file, which lets one process in. */
const WAIT_MS = 30 * 60_000;

type BuildJob = Omit<Job, "inputs"> & { inputs: { readonly project: readonly string[]; readonly environment: string | undefined; readonly base?: string | undefined; readonly cache?: "auto" | "never" } };

/** Builds and checks the projects of the job: `run` publishes in the environment, `test` and `check` build apart. */
export async function buildProjects(job: BuildJob, command: "run" | "test" | "check", expression?: string): Promise<ProjectRecord[]> {
  if (FOREIGN_CODE.has(job.event.name)) throw new InputError(`the event ${job.event.name} may bring code of strangers together with secrets; call this action from pull_request, merge_group, push, schedule or workflow_dispatch`);
  if (command === "run" && PROPOSED.has(job.event.name)) throw new InputError(`this action publishes what consumers see, and the event is ${job.event.name}: call it from schedule, push or workflow_dispatch, and use towpath/actions/test for what is not merged yet`);
  useDuckDb(job);
  // What a run publishes comes from its own environment; a cache is only for what is built apart.
  const cache = command === "run" || job.inputs.cache !== "auto" ? undefined : await runnerCache(job.env);
  const records: ProjectRecord[] = [];
  for (const root of await findProjects(job.workspace, job.inputs.project)) {
    records.push({ root, record: await keepCache(job, cache, root, () => buildOne(job, root, command, expression)) });
    if (job.signal.aborted) break;
  }
  return records;
}

async function buildOne(job: BuildJob, root: string, command: "run" | "test" | "check", expression: string | undefined): Promise<RunRecord> {
  const { inputs, clock, env, signal, log } = job;
  const started = clock.now();
  const built = await buildProject({
    root,
    command,
    force: false,
    cache: true,
    today: localDay(started),
    version: VERSION,
    language: "en",
    signal,
    events: progress(log),
    env,
    ...(inputs.environment === undefined ? {} : { environment: inputs.environment }),
    ...comparing(job, command),
    ...(command === "run" ? { wait: { waitMs: WAIT_MS, signal, tell: log.info } } : {}),
    ...(expression === undefined ? {} : { select: (workspace) => selectTasks(workspace, expression) }),
  });
  if ("record" in built) return built.record;
  const { findings, opened } = built;
  if (findings.length === 0) throw new HostError(`${root}: the project could not be opened`);
  const project = opened.workspace?.project.name ?? "";
  return { ...lintRecord({ project, findings, waived: 0, baselined: 0, tasks: 0, files: opened.documents.size }, started, clock.now(), VERSION, "en"), command };
}

/** What is compared with what: the input, else what the event says; a push to the default branch makes what pull requests find as their base. */
function comparing({ inputs, event, ci, log }: BuildJob, command: "run" | "test" | "check"): Pick<BuildProject, "compare" | "pullRequest" | "warm" | "ci" | "defaultBranch"> {
  const workflowRun = ci === undefined ? {} : { ci };
  if (command === "run") return { ...workflowRun, ...defaultBranchOf(event) };
  const named = refsOf(event.name, event.payload);
  const refs = named === undefined ? undefined : withImpliedBase(named, event.payload);
  const pullRequest = refs?.pullRequest === undefined ? {} : { pullRequest: refs.pullRequest.number };
  const warm = event.name === "push" && event.payload["ref"] === `refs/heads/${defaultBranchOf(event).defaultBranch ?? ""}`;
  const compare = inputs.base !== undefined ? { compare: { base: inputs.base } } : refs?.base === undefined ? {} : { compare: { refs } };
  if (warm) log.info("nothing is compared: this is what pull requests are compared with, and all of it is built");
  else if (!("compare" in compare)) log.info(`nothing is compared: ${event.name} names no base here, so everything is built; the input \`base\` names one`);
  return { ...workflowRun, ...pullRequest, ...compare, warm };
}

/** What a run says while it goes on, as lines of the log. */
function progress(log: Log): (event: RunEvent) => void {
  let state = nothingYet;
  return (event) => {
    state = advance(state, event);
    for (const line of plainLines(state, event, { color: false, unicode: true })) log.info(line);
  };
}
