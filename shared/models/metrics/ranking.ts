import { argsort } from "../statistics/argsort.ts";

/**
 * Scores in ascending order with their labels, groups of equal scores known: what AUC, average precision and curves are computed
 * from in one pass, for any weights of the rows.
 */
export interface Ranking {
  /** Row of each place, ascending by score. */
  order: Int32Array;
  /** 1 where the row at the place is positive. */
  positive: Uint8Array;
  /** First place of each group of equal scores, then the number of rows. */
  starts: Int32Array;
}

export function ranking(score: Float64Array, isPositive: Uint8Array): Ranking {
  const order = argsort(score);
  const positive = new Uint8Array(order.length);
  const starts: number[] = [];
  let last = Number.NaN;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    positive[place] = isPositive[row] ?? 0;
    const value = score[row] ?? 0;
    if (value !== last) starts.push(place);
    last = value;
  }
  starts.push(order.length);
  return { order, positive, starts: Int32Array.from(starts) };
}

/** Area under the ROC curve; ties count half. NaN when one class has no weight. */
export function auc({ order, positive, starts }: Ranking, weights?: Uint8Array): number {
  let below = 0;
  let negatives = 0;
  let positives = 0;
  let place = 0;
  for (let group = 1; group < starts.length; group++) {
    const end = starts[group] ?? 0;
    let groupPositives = 0;
    let all = 0;
    for (; place < end; place++) {
      const weight = weights === undefined ? 1 : (weights[order[place] ?? 0] ?? 0);
      groupPositives += weight * (positive[place] ?? 0);
      all += weight;
    }
    const groupNegatives = all - groupPositives;
    below += groupPositives * (negatives + groupNegatives / 2);
    negatives += groupNegatives;
    positives += groupPositives;
  }
  return positives === 0 || negatives === 0 ? Number.NaN : below / (positives * negatives);
}

/** Mean precision over the recall steps, thresholds from high to low. NaN without positives. */
export function averagePrecision({ order, positive, starts }: Ranking, weights?: Uint8Array): number {
  let sum = 0;
  let positives = 0;
  let chosen = 0;
  let place = order.length - 1;
  for (let group = starts.length - 2; group >= 0; group--) {
    const start = starts[group] ?? 0;
    let groupPositives = 0;
    for (; place >= start; place--) {
      const weight = weights === undefined ? 1 : (weights[order[place] ?? 0] ?? 0);
      groupPositives += weight * (positive[place] ?? 0);
      chosen += weight;
    }
    if (groupPositives === 0) continue;
    positives += groupPositives;
    sum += groupPositives * (positives / chosen);
  }
  return positives === 0 ? Number.NaN : sum / positives;
}
