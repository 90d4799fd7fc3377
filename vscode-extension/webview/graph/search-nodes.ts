import type { GraphNode } from "../../../shared/language/graph-model.ts";

/** Nodes that a text finds, best first: names that begin with it, names that hold it, then pipelines, owners and descriptions. */
export function searchNodes(nodes: readonly GraphNode[], text: string): GraphNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  return nodes
    .map((node) => ({ node, rank: rankOf(node, wanted) }))
    .filter(({ rank }) => rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ node }) => node);
}

function rankOf({ id, name, owner, description }: GraphNode, wanted: string): number {
  const lower = name.toLowerCase();
  if (lower === wanted) return 0;
  if (lower.startsWith(wanted)) return 1;
  if (lower.includes(wanted)) return 2;
  return id.toLowerCase().includes(wanted) || [owner, description].some((each) => each?.toLowerCase().includes(wanted)) ? 3 : 4;
}
