/**
 * Predictions of base and head for the same rows, as columns. What pairs them is {@link pairById}. Rows are in no order; the metrics
 * bring them into the order they need.
 */
export type Pairs = ClassPairs | ValuePairs;

/** Classification. Classes are numbered from 0; of two classes, `positive` is the one that scores speak of. */
export interface ClassPairs {
  task: "binary" | "multiclass";
  classes: readonly string[];
  positive: number;
  label: Int32Array;
  base: ClassSide;
  head: ClassSide;
}

export interface ClassSide {
  /** Predicted class of each row. */
  predicted: Int32Array;
  /** Probability (or any score) of the positive class; only binary. */
  score?: Float64Array;
}

/** Regression. */
export interface ValuePairs {
  task: "regression";
  label: Float64Array;
  base: Float64Array;
  head: Float64Array;
}

export function rowsOf(pairs: Pairs): number {
  return pairs.label.length;
}

/** The same rows in another order, or some of them. */
export function takeRows<T extends Pairs>(pairs: T, rows: Int32Array): T;
export function takeRows(pairs: Pairs, rows: Int32Array): Pairs {
  if (pairs.task === "regression") return { task: pairs.task, label: takeNumbers(pairs.label, rows), base: takeNumbers(pairs.base, rows), head: takeNumbers(pairs.head, rows) };
  const side = ({ predicted, score }: ClassSide): ClassSide => ({ predicted: takeCodes(predicted, rows), ...(score && { score: takeNumbers(score, rows) }) });
  return { ...pairs, label: takeCodes(pairs.label, rows), base: side(pairs.base), head: side(pairs.head) };
}

function takeNumbers(values: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at] ?? 0] ?? Number.NaN;
  return taken;
}

function takeCodes(values: Int32Array, rows: Int32Array): Int32Array {
  const taken = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at] ?? 0] ?? 0;
  return taken;
}
