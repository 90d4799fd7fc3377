import type { Exposure, Pipeline, Source, Task } from "../pipeline/model.ts";

/** `pipeline.name` of a task, source or exposure; unique in a project. */
export type NodeId = string;

export type Node =
  | { id: NodeId; kind: "source"; pipeline: Pipeline; source: Source }
  | { id: NodeId; kind: "task"; pipeline: Pipeline; task: Task }
  | { id: NodeId; kind: "exposure"; pipeline: Pipeline; exposure: Exposure };

export interface Graph {
  nodes: ReadonlyMap<NodeId, Node>;
  /** Direct inputs and readers, in order of appearance. */
  inputs(id: NodeId): readonly NodeId[];
  readers(id: NodeId): readonly NodeId[];
  /** Names that a task reads and nobody defines. */
  unknownInputs(id: NodeId): readonly { name: string; tableRef?: number }[];
  /** Tasks so that each comes after its inputs; members of a cycle are left out. */
  order: readonly NodeId[];
  /** Each cycle once, as a path whose last element reads the first. */
  cycles: readonly (readonly NodeId[])[];
  upstream(id: NodeId): ReadonlySet<NodeId>;
  downstream(id: NodeId): ReadonlySet<NodeId>;
}
