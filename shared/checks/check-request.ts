import type { Engine } from "../engines/engine.ts";
import type { Check, Column } from "../pipeline/model.ts";

/** What is needed to check one table; nothing here reaches for a file or a clock. */
export interface CheckRequest {
  /** What stands behind FROM, quoted. */
  relation: string;
  /** Columns that the relation really has (`engine.describe`). */
  columns: readonly { name: string; type: string }[];
  checks: readonly Check[];
  engine: Pick<Engine, "quote" | "literal" | "dialect">;
  /** The contract: for `schema`, and for what may be shown of a column. */
  declared?: readonly Column[];
  /** Values that could not be read as declared, as sentences without the values: for `schema`. */
  misread?: readonly string[];
  /** Tags that hide even means and quantiles; undefined: every tag does. */
  sensitiveTags?: readonly string[];
  /** Frozen clock: ISO date or timestamp. Undefined: the engine's own clock. */
  asOf?: string;
  /** Row counts of earlier runs, newest first. */
  history?: readonly number[];
  /** The relation, quoted, behind the name of a task or source; undefined when there is none. */
  resolve(name: string): string | undefined;
  /** The query of a `sql` check, with its file read and its names rewritten; a string with the reason in `problem` when that failed. */
  queryOf?(check: Check): string | { problem: string } | undefined;
}
