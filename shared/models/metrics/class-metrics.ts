import type { ClassCounts } from "./class-counts.ts";

/** A metric of predicted classes. What is 0/0 is 0, as scikit-learn has it. */
export type ClassMetric = (counts: ClassCounts, positive: number) => number;

/** Metrics of predicted classes. Those of one class look at the positive one, so they are for two classes. */
export const classMetrics: Readonly<Record<string, ClassMetric>> = {
  accuracy: ({ right, rows }) => share(total(right), rows),
  balanced_accuracy: (counts) => mean(classesOf(counts).filter((k) => at(counts.actual, k) > 0).map((k) => recall(counts, k))),
  precision,
  recall,
  specificity: (counts, positive) => {
    const negatives = counts.rows - at(counts.actual, positive);
    return share(negatives - (at(counts.predicted, positive) - at(counts.right, positive)), negatives);
  },
  f1,
  f1_macro: macro(f1),
  f1_micro: ({ right, rows }) => share(total(right), rows),
  f1_weighted: weighted(f1),
  precision_macro: macro(precision),
  precision_weighted: weighted(precision),
  recall_macro: macro(recall),
  recall_weighted: weighted(recall),
  mcc: ({ right, predicted, actual, rows }) => {
    const spread = (rows ** 2 - squares(predicted)) * (rows ** 2 - squares(actual));
    return spread > 0 ? (total(right) * rows - products(predicted, actual)) / Math.sqrt(spread) : 0;
  },
  cohen_kappa: ({ right, predicted, actual, rows }) => {
    const byChance = products(predicted, actual);
    return share(total(right) * rows - byChance, rows ** 2 - byChance);
  },
};

/** Metrics that speak of one class, the positive one. */
export const ofPositive: ReadonlySet<string> = new Set(["precision", "recall", "specificity", "f1"]);

function precision({ right, predicted }: ClassCounts, k: number): number {
  return share(at(right, k), at(predicted, k));
}

function recall({ right, actual }: ClassCounts, k: number): number {
  return share(at(right, k), at(actual, k));
}

function f1({ right, predicted, actual }: ClassCounts, k: number): number {
  return share(2 * at(right, k), at(predicted, k) + at(actual, k));
}

/** Mean over the classes that are true or predicted somewhere. */
function macro(metric: ClassMetric): ClassMetric {
  return (counts) => mean(classesOf(counts).filter((k) => at(counts.actual, k) + at(counts.predicted, k) > 0).map((k) => metric(counts, k)));
}

function weighted(metric: ClassMetric): ClassMetric {
  return (counts) => share(classesOf(counts).reduce((sum, k) => sum + at(counts.actual, k) * metric(counts, k), 0), counts.rows);
}

function classesOf({ right }: ClassCounts): number[] {
  return Array.from(right, (_, k) => k);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function mean(values: readonly number[]): number {
  return share(values.reduce((sum, value) => sum + value, 0), values.length);
}

function at(values: Float64Array, k: number): number {
  return values[k] ?? 0;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function products(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * at(b, k), 0);
}
