/** Holm's step-down: the chance of even one false alarm stays at the level. For what may stop a merge. */
export function holm(p: readonly number[]): number[] {
  return stepwise(p, (sorted) => {
    let highest = 0;
    return sorted.map((value, at) => (highest = Math.min(1, Math.max(highest, value * (sorted.length - at)))));
  });
}

/** Benjamini and Hochberg's step-up: the share of false alarms among all alarms stays at the level. For what only points somewhere. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepwise(p, (sorted) => {
    let lowest = 1;
    return sorted.map((_, back) => {
      const at = sorted.length - 1 - back;
      return (lowest = Math.min(lowest, ((sorted[at] ?? 1) * sorted.length) / (at + 1)));
    }).toReversed();
  });
}

function stepwise(p: readonly number[], adjust: (sorted: number[]) => number[]): number[] {
  const order = p.map((_, at) => at).toSorted((a, b) => (p[a] ?? 1) - (p[b] ?? 1));
  const sorted = adjust(order.map((at) => p[at] ?? 1));
  const adjusted = Array.from(p, () => 1);
  order.forEach((at, rank) => (adjusted[at] = sorted[rank] ?? 1));
  return adjusted;
}
