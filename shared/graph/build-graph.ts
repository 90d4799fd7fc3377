import type { Pipeline, Project } from "../pipeline/model.ts";
import type { Graph, Node, NodeId } from "./graph.ts";
import { findCycles } from "./find-cycles.ts";
import { nameResolver } from "./resolve-name.ts";

/** What each task reads in its SQL, beyond its declared `inputs`: table names as written. */
export type SqlReads = ReadonlyMap<NodeId, readonly (readonly string[])[]>;

/** Connects sources, tasks and exposures of a project. Linear in nodes and edges. */
export function buildGraph(project: Project, sqlReads: SqlReads): Graph {
  const nodes = nodesOf(project);
  const resolve = nameResolver(nodes);

  const inputs = new Map<NodeId, NodeId[]>();
  const readers = new Map<NodeId, NodeId[]>();
  const unknown = new Map<NodeId, { name: string; tableRef?: number }[]>();
  for (const node of nodes.values()) {
    if (node.kind === "source") continue;
    const found = new Set<NodeId>();
    const missing: { name: string; tableRef?: number }[] = [];
    const declared = node.kind === "task" ? node.task.inputs : node.exposure.reads;
    for (const name of declared) {
      const id = resolve(node.pipeline.name, name.split("."));
      if (id === undefined) missing.push({ name });
      else found.add(id);
    }
    (sqlReads.get(node.id) ?? []).forEach((parts, tableRef) => {
      const id = resolve(node.pipeline.name, parts);
      if (id === undefined) missing.push({ name: parts.join("."), tableRef });
      else found.add(id);
    });
    inputs.set(node.id, [...found]);
    if (missing.length > 0) unknown.set(node.id, missing);
    for (const input of found) {
      const list = readers.get(input);
      if (list) list.push(node.id);
      else readers.set(input, [node.id]);
    }
  }

  const inputsOf = (id: NodeId): readonly NodeId[] => inputs.get(id) ?? [];
  const readersOf = (id: NodeId): readonly NodeId[] => readers.get(id) ?? [];
  const tasks = [...nodes.values()].filter((node) => node.kind === "task").map((node) => node.id);
  return {
    nodes,
    inputs: inputsOf,
    readers: readersOf,
    unknownInputs: (id) => unknown.get(id) ?? [],
    order: topologicalOrder(tasks, inputsOf, readersOf, nodes),
    cycles: findCycles(tasks, inputsOf),
    upstream: (id) => reach(id, inputsOf),
    downstream: (id) => reach(id, readersOf),
  };
}

/** Every source, task and exposure by id; of two with one id the first. */
export function nodesOf(project: Project): Map<NodeId, Node> {
  const nodes = new Map<NodeId, Node>();
  for (const pipeline of project.pipelines) {
    for (const node of nodesOfPipeline(pipeline)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  }
  return nodes;
}

function nodesOfPipeline(pipeline: Pipeline): Node[] {
  const id = (name: string): NodeId => `${pipeline.name}.${name}`;
  return [
    ...pipeline.sources.map((source): Node => ({ id: id(source.name), kind: "source", pipeline, source })),
    ...pipeline.tasks.map((task): Node => ({ id: id(task.name), kind: "task", pipeline, task })),
    ...pipeline.exposures.map((exposure): Node => ({ id: id(exposure.name), kind: "exposure", pipeline, exposure })),
  ];
}

/** Kahn's algorithm; among the ready tasks the one written first comes first, so the order is stable. */
function topologicalOrder(
  tasks: readonly NodeId[],
  inputsOf: (id: NodeId) => readonly NodeId[],
  readersOf: (id: NodeId) => readonly NodeId[],
  nodes: ReadonlyMap<NodeId, Node>,
): NodeId[] {
  const isTask = (id: NodeId): boolean => nodes.get(id)?.kind === "task";
  const waiting = new Map(tasks.map((id) => [id, inputsOf(id).filter(isTask).length]));
  const ready = tasks.filter((id) => waiting.get(id) === 0);
  for (let next = 0; next < ready.length; next++) {
    for (const reader of readersOf(ready[next] ?? "")) {
      const left = waiting.get(reader);
      if (left === undefined) continue;
      waiting.set(reader, left - 1);
      if (left === 1) ready.push(reader);
    }
  }
  return ready;
}

function reach(start: NodeId, next: (id: NodeId) => readonly NodeId[]): Set<NodeId> {
  const seen = new Set<NodeId>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}
