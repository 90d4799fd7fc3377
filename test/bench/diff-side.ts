/** One side of the bench of diffs, as a process of its own: `towpath-counts`, `hand-counts`, `towpath` or `hand`, and the database file. Prints its figures. */
import { DuckDBInstance } from "@duckdb/node-api";
import { pairColumns } from "../../shared/diff/column-pair.ts";
import { countRows } from "../../shared/diff/count-rows.ts";
import { diffTables } from "../../shared/diff/diff-tables.ts";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { HAND_COUNTS, HAND_SHIFT, handBins, handProfile, KEY } from "./diff-work.ts";

const [side = "", file = ""] = process.argv.slice(2);
const figures = side.startsWith("towpath") ? await byTowpath() : await byHand();
process.stdout.write(`${JSON.stringify(figures)}\n`);

async function byTowpath(): Promise<unknown> {
  const engine = await openDuckDb({ path: file, allowedDirectories: [], readOnly: true });
  try {
    if (side === "towpath-counts") {
      const pairs = pairColumns(await engine.describe('"base"'), await engine.describe('"head"'), { dialect: engine.dialect, ignored: [], tagged: [] });
      const { rows, changed } = await countRows(engine, { base: '"base"', head: '"head"', pairs, key: [KEY], findKey: false }, {});
      return { added: rows.added, removed: rows.removed, changed: rows.changed, columns: [...changed].slice(1).map(([, count]) => count) };
    }
    const record = await diffTables(engine, { id: "bench.orders", base: '"base"', head: '"head"', key: [KEY] });
    const of = (name: string) => record.columns.find((column) => column.name === name);
    return {
      added: record.rows.added, removed: record.rows.removed, changed: record.rows.changed, columns: record.columns.slice(1).map(({ changed }) => changed ?? -1),
      means: ["id", "amount", "price"].flatMap((name) => [of(name)?.base?.mean, of(name)?.head?.mean]), quantiles: ["id", "amount", "price"].map((name) => of(name)?.head?.quantiles),
      shift: of("carrier")?.shift,
    };
  } finally {
    await engine.close();
  }
}

async function byHand(): Promise<unknown> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const one = async (sql: string): Promise<Record<string, unknown>> => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0] ?? {};
  try {
    const n = await one(HAND_COUNTS);
    const counts = { added: Number(n["added"]), removed: Number(n["removed"]), changed: Number(n["changed"]), columns: ["code", "amount", "price", "carrier", "placed_at"].map((name) => Number(n[name])) };
    if (side === "hand-counts") return counts;
    const [base, head] = [await one(handProfile("base")), await one(handProfile("head"))];
    const ranges = ["q_id", "q_amount", "q_price", "q_placed_at"].map((name): [number, number] => {
      const [before, after] = [list(base[name]), list(head[name])];
      return [Math.min(before[0] ?? 0, after[0] ?? 0), Math.max(before.at(-1) ?? 0, after.at(-1) ?? 0)];
    });
    for (const each of ["base", "head"]) await one(handBins(each, ranges));
    const { shift } = await one(HAND_SHIFT);
    return { ...counts, means: ["id", "amount", "price"].flatMap((name) => [round(base[`m_${name}`]), round(head[`m_${name}`])]), quantiles: ["id", "amount", "price"].map((name) => list(head[`q_${name}`]).map(round)), shift: round(shift) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function round(value: unknown): number {
  return Number(Number(value).toPrecision(6));
}

function list(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
