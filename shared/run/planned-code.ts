import type { TaskCode } from "./code-digest.ts";
import type { OwnFiles } from "./own-files.ts";

/** The code of a task that is to run. */
export interface PlannedCode extends TaskCode {
  /** Data files that SQL reads by itself; only a run looks at them. They are no part of what is written. */
  own?: OwnFiles;
}
