import { Graph, layout } from "@dagrejs/dagre";
import type { Point } from "./lay-out.ts";
import type { NodeSize } from "./node-size.ts";

/** The best ranks cost seconds in a large graph; good ones are there at once. */
const MOST_BEST_RANKS = 250;

/** Layers from left to right. The left upper corner of all is the origin. */
export function layLayers(ids: readonly string[], edges: readonly (readonly [from: string, to: string])[], node: NodeSize): { nodes: Point[]; edges: Point[][]; width: number; height: number } {
  const graph = new Graph<object, { width: number; height: number; x?: number; y?: number }, { points?: Point[] }>();
  graph.setGraph({ rankdir: "LR", nodesep: 16, edgesep: 10, ranksep: 44, ranker: ids.length > MOST_BEST_RANKS ? "tight-tree" : "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  // Names of the user are no keys of ours: `__proto__` is a fine task name.
  const key = new Map(ids.map((id, index) => [id, `n${index}`]));
  for (const id of key.values()) graph.setNode(id, { ...node });
  for (const [from, to] of edges) graph.setEdge(key.get(from) ?? "", key.get(to) ?? "");
  layout(graph);
  const size: { width?: number; height?: number } = graph.graph();
  const at = (id: string): Point => {
    const { x = 0, y = 0 } = graph.node(key.get(id) ?? "");
    return { x, y };
  };
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: ids.map(at),
    edges: edges.map(([from, to]) => {
      const [start, end] = [at(from).x + node.width / 2, at(to).x - node.width / 2];
      const all: readonly Point[] = graph.edge(key.get(from) ?? "", key.get(to) ?? "").points ?? [];
      return all.slice(1, -1).filter(({ x }) => x > start + 8 && x < end - 8).map(({ x, y }) => ({ x, y }));
    }),
  };
}
