import { Graph, layout } from "@dagrejs/dagre";
import { cellWidth } from "../terminal/cells.ts";

export interface Laid<N> {
  width: number;
  height: number;
  nodes: { node: N; x: number; y: number; width: number; height: number }[];
  edges: { from: N; to: N; points: { x: number; y: number }[] }[];
}

const height = 46;
/** Width of one column of text in the widest of the usual fonts. */
export const titleColumn = 8.1;
export const detailColumn = 6.6;
/** Left of the text: icon and margins. */
export const textLeft = 34;
const narrowest = 96;
const widest = 236;

/** Places for the nodes from left to right, without crossings where that is possible. */
export function layGraph<N extends { id: string; title: string; detail: string; inputs: readonly string[] }>(nodes: readonly N[]): Laid<N> {
  const graph = new Graph<object, { width: number; height: number; x?: number; y?: number }, { points?: { x: number; y: number }[] }>();
  graph.setGraph({ rankdir: "LR", nodesep: 16, ranksep: 28, edgesep: 12, marginx: 4, marginy: 4, ranker: "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  // Names of the user are no keys of ours: `__proto__` is a fine task name.
  const key = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  for (const node of nodes) {
    const width = Math.min(widest, Math.max(narrowest, textLeft + 11 + Math.max(cellWidth(node.title) * titleColumn, cellWidth(node.detail) * detailColumn)));
    graph.setNode(key.get(node.id) ?? "", { width: Math.ceil(width), height });
  }
  const pairs = nodes.flatMap((to) => to.inputs.flatMap((input) => nodes.filter((node) => node.id === input).map((from) => ({ from, to }))));
  for (const { from, to } of pairs) graph.setEdge(key.get(from.id) ?? "", key.get(to.id) ?? "");
  layout(graph);
  const size: { width?: number; height?: number } = graph.graph();
  const place = (id: string): { x: number; y: number; width: number } => {
    const { x = 0, y = 0, width } = graph.node(key.get(id) ?? "");
    return { x, y, width };
  };
  /** From the middle of the right side to the middle of the left side, through the points between. */
  const route = (from: N, to: N): { x: number; y: number }[] => {
    const start = place(from.id);
    const end = place(to.id);
    const all: readonly { x: number; y: number }[] = graph.edge(key.get(from.id) ?? "", key.get(to.id) ?? "").points ?? [];
    const between = all.slice(1, -1).filter((point) => point.x > start.x + start.width / 2 + 8 && point.x < end.x - end.width / 2 - 8);
    return [{ x: start.x + start.width / 2, y: start.y }, ...between, { x: end.x - end.width / 2 - 1, y: end.y }];
  };
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    nodes: nodes.map((node) => {
      const at = graph.node(key.get(node.id) ?? "");
      return { node, x: (at.x ?? 0) - at.width / 2, y: (at.y ?? 0) - at.height / 2, width: at.width, height: at.height };
    }),
    edges: pairs.map(({ from, to }) => ({ from, to, points: route(from, to) })),
  };
}
