import picomatch from "picomatch";
import { closest } from "../pipeline/did-you-mean.ts";
import type { Graph, Node, NodeId } from "./graph.ts";

export interface Selection {
  ids: ReadonlySet<NodeId>;
  /** Terms that match nothing, each with the nearest name there is. */
  unmatched: { term: string; near: string | undefined }[];
}

/**
 * Picks tasks and sources, as dbt does:
 * `orders` (name, `pipeline.name` or a glob) · `+orders` (and upstream) · `orders+` (and downstream) · `2+orders+1` (so many steps) ·
 * `tag:x` `source:x` `kind:python` `pipeline:x` `owner:x` · blanks unite, commas intersect, `!term` excludes.
 * Only exclusions given: everything but those.
 */
export function select(graph: Graph, expression: string): Selection {
  const terms = expression.split(/\s+/).filter((term) => term !== "");
  const wanted = terms.filter((term) => !term.startsWith("!"));
  const refused = terms.filter((term) => term.startsWith("!")).map((term) => term.slice(1));
  const unmatched: Selection["unmatched"] = [];

  const evaluate = (term: string): Set<NodeId> => {
    const parts = term.split(",").map((part) => matchTerm(graph, part));
    const both = parts.reduce((left, right) => left.intersection(right));
    if (parts.some((part) => part.size === 0)) unmatched.push({ term, near: nearest(graph, term) });
    return both;
  };
  const all = new Set([...graph.nodes.values()].filter(({ kind }) => kind !== "exposure").map(({ id }) => id));
  const chosen = wanted.length === 0 ? all : wanted.map(evaluate).reduce((left, right) => left.union(right));
  const ids = refused.map(evaluate).reduce((left, right) => left.difference(right), chosen);
  return { ids, unmatched };
}

function matchTerm(graph: Graph, term: string): Set<NodeId> {
  const [, up, body, down] = /^(\d*\+)?(.*?)(\+\d*)?$/s.exec(term) ?? [];
  const seeds = [...graph.nodes.values()].filter(matcher(body ?? "")).map(({ id }) => id);
  const found = new Set(seeds);
  if (up !== undefined) spread(seeds, graph.inputs, steps(up), found);
  if (down !== undefined) spread(seeds, graph.readers, steps(down), found);
  return new Set([...found].filter((id) => graph.nodes.get(id)?.kind !== "exposure"));
}

const steps = (sign: string): number => (sign === "+" ? Number.POSITIVE_INFINITY : Number(sign.replace("+", "")));

function spread(seeds: readonly NodeId[], next: (id: NodeId) => readonly NodeId[], depth: number, into: Set<NodeId>): void {
  let front: Iterable<NodeId> = seeds;
  const seen = new Set(seeds);
  for (let step = 0; step < depth; step++) {
    const reached = new Set<NodeId>();
    for (const id of front) for (const other of next(id)) if (!seen.has(other)) reached.add(other);
    if (reached.size === 0) return;
    for (const id of reached) {
      seen.add(id);
      into.add(id);
    }
    front = reached;
  }
}

function matcher(body: string): (node: Node) => boolean {
  const colon = body.indexOf(":");
  const method = colon === -1 ? "" : body.slice(0, colon);
  const matches = picomatch(body.slice(colon + 1) || "\0", { bash: true, nocase: true, windows: false });
  switch (method) {
    case "":
      // An exposure may be named with its upstream (`+ops-dashboard`); it is dropped from the result itself.
      return (node) => matches(nameOf(node)) || matches(node.id);
    case "tag":
      return (node) => tagsOf(node).some((tag) => matches(tag));
    case "source":
      return (node) => node.kind === "source" && (matches(node.source.name) || matches(node.id));
    case "kind":
      return (node) => (node.kind === "task" ? matches(node.task.kind) || matches(node.task.materialized.kind) : matches(node.kind));
    case "pipeline":
      return (node) => matches(node.pipeline.name);
    case "owner":
      return (node) => ownerOf(node) !== undefined && matches(ownerOf(node) ?? "");
    default:
      return () => false;
  }
}

export function nameOf(node: Node): string {
  return node.kind === "task" ? node.task.name : node.kind === "source" ? node.source.name : node.exposure.name;
}

function tagsOf(node: Node): readonly string[] {
  const own = node.kind === "task" ? node.task.tags : node.kind === "source" ? node.source.tags : [];
  return [...own, ...node.pipeline.tags];
}

function ownerOf(node: Node): string | undefined {
  return node.kind === "task" ? node.task.owner : node.kind === "source" ? (node.source.owner ?? node.pipeline.owner) : node.exposure.owner;
}

function nearest(graph: Graph, term: string): string | undefined {
  const name = term.replaceAll(/^\d*\+|\+\d*$/g, "").replace(/^\w+:/, "");
  return closest(name, [...graph.nodes.values()].flatMap((node) => [nameOf(node), ...tagsOf(node)]));
}
