import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";

/** One of the two trees that are compared. */
export interface Side {
  workspace: Workspace;
  /** Digest of what a task's code is beside its SQL: scripts, their local imports, requirements; the files that SQL reads by itself. */
  codes: ReadonlyMap<NodeId, string>;
  /** Digest of a file source's content, when it is part of the tree. Files outside of git are the same on both sides. */
  contents: ReadonlyMap<NodeId, string>;
  /** Digest of the files that checks and unit tests of a source or task name. */
  judges?: ReadonlyMap<NodeId, string>;
}
