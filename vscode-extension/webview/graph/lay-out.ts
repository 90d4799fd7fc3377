import { Graph, layout } from "@dagrejs/dagre";

export interface LayoutRequest {
  nodes: readonly string[];
  edges: readonly (readonly [from: string, to: string])[];
}

interface Point {
  x: number;
  y: number;
}

export interface Layout {
  /** Middle of each node, in the order of the request. */
  nodes: Point[];
  /** Points that each edge passes between its ends, in the order of the request. */
  edges: Point[][];
}

/** Size of a drawn node. */
export const NODE = { width: 208, height: 48 } as const;

/** From here on the best ranks cost seconds; good ones are there at once. */
const LARGE = 250;

/** Places from left to right, with few crossings. */
export function layOut({ nodes, edges }: LayoutRequest): Layout {
  const large = nodes.length > LARGE;
  const graph = new Graph<object, { width: number; height: number; x?: number; y?: number }, { points?: Point[] }>();
  graph.setGraph({ rankdir: "LR", nodesep: 16, edgesep: 10, ranksep: large ? 96 : 64, ranker: large ? "tight-tree" : "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  // Names of the user are no keys of ours: `__proto__` is a fine task name.
  const key = new Map(nodes.map((id, index) => [id, `n${index}`]));
  for (const id of key.values()) graph.setNode(id, { ...NODE });
  for (const [from, to] of edges) graph.setEdge(key.get(from) ?? "", key.get(to) ?? "");
  layout(graph);
  const at = (id: string): Point => {
    const { x = 0, y = 0 } = graph.node(key.get(id) ?? "");
    return { x, y };
  };
  return {
    nodes: nodes.map(at),
    edges: edges.map(([from, to]) => {
      const [start, end] = [at(from).x + NODE.width / 2, at(to).x - NODE.width / 2];
      const all: readonly Point[] = graph.edge(key.get(from) ?? "", key.get(to) ?? "").points ?? [];
      return all.slice(1, -1).filter(({ x }) => x > start + 8 && x < end - 8).map(({ x, y }) => ({ x, y }));
    }),
  };
}
