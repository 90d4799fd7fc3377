import type { Engine, QueryOptions } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import type { ColumnDiffRecord, TableDiffRecord } from "../results/record.ts";
import { pairColumns, type ColumnPair, type EngineColumn } from "./column-pair.ts";
import { shownType } from "./common-type.ts";
import { countRows, type RowCounts } from "./count-rows.ts";
import type { DiffInput } from "./diff-input.ts";
import { judgeLimits } from "./judge-limits.ts";
import { lookAtSide } from "./look.ts";
import { profileColumns, type ProfiledColumn } from "./profile-columns.ts";
import { wholeSide } from "./side-sql.ts";

type Compared = Omit<TableDiffRecord, "id" | "expectations" | "durationMs">;

/** Compares two results of a task inside the engine: schema, rows, and per column how its values are spread. Figures only. Rejects only when it is cancelled. */
export async function diffTables(engine: Engine, input: DiffInput): Promise<TableDiffRecord> {
  const started = performance.now();
  const compared = await compare(engine, input).catch((error: unknown): Compared => {
    if (!(error instanceof EngineError) || error.code === "interrupted") throw error;
    return notComparable(`the engine cannot read both sides: ${error.message}`);
  });
  return { id: input.id, ...compared, expectations: judgeLimits(compared, input.limits, input.locate), durationMs: Math.round(performance.now() - started) };
}

async function compare(engine: Engine, input: DiffInput): Promise<Compared> {
  const options: QueryOptions = input.signal === undefined ? {} : { signal: input.signal };
  const { base, head } = input;
  if (base === undefined && head === undefined) return notComparable("there is no result on either side");
  input.onStep?.("columns");
  const describe = async (relation: string | undefined): Promise<EngineColumn[]> => (relation === undefined ? [] : engine.describe(wholeSide(engine, relation), options));
  const [before, after] = [await describe(base), await describe(head)];
  const ignored = input.limits?.ignoreColumns ?? [];
  const tagged = (input.columns ?? []).filter(({ tags }) => tags.length > 0).map(({ name }) => name);
  const pairs = pairColumns(before, after, { dialect: engine.dialect, ignored, tagged });
  if (base === undefined || head === undefined) return oneSide(engine, input, pairs, options);
  input.onStep?.("rows");
  const counts = await countRows(engine, { base, head, pairs, key: input.key, tolerance: input.limits?.tolerance, findKey: true }, options);
  const equal = sameRows(counts) && pairs.every((pair) => changeOf(pair, counts) === "same" || pair.ignored);
  if (!equal) input.onStep?.("figures");
  const profiles = equal ? [] : await profileColumns(engine, { base, head }, pairs, options);
  const columns = pairs.map((pair, at) => columnRecord(pair, changeOf(pair, counts), counts, profiles[at]));
  const { key, keyFrom, rows } = counts;
  if (input.notComparable !== undefined) return { status: "not-comparable", reason: input.notComparable, key, ...(keyFrom === undefined ? {} : { keyFrom }), rows, columns };
  return { status: equal ? "equal" : "different", key, ...(keyFrom === undefined ? {} : { keyFrom }), rows, columns };
}

async function oneSide(engine: Engine, { base, head, onStep }: DiffInput, pairs: readonly ColumnPair[], options: QueryOptions): Promise<Compared> {
  onStep?.("figures");
  const { rows } = await lookAtSide(engine, head ?? base ?? "", {}, options);
  const profiles = await profileColumns(engine, { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) }, pairs, options);
  const added = base === undefined;
  return {
    status: added ? "new" : "removed",
    key: [],
    rows: { base: added ? 0 : rows, head: added ? rows : 0, added: added ? rows : 0, removed: added ? 0 : rows, changed: 0 },
    columns: pairs.map((pair, at) => columnRecord(pair, pair.ignored ? "ignored" : added ? "added" : "removed", undefined, profiles[at])),
  };
}

function columnRecord(pair: ColumnPair, change: ColumnDiffRecord["change"], counts: RowCounts | undefined, profile: ProfiledColumn | undefined): ColumnDiffRecord {
  const changed = counts?.changed.get(pair.name);
  return {
    name: pair.name,
    change,
    type: { ...(pair.base === undefined ? {} : { base: shownType(pair.base.type) }), ...(pair.head === undefined ? {} : { head: shownType(pair.head.type) }) },
    ...(changed === undefined ? {} : { changed }),
    ...profile,
  };
}

function changeOf(pair: ColumnPair, counts: RowCounts): ColumnDiffRecord["change"] {
  if (pair.ignored) return "ignored";
  if (pair.base === undefined) return "added";
  if (pair.head === undefined) return "removed";
  if (pair.base.type !== pair.head.type) return "retyped";
  return (counts.changed.get(pair.name) ?? 0) > 0 ? "changed" : "same";
}

function sameRows({ rows }: RowCounts): boolean {
  return rows.base === rows.head && rows.added === 0 && rows.removed === 0 && rows.changed === 0;
}

function notComparable(reason: string): Compared {
  return { status: "not-comparable", reason, key: [], rows: { base: 0, head: 0, added: 0, removed: 0, changed: 0 }, columns: [] };
}
