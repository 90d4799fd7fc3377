import { HostError } from "../host/ports.ts";
import { VERSION } from "../host/version.ts";
import type { RunRecord } from "../results/record.ts";
import type { RunEvent } from "../run/event.ts";
import { advance, nothingYet } from "../report/live/live-state.ts";
import { plainLines } from "../report/live/plain-lines.ts";
import { buildProject } from "../verbs/build-project.ts";
import { lintRecord } from "../verbs/lint-record.ts";
import { selectTasks } from "../verbs/select-tasks.ts";
import type { ProjectRecord } from "./conclude.ts";
import { useDuckDb } from "./duckdb/use-duckdb.ts";
import { findProjects } from "./find-projects.ts";
import { InputError } from "./input-error.ts";
import type { Job } from "./job.ts";
import { localDay } from "./local-day.ts";
import type { Log } from "./log.ts";

/** Events whose workflow comes from the default branch while the code that is checked out may be anybody's. */
const FOREIGN_CODE = new Set(["pull_request_target", "workflow_run", "issue_comment"]);

/** Builds and checks the projects of the job: `run` publishes in the environment, `test` and `check` build apart. */
export async function buildProjects(job: Job<"project" | "environment">, command: "run" | "test" | "check", expression?: string): Promise<ProjectRecord[]> {
  if (FOREIGN_CODE.has(job.event.name)) throw new InputError(`the event ${job.event.name} may bring code of strangers together with secrets; call this action from pull_request, merge_group, push, schedule or workflow_dispatch`);
  if (command === "run" && job.event.name === "pull_request") throw new InputError("this action publishes what consumers see, and the event is pull_request: call it from schedule, push or workflow_dispatch, and use towpath/actions/test on pull requests");
  useDuckDb(job);
  const records: ProjectRecord[] = [];
  for (const root of await findProjects(job.workspace, job.inputs.project)) {
    records.push({ root, record: await buildOne(job, root, command, expression) });
    if (job.signal.aborted) break;
  }
  return records;
}

async function buildOne(job: Job<"project" | "environment">, root: string, command: "run" | "test" | "check", expression: string | undefined): Promise<RunRecord> {
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
    ...(expression === undefined ? {} : { select: (workspace) => selectTasks(workspace, expression) }),
  });
  if ("record" in built) return built.record;
  const { findings, opened } = built;
  if (findings.length === 0) throw new HostError(`${root}: the project could not be opened`);
  const project = opened.workspace?.project.name ?? "";
  return { ...lintRecord({ project, findings, waived: 0, baselined: 0, tasks: 0, files: opened.documents.size }, started, clock.now(), VERSION, "en"), command };
}

/** What a run says while it goes on, as lines of the log. */
function progress(log: Log): (event: RunEvent) => void {
  let state = nothingYet;
  return (event) => {
    state = advance(state, event);
    for (const line of plainLines(state, event, { color: false, unicode: true })) log.info(line);
  };
}
