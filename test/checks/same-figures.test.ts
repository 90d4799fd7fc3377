import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runChecks } from "../../shared/checks/run-checks.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import type { Check } from "../../shared/pipeline/model.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";
import { makeTable, type TypedTable } from "../harness/typed-table.ts";
import { check, column } from "./harness.ts";

/** The zone of the project: naive times are read in it. */
const timezone = "America/New_York";
const engines: Engine[] = [];
beforeAll(async () => {
  for (const name of ENGINES) engines.push(await openTestEngine(name, { timezone }));
  for (const engine of engines) for (const [name, table] of Object.entries(TABLES)) await makeTable(engine, name, table);
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

const DOUBLE = { duckdb: "DOUBLE", postgres: "double precision" };
const LONG = `${"é".repeat(31)}x`;
const TABLES: Record<string, TypedTable> = {
  odd: {
    columns: {
      id: "INTEGER", Text: "VARCHAR", "ÜBER maß": "VARCHAR", [LONG]: "BIGINT", f: DOUBLE, r: "REAL", d: "DECIMAL(20,4)", big: "BIGINT", day: "DATE", at: "TIMESTAMP", zoned: { duckdb: "TIMESTAMPTZ", postgres: "timestamptz" }, ok: "BOOLEAN",
      u: "UUID", tiny: { duckdb: "TINYINT", postgres: "smallint" },
    },
    rows: [
      ["1", "Straße", "表", "1", "NaN", "0.1", "0.0001", "9007199254740993", "2024-02-29", "2024-03-10 02:30:00", "2024-03-10 02:30:00-05", "true", "00000000-0000-0000-0000-000000000001", "1"],
      ["2", "STRASSE", "🙂", "2", "Infinity", "NaN", "-0.0001", "-9007199254740993", "2024-02-28", "2024-01-01 00:00:00", "2024-01-01 00:00:00Z", "false", "00000000-0000-0000-0000-000000000002", "2"],
      ["3", "a\\b'c", "é", "3", "-Infinity", "Infinity", "1234567890123456.7891", "0", "1969-12-31", "1969-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999+14", null, null, "3"],
      ["4", null, "e\u0301", null, null, null, null, null, null, null, null, null, null, null],
      ["5", "", " ", "5", "-0.0", "-0.0", "0", "1", "2024-02-29", "2024-03-10 02:30:00", "2024-03-10 07:30:00Z", "true", "00000000-0000-0000-0000-000000000001", "5"],
      ["6", "two\nlines", "ſ", "6", "1e300", "1e30", "9999999999999999.9999", "2", "9999-12-31", "9999-12-31 00:00:00", "9999-12-31 00:00:00Z", "false", "ffffffff-ffff-ffff-ffff-ffffffffffff", "6"],
    ],
  },
  empty: { columns: { id: "INTEGER", f: DOUBLE, text: "VARCHAR", at: "TIMESTAMP" }, rows: [] },
  // So many that no quantile of the decimals lies between two rows: DuckDB would round it to the decimals of its column.
  thousand: { columns: { id: "INTEGER", f: DOUBLE, d: "DECIMAL(10,2)", n: "BIGINT" }, rows: Array.from({ length: 1001 }, (_, at) => [String(at), String(Math.sin(at) * 1000), String((at * 7919) % 1009) + ".25", at % 10 === 0 ? null : String(at % 97)]) },
};

const all = (name: keyof typeof TABLES): Check[] => {
  const columns = Object.keys(TABLES[name]?.columns ?? {});
  return columns.flatMap((column) => [
    check("not_null", { columns: [column] }), check("unique", { columns: [column] }), check("key", { columns: ["id", column] }), check("key", { columns: [column] }), check("unique", { columns: [column, "id"] }, { where: "id > 1" }),
    check("references", { column, to: `odd.${name === "odd" ? column : "id"}` }, { where: "id <> 6" }),
  ]);
};
const range = (column: string, bounds: { min?: number | string; max?: number | string; exclusive?: boolean }) => check("accepted_range", { column, exclusive: false, ...bounds });
const ODD: Check[] = [
  ...["f", "r", "d", "big", LONG, "tiny"].flatMap((column) => [range(column, { min: 0 }), range(column, { max: 0 }), range(column, { min: -1, max: 1, exclusive: true }), range(column, { min: -0.0001 })]),
  range("day", { min: "1970-01-01", max: "2024-02-29" }), range("at", { min: "2024-01-01", max: "2024-03-10 02:30:00", exclusive: true }), range("zoned", { min: "2024-01-01", max: "2024-03-10 07:30:00Z" }), range("zoned", { min: "2024-01-01 00:00:00Z" }),
  ...["Text", "text", "ÜBER maß"].flatMap((column) => [
    check("pattern", { column, regex: "^[A-Z]+$" }), check("pattern", { column, regex: "\\\\" }), check("pattern", { column, regex: "(?i)stra(ß|ss)e" }), check("pattern", { column, regex: "^.$" }), check("pattern", { column, regex: "^\\S*$" }),
    check("accepted_values", { column, values: ["Straße", "a\\b'c", "", "表", "é"] }), check("distribution", { column, values: { Straße: 0.2, "🙂": 0.2 }, tolerance: 0.05 }),
  ]),
  check("pattern", { column: "ÜBER MASS", regex: "x" }), check("pattern", { column: "d", regex: "^-?\\d+\\.\\d{4}$" }), check("pattern", { column: "day", regex: "^\\d{4}-\\d\\d-\\d\\d$" }), check("pattern", { column: "u", regex: "^0{8}-" }), check("pattern", { column: "big", regex: "3$" }),
  check("accepted_values", { column: "big", values: [0, 1, 2] }), check("accepted_values", { column: "ok", values: [true] }), check("accepted_values", { column: "u", values: ["00000000-0000-0000-0000-000000000001"] }), check("accepted_values", { column: "d", values: [0.0001, -0.0001, 0] }),
  check("accepted_values", { column: "day", values: ["2024-02-29"] }), check("distribution", { column: "ok", values: { true: 0.5, false: 0.5 }, tolerance: 0 }), check("distribution", { column: "tiny", values: { 1: 0.2 }, tolerance: 0 }),
  ...["day", "at", "zoned"].flatMap((column) => [check("freshness", { column, error_after: 3_600_000 }), check("freshness", { column, error_after: 3_600_000 }, { where: "id < 6" })]),
  check("expression", { expression: "id > 0 AND (f IS NULL OR f >= 0)" }), check("expression", { expression: "\"Text\" <> 'x' -- a comment" }), check("row_count", { max: 3 }, { where: "ok" }), check("mean", { column: "d", min: 0 }), check("mean", { column: "big", max: 0 }, { where: "id > 3" }),
  check("mean", { column: "r", min: 0 }), check("quantile", { column: "d", q: 0.5, max: 1 }), check("quantile", { column: "tiny", q: 0.25, max: 1 }), check("quantile", { column: "big", q: 0.5, max: 1 }),
];
const EMPTY: Check[] = [
  range("f", { min: 0 }), check("pattern", { column: "text", regex: "x" }), check("accepted_values", { column: "text", values: ["x"] }), check("distribution", { column: "text", values: { x: 1 }, tolerance: 0 }), check("freshness", { column: "at", error_after: 1 }),
  check("mean", { column: "f", min: 0 }), check("quantile", { column: "f", q: 0.5, min: 0 }), check("row_count", { min: 0 }), check("volume_change", { window: 3, max_drop: 0.5 }), check("expression", { expression: "id > 0" }),
];
const THOUSAND: Check[] = ["f", "d", "n", "id"].flatMap((column) => [
  check("mean", { column, min: 0 }), check("mean", { column, max: 1 }, { where: "id % 2 = 0" }), ...[0.05, 0.5, 0.75, 0.95].map((q) => check("quantile", { column, q, min: 0, max: 100 })), check("quantile", { column, q: 0.5, max: 10 }, { where: "id < 333" }),
  range(column, { min: 10, max: 50 }),
]);

async function measured(engine: Engine, name: string, checks: readonly Check[]) {
  const relation = engine.quote(name);
  const numbered = checks.map((each, at) => ({ ...each, id: `${at}: ${each.kind} of ${JSON.stringify(each.options)}` }));
  return runChecks(engine, {
    relation, columns: await engine.describe(relation), checks: numbered, asOf: "2024-03-10 08:00:00", history: [4, 8], resolve: (task) => (task in TABLES ? engine.quote(task) : undefined),
    declared: [column("d", { samples: true }), column("day", { samples: true }), column("zoned", { samples: true })],
  });
}

describe.each([["odd", [...all("odd"), ...ODD]], ["empty", [...all("empty").filter(({ kind }) => kind !== "references"), ...EMPTY]], ["thousand", [...all("thousand"), ...THOUSAND]]] as const)("%s rows", (name, checks) => {
  test("have the same figures and verdicts in every engine", async () => {
    const [first, ...others] = await Promise.all(engines.map((engine) => measured(engine, name, checks)));
    expect(first?.records).toHaveLength(checks.length);
    for (const other of others) {
      for (const [at, record] of (first?.records ?? []).entries()) expect.soft(other.records[at]).toEqual(record);
      expect(other.rows).toBe(first?.rows);
      expect([...other.nullRates]).toEqual([...(first?.nullRates ?? [])]);
    }
  });

  test("are measured, not only compared: few checks are errors", async () => {
    const [first] = engines;
    if (first === undefined) throw new Error("no engine");
    const { records } = await measured(first, name, checks);
    const errors = records.filter(({ status }) => status === "error");
    expect(errors.map(({ id, message }) => `${id}: ${message}`)).toMatchSnapshot();
  });
});
