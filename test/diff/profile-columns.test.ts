import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../shared/engines/engine.ts";
import { columnOf, diffOf, memoryEngine } from "./tables.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await memoryEngine();
});
afterAll(() => engine.close());

const TABLE = `SELECT range AS id, CASE WHEN range % 10 = 0 THEN NULL ELSE (range * range) % 997 / 7 END AS price, (range * 7919) % 101 AS amount,
  ['WN', 'AA', 'DL', NULL][1 + range % 4] AS carrier, DATE '2020-01-01' + (range % 90)::INTEGER AS day, range % 3 = 0 AS paid, (range % 100)::DECIMAL(10, 2) AS fee, [range % 2] AS list FROM range(3000)`;
const HEAD = `SELECT * REPLACE (price * 1.1 AS price, CASE WHEN id % 5 = 0 THEN 'WN' ELSE carrier END AS carrier, day + 10 AS day) FROM (${TABLE}) WHERE id > 50`;

const one = async (sql: string): Promise<unknown> => Object.values((await engine.query(sql))[0] ?? {})[0];
const round = (value: unknown): number => Number(Number(value).toPrecision(6));

test("figures are those of plain SQL", async () => {
  const record = await diffOf(engine, TABLE, HEAD, { key: ["id"] });
  for (const side of ["base", "head"] as const) {
    for (const name of ["price", "amount", "fee"]) {
      const profile = columnOf(record, name)[side];
      expect(profile).toMatchObject({
        nulls: round(await one(`SELECT count_if(${name} IS NULL) / count(*) FROM ${side}`)),
        distinct: await one(`SELECT count(DISTINCT ${name}) FROM ${side}`),
        mean: round(await one(`SELECT avg(${name}::DOUBLE) FROM ${side}`)),
      });
      for (const [at, share] of [0.05, 0.25, 0.5, 0.75, 0.95].entries()) expect(profile?.quantiles?.[at]).toBe(round(await one(`SELECT quantile_cont(${name}::DOUBLE, ${share}) FROM ${side}`)));
    }
  }
});

test("histograms cover the common range of both sides", async () => {
  const record = await diffOf(engine, TABLE, HEAD, { key: ["id"] });
  const low = Math.min(...["base", "head"].map((side) => columnOf(record, "price")[side === "base" ? "base" : "head"]?.quantiles?.[0] ?? 0));
  const high = Math.max(...["base", "head"].map((side) => columnOf(record, "price")[side === "base" ? "base" : "head"]?.quantiles?.[4] ?? 0));
  for (const side of ["base", "head"] as const) {
    const histogram = columnOf(record, "price")[side]?.histogram ?? [];
    expect(histogram).toHaveLength(12);
    const counted = Number(await one(`SELECT count(*) FROM ${side} WHERE price BETWEEN ${low - 0.001} AND ${high + 0.001}`));
    expect(Math.abs(histogram.reduce((sum, count) => sum + count, 0) - counted)).toBeLessThanOrEqual(3);
    const third = await one(`SELECT count(*) FROM ${side} WHERE price > ${low + (2 * (high - low)) / 12} AND price <= ${low + (3 * (high - low)) / 12}`);
    expect(Math.abs((histogram[2] ?? 0) - Number(third))).toBeLessThanOrEqual(3);
  }
});

test("the shift of categories is their total variation distance, nulls being one", async () => {
  const record = await diffOf(engine, TABLE, HEAD, { key: ["id"] });
  const expected = await one(`SELECT sum(abs(coalesce(b.n, 0) / (SELECT count(*) FROM base) - coalesce(h.n, 0) / (SELECT count(*) FROM head))) / 2
    FROM (SELECT carrier, count(*) AS n FROM base GROUP BY ALL) b FULL JOIN (SELECT carrier, count(*) AS n FROM head GROUP BY ALL) h ON b.carrier IS NOT DISTINCT FROM h.carrier`);
  expect(columnOf(record, "carrier").shift).toBeCloseTo(Number(expected), 5);
  expect(columnOf(record, "carrier").base).toMatchObject({ nulls: 0.25, distinct: 3 });
  expect(columnOf(record, "paid").shift).toBeLessThan(0.001);
});

test("times have a shape but no mean, lists have counts", async () => {
  const record = await diffOf(engine, TABLE, HEAD, { key: ["id"] });
  expect(Object.keys(columnOf(record, "day").head ?? {}).toSorted()).toEqual(["distinct", "histogram", "nulls"]);
  expect(columnOf(record, "day").shift).toBeGreaterThan(0.05);
  expect(columnOf(record, "list").head).toEqual({ nulls: 0, distinct: 2 });
});

test("columns that are apart have a shift of 1, infinite and missing numbers break nothing", async () => {
  const apart = await diffOf(engine, "SELECT range AS id, range % 50 AS v, 'a' AS c FROM range(200)", "SELECT range AS id, 1000 + range % 50 AS v, 'b' AS c FROM range(200)", { key: ["id"] });
  expect([columnOf(apart, "v").shift, columnOf(apart, "c").shift]).toEqual([1, 1]);
  const odd = await diffOf(engine, "SELECT range AS id, CASE range % 3 WHEN 0 THEN 'NaN'::DOUBLE WHEN 1 THEN 'inf'::DOUBLE ELSE range END AS v FROM range(90)", "SELECT range AS id, NULL::DOUBLE AS v FROM range(90)", { key: ["id"] });
  expect(columnOf(odd, "v").base?.mean).toBe(45.5);
  expect(columnOf(odd, "v").head).toEqual({ nulls: 1, distinct: 0 });
  expect(JSON.parse(JSON.stringify(odd))).toEqual(odd);
});

test("many categories and one constant column", async () => {
  const columns = Array.from({ length: 60 }, (_, at) => `(range * ${at + 1} % 7)::VARCHAR AS c${at}`).join(", ");
  const record = await diffOf(engine, `SELECT range AS id, 5 AS five, ${columns} FROM range(700)`, `SELECT range AS id, 5 AS five, ${columns} FROM range(350)`, { key: ["id"] });
  expect(columnOf(record, "five").base?.histogram?.reduce((sum, count) => sum + count, 0)).toBe(700);
  expect(record.columns.filter(({ name }) => name.startsWith("c")).map(({ shift, base }) => [shift, base?.distinct])).toEqual(Array.from({ length: 60 }, (_, at) => [0, (at + 1) % 7 === 0 ? 1 : 7]));
});
