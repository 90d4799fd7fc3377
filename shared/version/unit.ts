import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { Task } from "../pipeline/model.ts";

/** What has versions of its own: a pipeline, or the model that a task makes. */
export interface Unit {
  kind: "pipeline" | "model";
  name: string;
}

/** Every pipeline and model of a project, by name. A model named like a pipeline is released with its pipeline only. */
export function unitsOf({ project }: Workspace): Unit[] {
  const pipelines = project.pipelines.map(({ name }): Unit => ({ kind: "pipeline", name }));
  const taken = new Set(pipelines.map(({ name }) => name));
  const models = project.pipelines.flatMap(({ tasks }) => tasks.filter(({ model, name }) => model !== undefined && !taken.has(name)).map(({ name }): Unit => ({ kind: "model", name })));
  return [...pipelines, ...models].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The tasks that a release is made of. */
export function tasksOf({ graph }: Workspace, unit: Unit): { id: NodeId; task: Task }[] {
  return [...graph.nodes.values()].flatMap((node) => {
    if (node.kind !== "task") return [];
    const mine = unit.kind === "pipeline" ? node.pipeline.name === unit.name : node.task.name === unit.name && node.task.model !== undefined;
    return mine ? [{ id: node.id, task: node.task }] : [];
  });
}
