import { ANY_COLUMN, type ColumnRef, type Reached, type Transform } from "../graph/column-lineage.ts";
import type { NodeId } from "../graph/graph.ts";
import { nodeColumns } from "./node-columns.ts";
import type { ProjectView } from "./project-view.ts";

/** One step that values take, from a column to a column. */
export interface ColumnStep {
  from: ColumnRef;
  to: ColumnRef;
  /** `unknown`: it could not be read, so everything is assumed to flow. */
  transform: Transform;
}

/** Where the values of a column come from and go to. */
export interface ColumnFlow {
  of: ColumnRef;
  /** Nearest first. */
  upstream: ColumnStep[];
  downstream: ColumnStep[];
  /** There are more steps than are listed. */
  cut: boolean;
}

export interface ColumnInfo {
  name: string;
  type?: string;
  description?: string;
}

/** More than anybody looks at; a star through a thousand tasks would be a million. */
const MOST_STEPS = 2000;

/** The columns that are known of a node, in its own order. Not all of them, when `complete` is false. */
export function columnsOfNode(view: ProjectView, id: NodeId): { columns: ColumnInfo[]; complete: boolean } {
  const columns = [...nodeColumns(view, id).values()].map(({ name, type, declared }): ColumnInfo => ({ name, ...(type === undefined ? {} : { type }), ...(declared?.description === undefined ? {} : { description: declared.description }) }));
  return { columns, complete: !view.lineage.columns(id).includes(ANY_COLUMN) };
}

/** Every step between a column and the sources above it, and between it and all that its values reach. */
export function columnFlow({ lineage }: ProjectView, of: ColumnRef): ColumnFlow {
  const up = steps(of, (node, column) => lineage.upstream(node, column), (from, to, transform) => ({ from: to, to: from, transform }));
  const down = steps(of, (node, column) => lineage.downstream(node, column), (from, to, transform) => ({ from, to, transform }));
  return { of, upstream: up.steps, downstream: down.steps, cut: up.cut || down.cut };
}

function steps(of: ColumnRef, walk: (node: NodeId, column: string) => Iterable<Reached>, step: (at: ColumnRef, next: ColumnRef, transform: Transform) => ColumnStep): { steps: ColumnStep[]; cut: boolean } {
  const found: ColumnStep[] = [];
  const reached: ColumnRef[] = [of];
  for (const { node, column } of walk(of.node, of.column)) {
    if (reached.length > MOST_STEPS) return { steps: found, cut: true };
    reached.push({ node, column });
  }
  // The walk knows each column by one path only; all steps between what it has reached are asked for one by one.
  for (const at of reached) {
    for (const { path, node, column, transforms } of walk(at.node, at.column)) {
      if (path.length > 2) break;
      if (found.length >= MOST_STEPS) return { steps: found, cut: true };
      found.push(step(at, { node, column }, transforms[0] ?? "unknown"));
    }
  }
  return { steps: found, cut: false };
}
