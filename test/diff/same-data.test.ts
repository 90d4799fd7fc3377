import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sameData } from "../../shared/diff/same-data.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { EngineError } from "../../shared/engines/engine.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";

type Case = [what: string, base: string, head: string, equal: boolean];
/** Of types that only one engine has. */
const OWN: Record<(typeof ENGINES)[number], Case[]> = {
  duckdb: [
    ["an empty list and none", "SELECT 1 AS a, []::INTEGER[] AS l", "SELECT 1 AS a, NULL::INTEGER[] AS l", false],
    ["a struct of nothing and none", "SELECT 1 AS a, {'x': NULL::INTEGER} AS l", "SELECT 1 AS a, NULL::STRUCT(x INTEGER) AS l", false],
    ["-1 and 0 in 128 bits", "SELECT 1 AS a, (-1)::HUGEINT AS h", "SELECT 1 AS a, 0::HUGEINT AS h", false],
    ["sums, which are 128 bits wide", "SELECT 1 AS a, sum(range) - 10 AS h FROM generate_series(0, 4) g(range)", "SELECT 1 AS a, sum(range) - 11 AS h FROM generate_series(0, 4) g(range)", false],
    ["wide decimals", "SELECT 1 AS a, (-1)::DECIMAL(30, 2) / 1 AS h, (-0.01)::DECIMAL(30, 2) AS d", "SELECT 1 AS a, (-1)::DECIMAL(30, 2) / 1 AS h, 0::DECIMAL(30, 2) AS d", false],
    ["UUIDs, intervals, blobs, enums that differ", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'p'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'q'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", false],
    ["UUIDs, intervals, blobs, enums that are equal", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'p'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'p'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", true],
    ["a text that ends in NUL", "SELECT 1 AS a, 'x' AS t", "SELECT 1 AS a, 'x' || chr(0) AS t", false],
  ],
  postgres: [
    ["an empty array and none", "SELECT 1 AS a, ARRAY[]::int[] AS l", "SELECT 1 AS a, NULL::int[] AS l", false],
    ["arrays of other bounds and items", "SELECT 1 AS a, ARRAY[[1, 2], [3, 4]] AS l", "SELECT 1 AS a, ARRAY[[1, 2, 3, 4]] AS l", false],
    ["numerics that are written otherwise", "SELECT 1 AS a, 1.0::numeric AS n", "SELECT 1 AS a, 1.000::numeric AS n", true],
    ["numerics, NaN and infinite ones", "SELECT 1 AS a, 'NaN'::numeric AS n", "SELECT 1 AS a, 'Infinity'::numeric AS n", false],
    ["JSON of another text", "SELECT 1 AS a, '{}'::json AS j", "SELECT 1 AS a, '{ }'::json AS j", false],
    ["binary JSON of another text", "SELECT 1 AS a, '{\"a\":1,\"b\":2}'::jsonb AS j", "SELECT 1 AS a, '{ \"b\":2, \"a\":1}'::jsonb AS j", true],
    ["points, ranges, bits and composites that differ", "SELECT 1 AS a, point(1, 2) AS p, int4range(1, 3) AS r, B'101' AS b, ROW(1, 'x')::text AS c", "SELECT 1 AS a, point(1, 3) AS p, int4range(1, 3) AS r, B'101' AS b, ROW(1, 'x')::text AS c", false],
    ["points, ranges, bits and XML that are equal", "SELECT 1 AS a, point(1, 2) AS p, int4range(1, 3) AS r, B'101' AS b, '<a/>'::text AS x", "SELECT 1 AS a, point(1, 2) AS p, int4range(1, 3) AS r, B'101' AS b, '<a/>'::text AS x", true],
    ["enums, domains", "SELECT 1 AS a, 'sad'::mood AS m, 5::positive AS d", "SELECT 1 AS a, 'ok'::mood AS m, 5::positive AS d", false],
    ["the sign of a numeric", "SELECT 1 AS a, 5.5 AS n", "SELECT 1 AS a, -5.5 AS n", false],
      ["halves of a bigint that fold into one", "SELECT 1 AS a, 4294967297 AS n", "SELECT 1 AS a, 0::bigint AS n", false],
      ["JSON of another shape", "SELECT 1 AS a, '[[1],2]'::jsonb AS n", "SELECT 1 AS a, '[[1,2]]'::jsonb AS n", false],
  ],
};

describe.each(ENGINES)("on %s", (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine(name);
    if (name !== "postgres") return;
    await engine.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')");
    await engine.execute("CREATE DOMAIN positive AS integer CHECK (VALUE > 0)");
  });
  afterAll(() => engine.close());

  const same = (base: string, head: string, options = {}): Promise<boolean> => sameData(engine, `(${base})`, `(${head})`, options);

  test.each<Case>([
    ...OWN[name],
    ["the order of rows does not count", "SELECT range AS a FROM generate_series(0, 4) g(range)", "SELECT range AS a FROM generate_series(0, 4) g(range) ORDER BY a DESC", true],
    ["how often a row occurs does", "SELECT unnest(ARRAY[1, 1, 2]) AS a", "SELECT unnest(ARRAY[1, 2, 2]) AS a", false],
    ["cells that changed places", "SELECT unnest(ARRAY[1, 2]) AS a, unnest(ARRAY['x', 'y']) AS b", "SELECT unnest(ARRAY[1, 2]) AS a, unnest(ARRAY['y', 'x']) AS b", false],
    ["cells that changed columns", "SELECT 1 AS a, 2 AS b", "SELECT 2 AS a, 1 AS b", false],
    ["another type", "SELECT 1::INTEGER AS a", "SELECT 1::BIGINT AS a", false],
    ["another name", "SELECT 1 AS a", "SELECT 1 AS b", false],
    ["another order of columns, which select * passes on", "SELECT 1 AS a, 2 AS b", "SELECT 2 AS b, 1 AS a", false],
    ["floats within the tolerance", "SELECT range AS a, range::DOUBLE PRECISION / 3 AS f FROM generate_series(0, 999) g(range)", "SELECT range AS a, range::DOUBLE PRECISION / 3 * (1 + 1e-13) AS f FROM generate_series(0, 999) g(range)", true],
    ["floats beyond it", "SELECT range AS a, range::DOUBLE PRECISION / 3 AS f FROM generate_series(0, 999) g(range)", "SELECT range AS a, range::DOUBLE PRECISION / 3 * (1 + 1e-7) AS f FROM generate_series(0, 999) g(range)", false],
    ["only floats", "SELECT unnest(ARRAY[1.0, 2.0, 2.0]::DOUBLE PRECISION[]) AS f", "SELECT unnest(ARRAY[2.0, 1.0, 2.0 + 1e-12]::DOUBLE PRECISION[]) AS f", true],
    ["floats that changed partners", "SELECT unnest(ARRAY['x', 'y']) AS a, unnest(ARRAY[1.0, 2.0]::DOUBLE PRECISION[]) AS f", "SELECT unnest(ARRAY['x', 'y']) AS a, unnest(ARRAY[2.0, 1.0]::DOUBLE PRECISION[]) AS f", false],
    ["empty", "SELECT 1 AS a WHERE false", "SELECT 1 AS a WHERE false", true],
    ["empty and not", "SELECT 1 AS a WHERE false", "SELECT 1 AS a", false],
  ])("%s", async (_, base, head, expected) => {
    expect(await same(base, head)).toBe(expected);
    expect(await same(base, head, { key: ["a"] })).toBe(expected);
  });

  test("what cannot be read is not equal; a cancelled comparison rejects", async () => {
    expect(await sameData(engine, "nowhere", "nowhere")).toBe(false);
    const stop = new AbortController();
    stop.abort();
    await expect(same("SELECT 1 AS a", "SELECT 1 AS a", { signal: stop.signal })).rejects.toThrow(EngineError);
  });
});
