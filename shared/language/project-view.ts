import type { ColumnLineage } from "../graph/column-lineage.ts";
import type { Locate, Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";

/**
 * One project as the editor sees it at one moment: files with unsaved text laid over those on disk. Never changed once it is made;
 * each edit makes a new one that shares what the edit did not touch. All language features are pure functions of a view.
 */
export interface ProjectView {
  /** Grows with each edit, so that an answer can be told from an older one. */
  version: number;
  workspace: Workspace;
  /** Every finding of the project, sorted as `lint` sorts them. */
  findings: readonly Finding[];
  lineage: ColumnLineage;
  locate: Locate;
  /** Current text of a file of the project: the unsaved buffer when it is open. */
  text(file: string): string | undefined;
  /** Local day, `2026-11-27`. */
  today: string;
}

/** A place that a person points at. */
export interface Cursor {
  /** Path relative to the project's root. */
  file: string;
  /** UTF-16 offset into the current text. */
  offset: number;
}
