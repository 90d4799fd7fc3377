import type { FindingRecord } from "../results/record.ts";
import type { RunEvent } from "./event.ts";

/**
 * A line of `towpath run --events` and `test --events`: `schemas/events.schema.json` is the source of truth. `start` is always the first,
 * `end` the last, unless nothing could be started: then standard error says why. Readers pass over types that they do not know.
 */
export type StreamEvent =
  /** `version` is that of this format, `towpath` that of the program. */
  | { type: "start"; version: 1; towpath: string }
  /** Why the project could not be opened. */
  | { type: "finding"; finding: FindingRecord }
  | RunEvent;
