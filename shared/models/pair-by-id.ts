import type { ClassSide, Pairs } from "./predictions.ts";

/** Predictions of one model as columns of equal length, as an engine gives them. */
export interface PredictionColumns {
  id: readonly unknown[];
  label?: readonly unknown[];
  score?: readonly unknown[];
  prediction?: readonly unknown[];
}

/** What became of the rows: shown, so that nobody takes a part for the whole. */
export interface PairingReport {
  paired: number;
  onlyBase: number;
  onlyHead: number;
  /** Rows whose id stands more than once on a side; none of them is used. */
  repeated: { base: number; head: number };
  /** Paired ids whose truth differs between the sides; not used. */
  relabelled: number;
  /** Paired ids without a truth, or without a usable prediction on either side; not used. */
  incomplete: number;
}

export interface Paired {
  pairs?: Pairs;
  /** Why there are no pairs. */
  problem?: string;
  report: PairingReport;
  /** Row of the head behind each pair: slices look up their columns by it. */
  headRows: Int32Array;
}

export interface PairingOptions {
  task?: Pairs["task"];
  /** The class that scores speak of; default the greater one of two. */
  positive?: string;
  /** Score from which a row is predicted positive, where no prediction is given. Default 0.5. */
  threshold?: number;
}

const MOST_CLASSES = 1000;

/** Matches the rows of two prediction files by id. Order does not matter. */
export function pairById(base: PredictionColumns, head: PredictionColumns, options: PairingOptions = {}): Paired {
  const baseRows = uniqueRows(base.id);
  const headIds = uniqueRows(head.id);
  const report: PairingReport = { paired: 0, onlyBase: 0, onlyHead: 0, repeated: { base: baseRows.repeated, head: headIds.repeated }, relabelled: 0, incomplete: 0 };
  const kept: { base: number; head: number; label: unknown }[] = [];
  for (const [id, row] of headIds.rows) {
    const other = baseRows.rows.get(id);
    if (other === undefined) report.onlyHead++;
    else {
      const label = truth(base, head, other, row);
      if (label === conflict) report.relabelled++;
      else if (label === null || !usable(base, other) || !usable(head, row)) report.incomplete++;
      else kept.push({ base: other, head: row, label });
    }
  }
  for (const id of baseRows.rows.keys()) if (!headIds.rows.has(id)) report.onlyBase++;
  report.paired = kept.length;
  const headRows = Int32Array.from(kept, (each) => each.head);
  const built = kept.length === 0 ? { problem: nothingPaired(report) } : build(base, head, kept, options);
  return { ...built, report, headRows };
}

function uniqueRows(ids: readonly unknown[]): { rows: Map<string, number>; repeated: number } {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  let repeated = 0;
  ids.forEach((id, row) => {
    if (id === null || id === undefined) return;
    const key = String(id);
    if (twice.has(key)) repeated++;
    else if (rows.delete(key)) {
      twice.add(key);
      repeated += 2;
    } else rows.set(key, row);
  });
  return { rows, repeated };
}

const conflict = Symbol("the sides disagree about the truth");

function truth(base: PredictionColumns, head: PredictionColumns, baseRow: number, headRow: number): unknown {
  const ours = head.label?.[headRow] ?? null;
  const theirs = base.label?.[baseRow] ?? null;
  if (ours !== null && theirs !== null && String(ours) !== String(theirs) && Number(ours) !== Number(theirs)) return conflict;
  return ours ?? theirs;
}

function usable({ score, prediction }: PredictionColumns, row: number): boolean {
  const value = score?.[row] ?? null;
  if (score !== undefined && (value === null || !Number.isFinite(Number(value)))) return false;
  return prediction === undefined ? score !== undefined : (prediction[row] ?? null) !== null;
}

function nothingPaired({ onlyBase, onlyHead, relabelled, incomplete }: PairingReport): string {
  if (onlyBase + onlyHead + relabelled + incomplete === 0) return "both prediction files are empty";
  if (relabelled + incomplete === 0) return `no id of the head (${onlyHead}) is among those of the base (${onlyBase}): expected the same evaluation rows`;
  return `no pair of rows can be used: ${relabelled} with different truths, ${incomplete} without truth or prediction`;
}

