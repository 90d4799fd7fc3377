import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalType } from "../../shared/checks/same-type.ts";
import { diffTables } from "../../shared/diff/diff-tables.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import type { ColumnProfile, TableDiffRecord } from "../../shared/results/record.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";
import { makeTable, type TypedTable } from "../harness/typed-table.ts";

const engines: Engine[] = [];
beforeAll(async () => {
  for (const name of ENGINES) engines.push(await openTestEngine(name, { timezone: "Asia/Kolkata" }));
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

const DOUBLE = { duckdb: "DOUBLE", postgres: "double precision" };
const ZONED = { duckdb: "TIMESTAMPTZ", postgres: "timestamptz" };
type Rows = TypedTable["rows"];

const ODD: TypedTable["columns"] = {
  id: "INTEGER", "Größe \"x\"": "VARCHAR", [`${"é".repeat(31)}x`]: "BIGINT", f: DOUBLE, r: "REAL", d: "DECIMAL(20,4)", wide: "DECIMAL(38,10)", day: "DATE", at: "TIMESTAMP", zoned: ZONED, t: "TIME", ok: "BOOLEAN", u: "UUID", l: "INTEGER[]", b: { duckdb: "BLOB", postgres: "bytea" }, i: "INTERVAL",
};
const odd: Rows = [
  ["1", "Straße", "1", "NaN", "NaN", "0.0001", "1.0000000001", "2024-02-29", "2024-03-10 02:30:00", "2024-03-10 02:30:00-05", "01:02:03", "true", "00000000-0000-0000-0000-000000000001", null, "a", "1 day"],
  ["2", "🙂", "2", "Infinity", "-Infinity", "-0.0001", "-1", "infinity", "infinity", "-infinity", "23:59:59.999999", "false", "00000000-0000-0000-0000-000000000002", null, "b", "1 month"],
  ["3", "e\u0301", "9007199254740993", "-0.0", "0.1", "1234567890123456.7891", "0", "1969-12-31", "1969-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999+14", null, null, null, null, null, null],
  ["4", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null],
  ["5", "", "-1", "1e-300", "1e-30", "0", "9999999999999999999999999999.9999999999", "0001-01-01", "0001-01-01 00:00:00", "9999-12-31 00:00:00Z", "00:00:00", "true", "ffffffff-ffff-ffff-ffff-ffffffffffff", null, "", "0 days"],
  ["6", "Strasse", "3", "1e308", "3e38", "9999999999999999.9999", "2", "9999-12-31", "9999-12-31 00:00:00", "2024-01-01 00:00:00Z", "12:00:00", "false", "00000000-0000-0000-0000-000000000003", null, "x", "2 hours"],
  ["7", "Ｓｔｒａｓｓｅ", "4", "-1e308", "-3e38", "1", "3", "2024-02-28", "2024-01-01 00:00:00", "2024-01-01 00:00:00.000001Z", "12:00:01", "false", "00000000-0000-0000-0000-000000000004", null, "y", "3 hours"],
];
/** One row of them, changed in one column. */
const changed = (id: string, column: number, value: string | null): Rows => odd.map((row) => (row[0] === id ? row.map((cell, at) => (at === column ? value : cell)) : row));

const many = (count: number, row: (at: number) => (string | null)[]): Rows => Array.from({ length: count }, (_, at) => row(at));
const noise = (at: number): number => ((at * 7919 + 13) % 10007) / 10007;
const SHAPES: TypedTable["columns"] = { id: "INTEGER", small: "INTEGER", price: DOUBLE, amount: "DECIMAL(12,2)", carrier: "VARCHAR", day: "DATE", at: ZONED, ok: "BOOLEAN", text: "VARCHAR", half: "REAL" };
const shapes = (count: number, drift: number): Rows => many(count, (at) => [
  String(at), String(at % 7), at % 10 === 0 ? null : String(noise(at) ** 3 * 1000 * (1 + drift)), (noise(at * 3) * 500).toFixed(2), at % 4 === 3 ? null : ["WN", "AA", "DL"][(at + (noise(at) < drift ? 1 : 0)) % 3] ?? null,
  new Date(Date.UTC(2020, 0, 1 + (at % 90) + Math.round(drift * 10))).toISOString().slice(0, 10), new Date(Date.UTC(2020, 0, 1, at)).toISOString(), String(at % 3 === 0), `t${at % 5000}`, String(Math.fround(noise(at))),
]);

interface Case {
  base: TypedTable;
  head: TypedTable;
  key?: string[];
  tolerance?: number;
  tagged?: string[];
  rows: { added: number; removed: number; changed: number };
}
const table = (columns: TypedTable["columns"], rows: Rows): TypedTable => ({ columns, rows });
const both = (columns: TypedTable["columns"], base: Rows, head: Rows, rest: Omit<Case, "base" | "head">): Case => ({ base: table(columns, base), head: table(columns, head), ...rest });
const NONE = { added: 0, removed: 0, changed: 0 };

const CASES: Record<string, Case> = {
  "equal odd values by key": both(ODD, odd, odd.toReversed(), { key: ["id"], rows: NONE }),
  "equal odd values without a key": both(ODD, odd, odd, { rows: NONE }),
  "minus zero and noise": both(ODD, odd, changed("3", 3, "0.0"), { key: ["id"], rows: NONE }),
  "tiny floats are no zeros": both(ODD, odd, changed("5", 3, "0"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "the greatest float changes its sign": both(ODD, odd, changed("6", 3, "-1e308"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "infinity becomes a number": both(ODD, odd, changed("2", 3, "1e308"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "NaN becomes null": both(ODD, odd, changed("1", 4, null), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "the last of 38 digits": both(ODD, odd, changed("5", 6, "9999999999999999999999999999.9999999998"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "a big integer off by one": both(ODD, odd, changed("3", 2, "9007199254740992"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "Unicode that looks alike": both(ODD, odd, changed("3", 1, "\u00e9"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "a microsecond of an instant": both(ODD, odd, changed("7", 9, "2024-01-01 05:30:00.000002+05:30"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "the same instant in another zone": both(ODD, odd, changed("7", 9, "2024-01-01 05:30:00.000001+05:30"), { key: ["id"], rows: NONE }),
  "a list, and none": both(ODD, odd, changed("7", 13, "{}"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "bytes": both(ODD, odd, changed("7", 14, "z"), { key: ["id"], rows: { ...NONE, changed: 1 } }),
  "without a key, of floats": both({ a: "VARCHAR", f: DOUBLE }, [["x", "1"], ["x", "1.0000000000001"], ["x", "1e308"], ["y", "NaN"], ["y", "-1e308"], ["z", null]], [["x", "1"], ["x", "1"], ["x", "-1e308"], ["y", "NaN"], ["y", "-1e308"], ["z", "0"]], { rows: { added: 2, removed: 2, changed: 0 } }),
  "without a key, of floats and a wide tolerance": both({ f: DOUBLE }, [["100"], ["200"], ["-5"], ["0"]], [["101"], ["202"], ["5"], ["0"]], { tolerance: 0.02, rows: { added: 1, removed: 1, changed: 0 } }),
  "empty tables": both(SHAPES, [], [], { key: ["id"], rows: NONE }),
  "an empty base": both(SHAPES, [], shapes(30, 0), { key: ["id"], rows: { added: 30, removed: 0, changed: 0 } }),
  "an empty head without a key": both(SHAPES, shapes(30, 0), [], { rows: { added: 0, removed: 30, changed: 0 } }),
  "shapes that drift": both(SHAPES, shapes(3000, 0), shapes(3100, 0.2), { key: ["id"], rows: { added: 100, removed: 0, changed: 3000 } }),
  "a key that is found": both(SHAPES, shapes(500, 0), shapes(500, 0.1), { rows: { added: 0, removed: 0, changed: 500 } }),
  "tags": both(SHAPES, shapes(300, 0), shapes(300, 0.1), { key: ["id"], tagged: ["price", "carrier"], rows: { added: 0, removed: 0, changed: 300 } }),
  "few rows": both(SHAPES, shapes(4, 0), shapes(6, 0), { key: ["id"], rows: { added: 2, removed: 0, changed: 0 } }),
  "names in another case, retyped, added and removed": {
    base: table({ Id: "INTEGER", Amount: "INTEGER", gone: "VARCHAR", Day: "DATE", text: "VARCHAR" }, many(40, (at) => [String(at), String(at * 2), "x", "2024-01-01", String(at)])),
    head: table({ id: "INTEGER", amount: "DECIMAL(12,2)", fresh: "VARCHAR", day: "TIMESTAMP", text: "INTEGER" }, many(40, (at) => [String(at), String(at === 3 ? 0 : at * 2), "x", "2024-01-01", String(at)])),
    key: ["ID"], rows: { added: 0, removed: 0, changed: 1 },
  },
};

/** What may differ: how long it took, how types are spelled, and the mean of numbers beyond 1e290, which Postgres could not add up. */
function comparable(record: TableDiffRecord, huge: boolean): unknown {
  const profile = (found: ColumnProfile | undefined, name: string) => (found === undefined ? {} : { ...found, ...(huge && name === "f" ? { mean: undefined } : {}) });
  return { ...record, durationMs: 0, columns: record.columns.map((column) => ({ ...column, base: profile(column.base, column.name), head: profile(column.head, column.name), type: Object.fromEntries(Object.entries(column.type).map(([side, type]) => [side, canonicalType(type)])) })) };
}

/** The other record with the figures of the first where they are equal but for the rounding of the sixth digit. */
function rounded(one: unknown, other: unknown): unknown {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1.1e-5 * Math.abs(one) ? one : other;
  if (Array.isArray(one) && Array.isArray(other)) return other.map((each, at) => rounded(one[at], each));
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return other;
  const fields = new Map(Object.entries(one));
  return Object.fromEntries(Object.entries(other).map(([name, value]) => [name, rounded(fields.get(name), value)]));
}

test.each(Object.entries(CASES))("%s: the same figures in every engine", async (_name, { base, head, key = [], tolerance, tagged = [], rows }) => {
  const records: TableDiffRecord[] = [];
  for (const engine of engines) {
    const lists = (side: TypedTable): TypedTable => ({ ...side, rows: engine.dialect === "duckdb" ? side.rows.map((row) => row.map((cell) => (cell === "{}" ? "[]" : cell))) : side.rows });
    await makeTable(engine, "base", lists(base));
    await makeTable(engine, "head", lists(head));
    const limits = tolerance === undefined ? undefined : { at: { file: "f", pointer: "" }, ignoreColumns: [], tolerance };
    records.push(await diffTables(engine, { id: "p.t", base: "base", head: "head", key, limits, columns: tagged.map((name) => ({ name, tags: ["pii"] })) }));
  }
  const [first, ...others] = records;
  expect(first?.rows).toMatchObject(rows);
  const huge = base.rows.some((row) => row.includes("1e308"));
  for (const other of others) expect(rounded(comparable(first ?? other, huge), comparable(other, huge))).toEqual(comparable(first ?? other, huge));
});

test("many different values are counted within 5 percent where the engine has no such count itself", async () => {
  for (const engine of engines) {
    await engine.execute("CREATE TABLE many AS SELECT n AS id, 'v' || (n % 20000) AS text, n / 3e0 AS f FROM generate_series(1, 60000) g(n)");
    const record = await diffTables(engine, { id: "p.t", head: "many", key: [] });
    const distinct = record.columns.map((column) => column.head?.distinct ?? 0);
    for (const [at, exact] of [60_000, 20_000, 60_000].entries()) expect(Math.abs((distinct[at] ?? 0) / exact - 1)).toBeLessThan(engine.dialect === "duckdb" ? 0.25 : 0.05);
  }
});
