/**
 * What was measured for one check: figures only. `shortest` and `longest` exist only for a column that says `samples: allow`.
 */
export type CheckFigures = { check: string } & Observation;

export type Observation =
  /** Each value (or row) holds or fails. `checked` leaves out what the check ignores: nulls, and rows outside `where`. */
  | { kind: "failing"; rows: number; checked: number; failing: number; sample?: { lowest: string; highest: string } | undefined }
  /** One number: a count, a mean, a quantile. `hidden`: it may be judged but not shown. */
  | { kind: "value"; rows: number; value: number | null; hidden: boolean }
  | { kind: "shares"; checked: number; counts: readonly { category: string; count: number }[]; hidden: boolean }
  /** Age of the newest value; null when there is none. */
  | { kind: "age"; rows: number; ageMs: number | null }
  | { kind: "change"; rows: number; median: number; runs: number }
  | { kind: "columns"; missing: readonly string[]; extra: readonly string[]; retyped: readonly { name: string; declared: string; actual: string }[]; misread: readonly string[]; compared: number }
  | { kind: "skipped"; reason: string }
  | { kind: "error"; message: string };

/** A check that cannot be measured, with the sentence that says why. */
export class CheckProblem extends Error {
  override readonly name = "CheckProblem";
}
