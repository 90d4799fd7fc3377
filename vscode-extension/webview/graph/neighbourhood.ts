import type { GraphEdge } from "../../../shared/language/graph-model.ts";

export type Side = "upstream" | "downstream" | "both";

/** Who reads whom, in both directions. */
export interface Links {
  inputs(id: string): readonly string[];
  readers(id: string): readonly string[];
}

export function links(edges: readonly GraphEdge[]): Links {
  const inputs = Map.groupBy(edges, ({ to }) => to);
  const readers = Map.groupBy(edges, ({ from }) => from);
  return { inputs: (id) => (inputs.get(id) ?? []).map(({ from }) => from), readers: (id) => (readers.get(id) ?? []).map(({ to }) => to) };
}

/** A node with all that it is made of, all that is made of it, or both. */
export function neighbourhood(id: string, side: Side, { inputs, readers }: Links): Set<string> {
  const found = new Set([id]);
  for (const next of [...(side === "downstream" ? [] : [inputs]), ...(side === "upstream" ? [] : [readers])]) {
    // A set grows while it is walked.
    const open = new Set([id]);
    for (const at of open) for (const other of next(at)) open.add(other);
    for (const each of open) found.add(each);
  }
  return found;
}
