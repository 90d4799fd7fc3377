import { addCount, clearCounts } from "../metrics/class-counts.ts";
import type { ClassCounts } from "../metrics/class-counts.ts";
import type { ClassPairs } from "../predictions.ts";
import { drawBinomial } from "./binomial.ts";
import type { Random } from "./random.ts";

/** How often which true class met which predicted classes of base and head. Everything that class metrics can see of two models. */
export interface JointCells {
  /** One per true class that occurs. */
  strata: { label: number; rows: number; cells: Cell[] }[];
}

export interface Cell {
  base: number;
  head: number;
  /** Rows; in {@link smoothed} cells a fraction may be added. */
  count: number;
}

export function jointCells({ classes, label, base, head }: ClassPairs): JointCells {
  const size = classes.length;
  const found = new Map<number, number>();
  for (let row = 0; row < label.length; row++) {
    const key = ((label[row] ?? 0) * size + (base.predicted[row] ?? 0)) * size + (head.predicted[row] ?? 0);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  const strata = classes.map((_, k): JointCells["strata"][number] => ({ label: k, rows: 0, cells: [] }));
  for (const [key, count] of [...found].toSorted(([a], [b]) => a - b)) {
    const stratum = strata[Math.floor(key / (size * size))];
    if (stratum === undefined) continue;
    stratum.rows += count;
    stratum.cells.push({ base: Math.floor(key / size) % size, head: key % size, count });
  }
  return { strata: strata.filter(({ rows }) => rows > 0) };
}

/**
 * The same with half a row more on each side where only one model was right, as Agresti and Min do for paired shares. Without it, models
 * that never disagreed on forty rows would be "equal for certain". With many classes the half row is shared out by their size.
 */
export function smoothed({ strata }: JointCells, classes: number): JointCells {
  const rows = strata.reduce((sum, stratum) => sum + stratum.rows, 0);
  return {
    strata: strata.map((stratum) => {
      const extra = classes === 2 ? 0.5 : stratum.rows / rows;
      const wrong = mostConfused(stratum, classes);
      const cells = stratum.cells.map((cell) => ({ ...cell }));
      for (const [base, head] of [[stratum.label, wrong], [wrong, stratum.label]] as const) {
        const there = cells.find((cell) => cell.base === base && cell.head === head);
        if (there === undefined) cells.push({ base, head, count: extra });
        else there.count += extra;
      }
      return { ...stratum, cells };
    }),
  };
}

function mostConfused({ label, cells }: JointCells["strata"][number], classes: number): number {
  const times = new Map<number, number>();
  for (const { base, head, count } of cells) for (const k of [base, head]) if (k !== label) times.set(k, (times.get(k) ?? 0) + count);
  return [...times].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? (label + 1) % classes;
}

/** One resample: as many rows of each true class as there are, drawn from its cells. */
export function drawCells(state: Random, { strata }: JointCells, base: ClassCounts, head: ClassCounts): void {
  clearCounts(base);
  clearCounts(head);
  for (const { label, rows, cells } of strata) {
    let left = rows;
    let weight = cells.reduce((sum, { count }) => sum + count, 0);
    for (const cell of cells) {
      const drawn = drawBinomial(state, left, Math.min(1, cell.count / weight));
      weight -= cell.count;
      left -= drawn;
      if (drawn === 0) continue;
      addCount(base, label, cell.base, drawn);
      addCount(head, label, cell.head, drawn);
    }
  }
}
