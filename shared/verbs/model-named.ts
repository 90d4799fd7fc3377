import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { HostError } from "../host/ports.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import type { Model, Pipeline, Task } from "../pipeline/model.ts";

export interface NamedModel {
  id: NodeId;
  task: Task;
  pipeline: Pipeline;
  model: Model;
}

/** The task that makes a model, by its name with or without its pipeline. Rejects with a sentence when there is none, or more than one. */
export function modelNamed({ graph }: Workspace, name: string): NamedModel {
  const models = [...graph.nodes.values()].flatMap((node): NamedModel[] => (node.kind === "task" && node.task.model !== undefined ? [{ id: node.id, task: node.task, pipeline: node.pipeline, model: node.task.model }] : []));
  const found = models.filter(({ id, task }) => id === name || task.name === name);
  const [one, other] = found;
  if (one !== undefined && other === undefined) return one;
  if (one !== undefined) throw new HostError(`${JSON.stringify(name)} names ${found.map(({ id }) => id).join(" and ")}: write which one`);
  const near = closest(name, models.flatMap(({ id, task }) => [id, task.name]));
  throw new HostError(`there is no model ${JSON.stringify(name)}${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`}${models.length === 0 ? " (no task of this project has a `model`)" : ` (there ${models.length === 1 ? "is" : "are"} ${models.map(({ id }) => id).join(", ")})`}`);
}
