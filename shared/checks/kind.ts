import type { CheckOptions } from "../pipeline/check-options.ts";
import type { Check, CheckKind } from "../pipeline/model.ts";
import type { Observation } from "./figures.ts";
import type { Measure } from "./passes.ts";
import type { Table } from "./table.ts";

/** The value of a measure, after its pass has run. */
export type ReadMeasure = (measure: Measure) => number | string | null;

/** One kind of check. Everything that is particular to it stands in its file below `kinds/`. */
export interface CheckKindSpec<K extends CheckKind> {
  /** Asks for its measures, and returns how to read them. Throws a `CheckProblem` when it cannot be measured. */
  plan(options: CheckOptions[K], table: Table, check: Check): (read: ReadMeasure) => Observation;
  /** What is required, without `where` and tolerances: a short phrase of what the user wrote. */
  expected(options: CheckOptions[K]): string;
  /** Whether the figures hold, and the phrase that says what was seen. Kinds that count failures leave it out. */
  verdict?(options: CheckOptions[K], seen: Observation, check: Check): Verdict;
}

export interface Verdict {
  /** `warned`: violated, but only enough for a warning whatever the severity. */
  outcome: "holds" | "violated" | "warned" | "error" | "skipped";
  observed: string;
  message?: string;
}

/** A measure as a number; counts of an empty table are 0. */
export function countOf(read: ReadMeasure, measure: Measure): number {
  return Number(read(measure) ?? 0);
}
