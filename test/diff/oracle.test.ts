import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diffTables } from "../../shared/diff/diff-tables.ts";
import { sameData } from "../../shared/diff/same-data.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { ENGINES, openTestEngine, type EngineName } from "../harness/both-engines.ts";
import { isKey, naiveByKey, naiveMultisets } from "./naive-diff.ts";

/** Pairs of tables; half with a seed that stays, half with one that is new each time. */
const PAIRS: Record<EngineName, number> = process.env["PROVE"] === "1" ? { duckdb: 2_000, postgres: 2_000 } : { duckdb: 160, postgres: 40 };

/** Literals of each type, few enough that rows repeat. Floats come in families: a value, and what a sum in another order makes of it. */
const FLOATS = ["0.0", "-0.0", "1.5", "1.5 * (1 + 1e-13)", "1.5 * (1 - 1e-13)", "1.5 * (1 + 1e-7)", "-2.25e10", "-2.25e10 * (1 + 1e-12)", "1e-300", "'NaN'", "'inf'", "'-inf'"];
const VALUES: Record<string, readonly string[]> = {
  "INTEGER": ["0", "1", "2", "-2147483648", "2147483647"],
  "BIGINT": ["9007199254740993", "9007199254740992", "0"],
  "DECIMAL(20,9)": ["0.1", "0.100000001", "12345678901.000000001"],
  "DOUBLE PRECISION": FLOATS,
  "VARCHAR": ["''", "'a'", "'A'", "'é'", "'e' || chr(769)", "'日本'", "'😀'", "'x''y'", "' a'"],
  "DATE": ["'2001-01-01'", "'2001-01-02'", "'1969-12-31'"],
  "TIMESTAMP": ["'2001-01-01 00:00:00'", "'2001-01-01 00:00:00.000001'", "'1969-12-31 23:59:59'"],
  "BOOLEAN": ["true", "false"],
  "DECIMAL(38,4)": ["0", "-0.0001", "1.0001", "1844674407370955.1617"],
  "UUID": ["'00000000-0000-0001-0000-000000000002'", "'00000000-0000-0002-0000-000000000001'"],
};
const OWN: Record<EngineName, Record<string, readonly string[]>> = {
  duckdb: {
    "INTEGER[]": ["[1, 2]", "[2, 1]", "[NULL]", "[]"],
    "HUGEINT": ["0", "-1", "1", "18446744073709551616", "18446744073709551617", "-18446744073709551617"],
    "STRUCT(x INTEGER, y DOUBLE)": ["{'x': 1, 'y': 2.5}", "{'x': NULL, 'y': 2.5}", "{'x': NULL, 'y': NULL}"],
  },
  postgres: {
    "INTEGER[]": ["'{1, 2}'", "'{2, 1}'", "'{NULL}'", "'{}'", "'{{1},{2}}'"],
    "numeric": ["0", "-1", "1", "18446744073709551616", "'NaN'", "-18446744073709551617"],
    "jsonb": ["'{\"x\": 1}'", "'{\"x\": null}'", "'null'", "'[[1], 2]'", "'[[1, 2]]'"],
    "json": ["'{}'", "'{ }'"],
    "timestamptz": ["'2001-01-01 00:00:00+00'", "'2001-01-01 00:00:00.000001+00'", "'-infinity'"],
  },
};
const TIMEOUT = process.env["PROVE"] === "1" ? 3_600_000 : 180_000;
const NAMES = ["a", "B", "select", 'q"x', "a b", "été"];

interface Pair {
  types: string[];
  base: string[][];
  head: string[][];
  declared: boolean;
}

const cell = (values: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constant("NULL") });

/** `id`, then up to six columns; the head is the base with rows dropped, repeated, changed in a cell, and new ones. */
const pairs = (values: typeof VALUES): fc.Arbitrary<Pair> => fc.array(fc.constantFrom(...Object.keys(values)), { minLength: 1, maxLength: NAMES.length }).chain((types) => {
  const row = fc.tuple(...types.map((type) => cell(values[type] ?? [])));
  const id = fc.oneof({ weight: 12, arbitrary: fc.constant("unique") }, { weight: 1, arbitrary: fc.constantFrom("0", "1", "NULL") });
  const rows = fc.array(fc.tuple(id, row), { maxLength: 24 });
  const edit = fc.record({ kind: fc.constantFrom("keep", "keep", "keep", "keep", "drop", "repeat", "change"), column: fc.nat(types.length - 1), with: row });
  return fc.record({ rows, edits: fc.array(edit, { minLength: 24, maxLength: 24 }), fresh: fc.array(row, { maxLength: 4 }), declared: fc.boolean(), messy: fc.boolean() }).map(({ rows, edits, fresh, declared, messy }) => {
    const base = rows.map(([key, cells], at) => [messy && key !== "unique" ? key : String(at + 10), ...cells]);
    const head = base.flatMap((cells, at) => {
      const edit = edits[at];
      if (edit === undefined || edit.kind === "keep" || (edit.kind === "repeat" && !messy)) return [cells];
      if (edit.kind === "drop") return [];
      if (edit.kind === "repeat") return [cells, cells];
      return [cells.with(edit.column + 1, edit.with[edit.column] ?? "NULL")];
    });
    return { types, base, head: [...head, ...fresh.map((cells, at) => [String(at + 100), ...cells])].toReversed(), declared };
  });
});

