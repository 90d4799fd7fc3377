import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ColumnDiffRecord, ColumnProfile } from "../results/record.ts";
import { categoryShifts, type CategoryFigures } from "./category-shift.ts";
import { isCompared, type ColumnPair } from "./column-pair.ts";
import { binSide, edgesOver, MOST_EXACT, type Bins } from "./histograms.ts";
import { profileSide, type SideFigures } from "./profile-side.ts";
import type { Side } from "./side-sql.ts";

export type ProfiledColumn = Pick<ColumnDiffRecord, "base" | "head" | "shift">;

/** Fewer rows than this are never told apart. */
const SMALLEST_GROUP = 5;
/** With fewer values the 5th and 95th percentile are nearly the smallest and the largest one. */
const LEAST_FOR_QUANTILES = 20;
/** Enough to see a change; too few to give a value back. */
const DIGITS = 6;
/** Where approximate counts may still mean fewer than {@link MOST_EXACT}. */
const EXACT_BELOW = MOST_EXACT * 1.5;

/** Figures of all columns on both sides: two scans each, and one of both for the categories. No value, no smallest, no largest one leaves the engine's side. */
export async function profileColumns(engine: Engine, relations: Partial<Record<Side, string>>, pairs: readonly ColumnPair[], options: QueryOptions): Promise<ProfiledColumn[]> {
  const { base, head } = relations;
  const sides: Record<Side, (SideFigures | undefined)[]> = {
    base: base === undefined ? [] : await profileSide(engine, base, "base", pairs, options),
    head: head === undefined ? [] : await profileSide(engine, head, "head", pairs, options),
  };
  const edges = pairs.map((_, at) => edgesOver([sides.base[at]?.quantiles, sides.head[at]?.quantiles]));
  const categories = await categoriesOf(engine, relations, pairs, sides, options);
  const exact = (side: Side): boolean[] => pairs.map((_, at) => !categories.has(at) && (sides[side][at]?.distinct ?? Number.POSITIVE_INFINITY) <= EXACT_BELOW);
  const bins: Record<Side, { bins?: Bins; distinct?: number }[]> = {
    base: base === undefined ? [] : await binSide(engine, base, "base", pairs, { edges, exact: exact("base") }, options),
    head: head === undefined ? [] : await binSide(engine, head, "head", pairs, { edges, exact: exact("head") }, options),
  };
  return pairs.map((pair, at) => {
    const profile = (side: Side): ColumnProfile | undefined => {
      const figures = sides[side][at];
      return figures === undefined ? undefined : shown(figures, { ...bins[side][at], distinct: categories.get(at)?.distinct[side] ?? bins[side][at]?.distinct ?? figures.distinct }, pair);
    };
    const [before, after] = [profile("base"), profile("head")];
    const shift = categories.get(at)?.shift ?? (isCompared(pair) ? binShift(bins.base[at]?.bins, bins.head[at]?.bins) : undefined);
    return { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }), ...(shift === undefined || pair.tagged ? {} : { shift: rounded(shift) }) };
  });
}

async function categoriesOf(engine: Engine, { base, head }: Partial<Record<Side, string>>, pairs: readonly ColumnPair[], sides: Record<Side, (SideFigures | undefined)[]>, options: QueryOptions): Promise<Map<number, CategoryFigures>> {
  if (base === undefined || head === undefined) return new Map();
  const few = pairs.flatMap((pair, at) => (isCompared(pair) && pair.family === "category" && !pair.tagged && (["base", "head"] as const).every((side) => (sides[side][at]?.distinct ?? Number.POSITIVE_INFINITY) <= EXACT_BELOW) ? [{ pair, at }] : []));
  const rows = { base: sides.base.find((each) => each !== undefined)?.rows ?? 0, head: sides.head.find((each) => each !== undefined)?.rows ?? 0 };
  const figures = await categoryShifts(engine, { base, head }, few.map(({ pair }) => pair), rows, options);
  return new Map(figures.flatMap((each, index) => (few[index] === undefined ? [] : [[few[index].at, each]])));
}

/** What of the figures may be seen. */
function shown({ rows, filled, mean, quantiles }: SideFigures, more: { bins?: Bins; distinct: number }, pair: ColumnPair): ColumnProfile {
  const numeric = pair.family === "number" && !pair.tagged;
  const histogram = pair.tagged || more.bins === undefined ? undefined : more.bins.counts.slice(1, -1).map((count) => (count < SMALLEST_GROUP ? 0 : count));
  return {
    ...(rows === 0 ? {} : { nulls: rounded(1 - filled / rows) }),
    distinct: more.distinct,
    ...(numeric && mean !== undefined && filled >= SMALLEST_GROUP ? { mean: rounded(mean) } : {}),
    ...(numeric && quantiles !== undefined && filled >= LEAST_FOR_QUANTILES ? { quantiles: quantiles.map(rounded) } : {}),
    ...(histogram?.some((count) => count > 0) === true ? { histogram } : {}),
  };
}

/** Total variation distance of two columns of bins; what is outside of the range counts as two more. */
function binShift(base: Bins | undefined, head: Bins | undefined): number | undefined {
  const [before, after] = [total(base), total(head)];
  if (base === undefined || head === undefined || before === 0 || after === 0) return undefined;
  return Math.min(1, base.counts.reduce((sum, count, at) => sum + Math.abs(count / before - (head.counts[at] ?? 0) / after), 0) / 2);
}

function total(bins: Bins | undefined): number {
  return bins?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
