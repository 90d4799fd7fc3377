/** What every metric of predicted classes can be computed from: per class, how often it was right, predicted, true. */
export interface ClassCounts {
  right: Float64Array;
  predicted: Float64Array;
  actual: Float64Array;
  rows: number;
}

/** Counts of one model's predicted classes. */
export function classCounts(label: Int32Array, predicted: Int32Array, classes: number): ClassCounts {
  const counts = emptyCounts(classes);
  for (let row = 0; row < label.length; row++) addCount(counts, label[row] ?? 0, predicted[row] ?? 0, 1);
  return counts;
}

export function emptyCounts(classes: number): ClassCounts {
  return { right: new Float64Array(classes), predicted: new Float64Array(classes), actual: new Float64Array(classes), rows: 0 };
}

export function clearCounts(counts: ClassCounts): void {
  counts.right.fill(0);
  counts.predicted.fill(0);
  counts.actual.fill(0);
  counts.rows = 0;
}

export function addCount(counts: ClassCounts, label: number, predicted: number, times: number): void {
  counts.actual[label] = (counts.actual[label] ?? 0) + times;
  counts.predicted[predicted] = (counts.predicted[predicted] ?? 0) + times;
  if (label === predicted) counts.right[label] = (counts.right[label] ?? 0) + times;
  counts.rows += times;
}
