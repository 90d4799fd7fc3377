import type { Gate } from "../pipeline/model.ts";
import type { ModelSliceRecord } from "../results/record.ts";
import { bootstrapGains } from "./bootstrap.ts";
import type { BootstrapOptions } from "./bootstrap.ts";
import { figure, signed } from "./figure.ts";
import { groupRows } from "./group-rows.ts";
import { expectedOf, gateName } from "./judge-gate.ts";
import type { JudgedGate } from "./judge-gate.ts";
import { measure, measurable, positives } from "./measures.ts";
import { brokenBound } from "./outcome.ts";
import type { Paired } from "./pair-by-id.ts";
import { rowsOf, takeRows } from "./predictions.ts";
import type { Pairs } from "./predictions.ts";
import { holm } from "./statistics/adjust.ts";
import { twoSided } from "./statistics/normal.ts";

/** Names of groups are shown, so no group is smaller than this, whatever a gate asks for. */
const FEWEST_SHOWN = 5;
const DEFAULT_MIN_ROWS = 30;
const MIN_OF_CLASS = 10;
const LEVEL = 0.05;

export interface JudgedGroups {
  gate: JudgedGate;
  slices: ModelSliceRecord[];
}

/**
 * A gate that holds for each value of a column. With a base, what counts as worse is corrected for the number of groups (Holm), so that one
 * of a hundred groups is not worse by chance alone; bounds are judged on what was seen. No group that is large enough is an error.
 */
export function judgeGroups(gate: Gate & { by: string }, { pairs, problem, headRows }: Pick<Paired, "pairs" | "problem" | "headRows">, values: readonly unknown[], compare: boolean, options: BootstrapOptions = {}): JudgedGroups {
  const [metric, expected] = [gateName(gate), expectedOf(gate)];
  const stop = (observed: string): JudgedGroups => ({ gate: { metric, status: "error", expected, observed }, slices: [] });
  if (pairs === undefined) return stop(problem ?? "there is no row to judge");
  if (measure(pairs, gate.metric) === undefined) return stop(`these predictions do not give ${gate.metric}; they give ${measurable(pairs).join(", ")}`);
  const minRows = Math.max(FEWEST_SHOWN, gate.minRows ?? DEFAULT_MIN_ROWS);
  const { groups, small } = groupRows(values, headRows, minRows);
  const slices = [...groups].flatMap(([value, rows]) => slice(gate, takeRows(pairs, rows), value, compare, options) ?? []);
  const skipped = groups.size - slices.length + small;
  if (slices.length === 0) return stop(`no group of ${gate.by} could be judged: ${skipped} with fewer than ${minRows} rows, or than ${MIN_OF_CLASS} of a class`);
  if (compare) adjust(slices, gate.maxDrop);
  const ordered = slices.toSorted((a, b) => (a.gain ?? 0) - (b.gain ?? 0) || (a.where[0]?.value ?? "").localeCompare(b.where[0]?.value ?? ""));
  return { gate: { metric, expected, ...conclude(gate, ordered, skipped, compare) }, slices: ordered };
}

function slice(gate: Gate & { by: string }, pairs: Pairs, value: string, compare: boolean, options: BootstrapOptions): ModelSliceRecord | undefined {
  if (pairs.task === "binary") {
    const ones = positives(pairs).reduce((sum, one) => sum + one, 0);
    if (Math.min(ones, rowsOf(pairs) - ones) < MIN_OF_CLASS) return undefined;
  }
  const known = { metric: gate.metric, where: [{ column: gate.by, value }], from: "gate", rows: rowsOf(pairs), outcome: "inconclusive" } as const;
  if (!compare) {
    const head = measure(pairs, gate.metric)?.head.value;
    return head === undefined || !Number.isFinite(head) ? undefined : { ...known, where: [...known.where], head };
  }
  const found = bootstrapGains(pairs, [gate.metric], options).get(gate.metric);
  if (found === undefined || !Number.isFinite(found.gain) || !Number.isFinite(found.error)) return undefined;
  const { base, head, gain, lower, upper, error } = found;
  const p = error > 0 ? twoSided(gain / error) : gain === 0 ? 1 : 0;
  return { ...known, where: [...known.where], base, head, gain, lower, upper, p };
}

/** Replaces each p by the one adjusted for the number of groups, and says what follows. */
function adjust(slices: ModelSliceRecord[], margin = 0): void {
  const adjusted = holm(slices.map(({ p }) => p ?? 1));
  slices.forEach((each, at) => {
    const p = adjusted[at] ?? 1;
    const { gain = 0, lower = -Infinity } = each;
    const within = lower >= -margin;
    each.p = p;
    each.outcome = p < LEVEL && gain > 0 ? "better" : within ? "not-worse" : p < LEVEL && gain < 0 ? "worse" : "inconclusive";
  });
}

function conclude(gate: Gate, slices: readonly ModelSliceRecord[], skipped: number, compare: boolean): Pick<JudgedGate, "status" | "observed"> {
  const left = skipped === 0 ? "" : `; ${skipped} with too few rows not judged`;
  const broken = slices.filter(({ head }) => head !== undefined && brokenBound(gate, head) !== undefined);
  const worse = slices.filter(({ outcome }) => outcome === "worse");
  const drops = gate.maxDrop !== undefined;
  const one = broken[0];
  if (one?.head !== undefined) return { status: "fail", observed: `${broken.length} of ${groupsOf(slices)} outside the bounds, the first ${nameOf(one)}: ${brokenBound(gate, one.head) ?? ""} (${one.rows} rows)${left}` };
  if (drops && worse[0] !== undefined) return { status: "fail", observed: `${worse.length} of ${groupsOf(slices)} worse, most of all ${sentence(worse[0])}${left}` };
  if (!drops) return { status: "pass", observed: `${groupsOf(slices)} within the bounds${left}` };
  if (!compare) return { status: "skipped", observed: `${groupsOf(slices)}; not judged: needs a base${left}` };
  const open = slices.filter(({ outcome }) => outcome === "inconclusive");
  if (open[0] === undefined) return { status: "pass", observed: `${groupsOf(slices)} not worse${left}` };
  return { status: "inconclusive", observed: `none of ${groupsOf(slices)} worse beyond chance, but of ${open.length} nobody can tell, most of all ${sentence(open[0])}${left}` };
}

function groupsOf(slices: readonly unknown[]): string {
  return `${slices.length} group${slices.length === 1 ? "" : "s"}`;
}

function nameOf({ where }: ModelSliceRecord): string {
  return where.map(({ column, value }) => `${column} = ${value}`).join(" and ");
}

function sentence(slice: ModelSliceRecord): string {
  const { base = 0, head = 0, gain = 0, lower = 0, upper = 0, rows } = slice;
  return `${nameOf(slice)}: ${figure(base)} → ${figure(head)}, ${signed(gain)} (95 % interval ${signed(lower)} to ${signed(upper)}, ${rows} rows)`;
}
