import type { DeployPlan } from "../../generated/deploy.ts";
import type { Workspace } from "../../graph/workspace.ts";
import type { Task } from "../../pipeline/model.ts";
import type { EnvironmentState } from "../../run/environment-state.ts";
import { tableOutput } from "../../run/kinds/task-outputs.ts";
import type { PlannedTask, RunPlan } from "../../run/plan-run.ts";
import type { ReleaseState } from "../log/log-state.ts";
import { goneColumns } from "./gone-columns.ts";
import { lostMark } from "./lost-mark.ts";

export type Step = DeployPlan["steps"][number];

export interface StepInput {
  workspace: Workspace;
  /** Name of the released pipeline. */
  pipeline: string;
  plan: RunPlan;
  /** What is in the environment. */
  state: EnvironmentState;
  /** What the log says is deployed of this pipeline. */
  deployed: ReleaseState | undefined;
  /** Whether another pipeline's task, by its id, has only moved into the release. */
  moved: (id: string) => boolean;
}

/** What happens to each name of a release. Pure. */
export function stepsOf(input: StepInput): Step[] {
  const own = input.plan.tasks.filter(({ pipeline }) => pipeline.name === input.pipeline);
  const others = input.plan.tasks.filter(({ pipeline }) => pipeline.name !== input.pipeline);
  return [...others.map(refuseInput), ...input.plan.impossible.map(({ id, task, reason }): Step => ({ action: "refuse", id, name: task.name, kind: kindOf(task), reason })), ...own.map((planned) => stepOf(input, planned)), ...drops(input, own)];
}

/** A task of another pipeline that a release needs and nobody has deployed: it has a release of its own. */
function refuseInput({ id, task, pipeline, reason }: PlannedTask): Step {
  return { action: "refuse", id, name: task.name, kind: kindOf(task), reason: `${reason}: deploy ${pipeline.name} first` };
}

function stepOf(input: StepInput, planned: PlannedTask): Step {
  const { state, deployed, moved } = input;
  const { id, task, action, reason } = planned;
  const step = { id, name: task.name, kind: kindOf(task) };
  const name = task.name.toLowerCase();
  const owner = state.owners.get(name);
  if (state.foreign.has(name) && deployed?.current.published[task.name] !== undefined) return { ...step, action: "refuse", reason: lostMark(state.schema, task.name) };
  if (state.foreign.has(name)) return { ...step, action: "refuse", reason: `${state.schema}.${task.name} exists and was not made by Towpath: rename the task, or move or drop what is there` };
  if (owner !== undefined && owner !== id && !moved(owner)) return { ...step, action: "refuse", reason: takenBy(input, task.name, owner) };
  const estimateMs = deployed?.current.durations?.[task.name];
  const live = state.live.get(id);
  const loss = destruction(input, planned);
  if (action === "build") {
    return { ...step, action: live === undefined ? "create" : "rebuild", reason, ...(loss === undefined ? {} : { destructive: loss }), ...(estimateMs === undefined ? {} : { estimateMs }) };
  }
  if (!hasView(task) || live?.physical === planned.physical) return { ...step, action: "reuse", reason };
  return { ...step, action: "swap", reason: live === undefined ? "its data is there and is not shown yet" : "its data was built before and is shown again", ...(loss === undefined ? {} : { destructive: loss }) };
}

/** Either both stand in the code of the release, or the other pipeline's release is the newer one: then the task has moved there. */
function takenBy({ state, workspace }: StepInput, name: string, owner: string): string {
  const other = owner.slice(0, owner.indexOf("."));
  return `${state.schema}.${name} is the name of ${owner}${workspace.graph.nodes.has(owner) ? "" : `, which a release of ${other} has taken over that this one does not follow: go back in ${other}, or deploy a release of it without that task, first`}`;
}

function drops({ deployed, state, pipeline }: StepInput, own: readonly PlannedTask[]): Step[] {
  if (deployed === undefined) return [];
  const kept = new Set(own.map(({ task }) => task.name));
  // A name that another pipeline has taken over since is its own.
  const ours = (name: string): boolean => state.owners.get(name.toLowerCase()) === `${pipeline}.${name}`;
  return Object.keys(deployed.current.published).filter((name) => !kept.has(name) && ours(name)).map((name) => ({
    action: "drop", id: `${pipeline}.${name}`, name, kind: "view", reason: "the release has no such task any more", destructive: `consumers of ${state.schema}.${name} lose it`,
  }));
}

/** What consumers lose when the name moves. */
function destruction({ workspace, deployed, state }: StepInput, { id, task, previous, action }: PlannedTask): string | undefined {
  const lost: string[] = [];
  const gone = goneColumns(workspace, deployed, { id, name: task.name });
  if (gone.length > 0) lost.push(`column${gone.length === 1 ? "" : "s"} ${gone.join(", ")} go${gone.length === 1 ? "es" : ""}`);
  const live = state.live.get(id);
  const stood = live?.parts["as"]?.startsWith("incremental") === true;
  if (action === "build" && stood && previous === undefined) lost.push("the incremental table starts again, from the sources as they are now");
  return lost.length === 0 ? undefined : lost.join("; ");
}

function hasView(task: Task): boolean {
  return task.kind === "sql" || tableOutput(task) !== undefined;
}

function kindOf(task: Task): Step["kind"] {
  return task.model === undefined ? task.materialized.kind : "model";
}
