import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";

/** One of the two trees that are compared. */
export interface Side {
  workspace: Workspace;
  /** Digest of what a task's code is beside its SQL: scripts, their local imports, requirements; the files that SQL reads by itself. */
  codes: ReadonlyMap<NodeId, string>;
  /** Digest of a file source's content, when it is part of the tree. Files outside of git are the same on both sides. */
  contents: ReadonlyMap<NodeId, string>;
  /** Files of a source, or of a task's own, that lead out of the tree: what they hold cannot be told from it. */
  outside?: ReadonlyMap<NodeId, string>;
  /** The files that checks and unit tests of a source or task name, with the digest of each, as JSON: `[["tests/x.csv", "…"]]`. */
  judges?: ReadonlyMap<NodeId, string>;
  /** What the checks of a source or task read beside its own table; those that read nothing else are missing. */
  checked?: ReadonlyMap<NodeId, CheckedWith>;
}

/** What checks need beside the table that they are about. */
export interface CheckedWith {
  tables: readonly CheckedTable[];
  /** What a check reads cannot be told, by this name. */
  unknown?: string;
  /** A check reads the clock, or may. */
  clock?: true;
}

export interface CheckedTable {
  id: NodeId;
  /** Only this column of it, as `references` does; any of it when missing. */
  column?: string;
}