type Kept = readonly { base: number; head: number; label: unknown }[];

function build(base: PredictionColumns, head: PredictionColumns, kept: Kept, options: PairingOptions): Pick<Paired, "pairs" | "problem"> {
  const labels = kept.map(({ label }) => label);
  const task = options.task ?? taskOf(labels, head);
  if (task === "regression") return buildValues(base, head, kept);
  const names = new Set(labels.map(String));
  for (const { base: b, head: h } of kept) {
    if (base.prediction !== undefined) names.add(String(base.prediction[b]));
    if (head.prediction !== undefined) names.add(String(head.prediction[h]));
  }
  if (task === "binary" && names.size === 1) names.add(names.has("0") ? "1" : names.has("1") ? "0" : names.has("false") ? "true" : names.has("true") ? "false" : "(none)");
  const classes = [...names].toSorted(byValue);
  if (task === "binary" && classes.length > 2) return { problem: `two classes expected, seen ${classes.length} among truths and predictions` };
  if (classes.length > MOST_CLASSES) return { problem: `${classes.length} classes: at most ${MOST_CLASSES} can be compared; is it a regression?` };
  const positive = options.positive === undefined ? classes.length - 1 : classes.indexOf(options.positive);
  if (positive < 0) return { problem: `the positive class "${options.positive}" does not occur` };
  const codes = new Map(classes.map((name, code) => [name, code]));
  const side = (from: PredictionColumns, rows: readonly number[]): ClassSide => classSide(from, rows, task, positive, codes, options.threshold ?? 0.5);
  const [ofBase, ofHead] = [side(base, kept.map((each) => each.base)), side(head, kept.map((each) => each.head))];
  return { pairs: { task, classes, positive, label: Int32Array.from(labels, (label) => codes.get(String(label)) ?? 0), base: ofBase, head: ofHead } };
}

function classSide({ score, prediction }: PredictionColumns, rows: readonly number[], task: "binary" | "multiclass", positive: number, codes: ReadonlyMap<string, number>, threshold: number): ClassSide {
  const scores = score === undefined || task !== "binary" ? undefined : Float64Array.from(rows, (row) => Number(score[row]));
  const predicted = Int32Array.from(rows, (row, at) => (prediction === undefined ? ((scores?.[at] ?? 0) >= threshold ? positive : 1 - positive) : (codes.get(String(prediction[row])) ?? 0)));
  return { predicted, ...(scores && { score: scores }) };
}

function buildValues(base: PredictionColumns, head: PredictionColumns, kept: Kept): Pick<Paired, "pairs" | "problem"> {
  const value = ({ prediction, score }: PredictionColumns, row: number): number => Number((prediction ?? score)?.[row]);
  const pairs: Pairs = {
    task: "regression", label: Float64Array.from(kept, ({ label }) => Number(label)),
    base: Float64Array.from(kept, ({ base: row }) => value(base, row)), head: Float64Array.from(kept, ({ head: row }) => value(head, row)),
  };
  const bad = [pairs.label, pairs.base, pairs.head].some((values) => values.some((number) => !Number.isFinite(number)));
  return bad ? { problem: "a truth or a prediction is not a number: expected numbers for a regression" } : { pairs };
}

/** Two truths: binary. Numbers with fractions, or more than twenty different ones: regression. Else classes. */
function taskOf(labels: readonly unknown[], { score, prediction }: PredictionColumns): Pairs["task"] {
  const different = new Set(labels.map(String));
  const numeric = labels.every((label) => typeof label === "number" || typeof label === "bigint");
  if (numeric && (different.size > 20 || labels.some((label) => Number(label) % 1 !== 0))) return "regression";
  if (different.size <= 2 && (score !== undefined || prediction === undefined || different.size === 2)) return "binary";
  return "multiclass";
}

/** As scikit-learn orders classes: numbers by value, else by text. */
function byValue(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}
