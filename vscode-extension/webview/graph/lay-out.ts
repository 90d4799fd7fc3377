import { layLayers } from "./lay-layers.ts";
import type { NodeSize } from "./node-size.ts";
import { packBlocks } from "./pack-blocks.ts";

export interface Point {
  x: number;
  y: number;
}

export interface LayoutRequest {
  nodes: readonly { id: string; pipeline: string }[];
  edges: readonly (readonly [from: string, to: string])[];
  size: NodeSize;
}

/** A pipeline's part of a large graph. */
export interface LaidBlock extends Point {
  pipeline: string;
  width: number;
  height: number;
}

export interface Layout {
  /** Middle of each node, in the order of the request. */
  nodes: Point[];
  /** Points that each edge passes between its ends, in the order of the request. */
  edges: Point[][];
  /** Large graphs only. */
  blocks: LaidBlock[];
}

/** Up to here one drawing can be followed from left to right. */
const LARGE = 250;

/** Places from left to right, with few crossings. A large graph is a map: each pipeline is laid out for itself, and they stand side by side. */
export function layOut({ nodes, edges, size }: LayoutRequest): Layout {
  const pipelines = Map.groupBy(nodes, ({ pipeline }) => pipeline);
  if (nodes.length <= LARGE || pipelines.size === 1) return { ...layLayers(nodes.map(({ id }) => id), edges, size), blocks: [] };
  const home = new Map(nodes.map(({ id, pipeline }) => [id, pipeline]));
  const inside = Map.groupBy(edges, ([from, to]) => (home.get(from) === home.get(to) ? home.get(from) : undefined));
  const laid = [...pipelines].map(([pipeline, members]) => ({ pipeline, ids: members.map(({ id }) => id), edges: inside.get(pipeline) ?? [] })).map((part) => ({ ...part, ...layLayers(part.ids, part.edges, size) }));
  const blocks = packBlocks(laid);
  const at = new Map<string, Point>();
  const through = new Map<string, Point[]>();
  for (const [index, { ids, edges: own, nodes: points, edges: bends }] of laid.entries()) {
    const { x, y } = blocks[index] ?? { x: 0, y: 0 };
    const move = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
    for (const [each, id] of ids.entries()) at.set(id, move(points[each] ?? { x: 0, y: 0 }));
    for (const [each, edge] of own.entries()) through.set(edge.join("\0"), (bends[each] ?? []).map(move));
  }
  return {
    nodes: nodes.map(({ id }) => at.get(id) ?? { x: 0, y: 0 }),
    edges: edges.map((edge) => through.get(edge.join("\0")) ?? []),
    blocks: blocks.map(({ x, y, width, height }, index) => ({ pipeline: laid[index]?.pipeline ?? "", x, y, width, height })),
  };
}