/** `keyed`: with the id, so that there may be a key; else only the columns, which repeat. */
async function make(engine: Engine, name: string, types: readonly string[], rows: readonly string[][], keyed: boolean): Promise<void> {
  const columns = [...(keyed ? ['"Id" INTEGER'] : []), ...types.map((type, at) => `${engine.quote(NAMES[at] ?? "")} ${type}`)];
  await engine.execute(`DROP TABLE IF EXISTS ${name}`);
  await engine.execute(`CREATE TABLE ${name} (${columns.join(", ")})`);
  const value = (cell: string, at: number): string => `CAST(${cell} AS ${["INTEGER", ...types][at] ?? ""})`;
  if (rows.length > 0) await engine.execute(`INSERT INTO ${name} ${rows.map((cells) => `SELECT ${cells.map(value).slice(keyed ? 0 : 1).join(", ")}`).join(" UNION ALL ")}`);
}

async function holds(property: fc.IAsyncProperty<[Pair]>, numRuns: number): Promise<void> {
  const given = process.env["PROVE_SEED"];
  if (given !== undefined) return fc.assert(property, { numRuns, seed: Number(given) });
  await fc.assert(property, { numRuns: numRuns / 2, seed: 20_261_123 });
  await fc.assert(property, { numRuns: numRuns / 2 });
}

async function check(engine: Engine, { types, base, head, declared }: Pair, keyed: boolean): Promise<void> {
  const [one, two] = keyed ? ["keyed_base", "keyed_head"] : ["bare_base", "bare_head"];
  await make(engine, one, types, base, keyed);
  await make(engine, two, types, head, keyed);
  const names = [...(keyed ? ["Id"] : []), ...NAMES.slice(0, types.length)];
  const floats = new Set(NAMES.filter((_, at) => types[at] === "DOUBLE PRECISION"));
  const [before, after] = [await engine.query(`SELECT * FROM ${one}`), await engine.query(`SELECT * FROM ${two}`)];
  const record = await diffTables(engine, { id: "p.t", base: one, head: two, key: keyed && declared ? ["id"] : [] });
  const unique = isKey(before, ["Id"]) && isKey(after, ["Id"]);
  if (keyed && declared) expect(record.keyFrom === "contract").toBe(unique);
  if (record.key.length > 0) {
    expect([isKey(before, record.key), isKey(after, record.key)]).toEqual([true, true]);
    const { byColumn, ...rows } = naiveByKey(before, after, record.key, names, floats);
    expect(record.rows).toEqual({ base: before.length, head: after.length, ...rows });
    expect(Object.fromEntries(record.columns.map(({ name, changed }) => [name, changed]))).toEqual(byColumn);
  } else {
    expect(record.rows).toEqual({ base: before.length, head: after.length, changed: 0, ...naiveMultisets(before, after, names, floats) });
  }
  const { added, removed } = naiveMultisets(before, after, names, floats);
  const equal = added === 0 && removed === 0;
  expect(record.status).toBe(equal ? "equal" : "different");
  expect(await sameData(engine, one, two, declared && keyed ? { key: ["Id"] } : {})).toBe(equal);
}

describe.each(ENGINES)("on %s", (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine(name);
  });
  afterAll(() => engine.close());
  const pair = pairs({ ...VALUES, ...OWN[name] });

  test("by key: counts are those of a diff row by row", { timeout: TIMEOUT }, () => holds(fc.asyncProperty(pair, (each) => check(engine, each, true)), PAIRS[name]));
  test("without a key: counts are those of a diff row by row", { timeout: TIMEOUT }, () => holds(fc.asyncProperty(pair, (each) => check(engine, each, false)), PAIRS[name]));
});
