import type { LastResult } from "./last-results.ts";

/** What is written of a task now, and by what it was read. */
export interface Written {
  definition: string | undefined;
  engine: string;
  version: string;
  /** The file has changes that are not saved. */
  unsaved: boolean;
}

/**
 * Whether a task was changed since a result of this machine. Digests decide where both were made for the same engine by the same version; else
 * only an unsaved text is known to differ. Of results that CI made nothing is claimed: what it ran is in another commit.
 */
export function isStale({ origin, definition: ran }: LastResult, now: Written): boolean {
  if (origin !== "local") return false;
  if (ran === undefined || now.definition === undefined || ran.engine !== now.engine || ran.version !== now.version) return now.unsaved;
  return ran.digest !== now.definition;
}
