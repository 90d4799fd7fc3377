import { argsort } from "../statistics/argsort.ts";

/**
 * Where the score of every positive row stands among those of the others. AUC and average precision of any weights of the rows come from
 * two running sums over it, without sorting again and without a branch.
 */
export interface Ranking {
  /** Rows of both classes, ascending by score. */
  negatives: Int32Array;
  positives: Int32Array;
  /** Of each positive in that order: negatives strictly below, negatives below or tied, and the first positive tied with it. */
  below: Int32Array;
  upTo: Int32Array;
  firstTied: Int32Array;
  /** No score of a positive is one of a negative. */
  untied: boolean;
  /** Running sums of weights, whole numbers in doubles, and the turn of the bootstrap that they belong to. */
  sums: { negatives: Float64Array; positives: Float64Array; turn: number };
}

export function ranking(score: Float64Array, isPositive: Uint8Array): Ranking {
  const order = argsort(score);
  const positives = order.filter((row) => isPositive[row] === 1);
  const negatives = order.filter((row) => isPositive[row] !== 1);
  const [below, upTo, firstTied] = [new Int32Array(positives.length), new Int32Array(positives.length), new Int32Array(positives.length)];
  let strictly = 0;
  let tied = 0;
  let first = 0;
  positives.forEach((row, at) => {
    const own = score[row] ?? 0;
    while (strictly < negatives.length && (score[negatives[strictly] ?? 0] ?? 0) < own) strictly++;
    tied = Math.max(tied, strictly);
    while (tied < negatives.length && score[negatives[tied] ?? 0] === own) tied++;
    if (score[positives[first] ?? 0] !== own) first = at;
    below[at] = strictly;
    upTo[at] = tied;
    firstTied[at] = first;
  });
  const sums = { negatives: new Float64Array(negatives.length + 1), positives: new Float64Array(positives.length + 1), turn: -1 };
  return { negatives, positives, below, upTo, firstTied, untied: below.every((count, at) => count === upTo[at]), sums };
}

/** Sums up the weights of the negatives once per turn, for all metrics of this ranking. */
export function weigh({ negatives, sums }: Ranking, weights: Uint8Array, turn: number): void {
  if (sums.turn === turn) return;
  running(negatives, weights, sums.negatives);
  sums.turn = turn;
}

function running(rows: Int32Array, weights: Uint8Array, sums: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) {
    sum += weights[rows[at] ?? 0] ?? 0;
    sums[at + 1] = sum;
  }
}

/** Area under the ROC curve; ties count half. NaN when one class has no weight. */
export function auc({ positives, below, upTo, untied, sums: { negatives: under } }: Ranking, weights: Uint8Array): number {
  let wins = 0;
  let own = 0;
  // Two loops, because most scores have no ties, and this is what a bootstrap does most.
  if (untied) {
    for (let at = 0; at < positives.length; at++) {
      const weight = weights[positives[at] ?? 0] ?? 0;
      own += weight;
      wins += weight * (under[below[at] ?? 0] ?? 0);
    }
    return wins / (own * (under.at(-1) ?? 0));
  }
  for (let at = 0; at < positives.length; at++) {
    const weight = weights[positives[at] ?? 0] ?? 0;
    own += weight;
    wins += weight * ((under[below[at] ?? 0] ?? 0) + (under[upTo[at] ?? 0] ?? 0));
  }
  return wins / 2 / (own * (under.at(-1) ?? 0));
}

/** Mean precision over the recall steps, thresholds from high to low. NaN without positives. */
export function averagePrecision({ positives, negatives, below, firstTied, sums: { negatives: under, positives: own } }: Ranking, weights: Uint8Array): number {
  running(positives, weights, own);
  const allPositives = own[positives.length] ?? 0;
  const allNegatives = under[negatives.length] ?? 0;
  let sum = 0;
  for (let at = 0; at < positives.length; at++) {
    const weight = (own[at + 1] ?? 0) - (own[at] ?? 0);
    const found = allPositives - (own[firstTied[at] ?? 0] ?? 0);
    const chosen = found + allNegatives - (under[below[at] ?? 0] ?? 0);
    sum += (weight * found) / (chosen || 1);
  }
  return sum / allPositives;
}
