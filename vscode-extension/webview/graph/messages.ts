import type { ColumnFlow, ColumnInfo } from "../../../shared/language/column-flow.ts";
import type { GraphModel } from "../../../shared/language/graph-model.ts";
import type { NodeStatus } from "../../../shared/language/graph-status.ts";
import type { GraphWords } from "./words.ts";

/** What the extension tells the drawing. */
export type ToView =
  | { type: "graph"; project: string; graph: GraphModel; statuses: Readonly<Record<string, NodeStatus>>; show?: string }
  | { type: "statuses"; statuses: Readonly<Record<string, NodeStatus>> }
  | { type: "show"; id: string }
  | { type: "columns"; node: string; columns: readonly ColumnInfo[]; complete: boolean; flow?: ColumnFlow }
  | { type: "none" };

/** What the drawing asks of the extension. Ids are only looked up, never used as paths. */
export type FromView =
  | { type: "ready" }
  | { type: "open"; id: string; part: "declaration" | "code" }
  | { type: "columns"; id: string; column?: string };

/** What the page is told in its own markup. */
export interface PageOptions {
  words: GraphWords;
  /** Address of the script that lays out, apart from the one that draws. */
  layoutScript: string;
}

/** What is kept while the page is not shown, and over a restart of the editor. */
export interface SavedState {
  project?: string;
  selected?: string;
  focus?: { id: string; side: "upstream" | "downstream" | "both" };
}
