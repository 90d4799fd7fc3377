import { afterAll, beforeAll, expect, test } from "vitest";
import { sameData } from "../../shared/diff/same-data.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { EngineError } from "../../shared/engines/engine.ts";
import { memoryEngine } from "./tables.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await memoryEngine();
});
afterAll(() => engine.close());

const same = (base: string, head: string, options = {}): Promise<boolean> => sameData(engine, `(${base})`, `(${head})`, options);

test.each([
  ["the order of rows does not count", "SELECT range AS a FROM range(5)", "SELECT range AS a FROM range(5) ORDER BY a DESC", true],
  ["how often a row occurs does", "SELECT unnest([1, 1, 2]) AS a", "SELECT unnest([1, 2, 2]) AS a", false],
  ["cells that changed places", "SELECT unnest([1, 2]) AS a, unnest(['x', 'y']) AS b", "SELECT unnest([1, 2]) AS a, unnest(['y', 'x']) AS b", false],
  ["cells that changed columns", "SELECT 1 AS a, 2 AS b", "SELECT 2 AS a, 1 AS b", false],
  ["another type", "SELECT 1::INTEGER AS a", "SELECT 1::BIGINT AS a", false],
  ["another name", "SELECT 1 AS a", "SELECT 1 AS b", false],
  ["another order of columns, which select * passes on", "SELECT 1 AS a, 2 AS b", "SELECT 2 AS b, 1 AS a", false],
  ["floats within the tolerance", "SELECT range AS a, range / 3 AS f FROM range(1000)", "SELECT range AS a, range / 3 * (1 + 1e-13) AS f FROM range(1000)", true],
  ["floats beyond it", "SELECT range AS a, range / 3 AS f FROM range(1000)", "SELECT range AS a, range / 3 * (1 + 1e-7) AS f FROM range(1000)", false],
  ["only floats", "SELECT unnest([1.0, 2.0, 2.0]::DOUBLE[]) AS f", "SELECT unnest([2.0, 1.0, 2.0 + 1e-12]::DOUBLE[]) AS f", true],
  ["floats that changed partners", "SELECT unnest(['x', 'y']) AS a, unnest([1.0, 2.0]::DOUBLE[]) AS f", "SELECT unnest(['x', 'y']) AS a, unnest([2.0, 1.0]::DOUBLE[]) AS f", false],
  ["an empty list and none", "SELECT 1 AS a, []::INTEGER[] AS l", "SELECT 1 AS a, NULL::INTEGER[] AS l", false],
  ["a struct of nothing and none", "SELECT 1 AS a, {'x': NULL::INTEGER} AS l", "SELECT 1 AS a, NULL::STRUCT(x INTEGER) AS l", false],
  ["-1 and 0 in 128 bits", "SELECT 1 AS a, (-1)::HUGEINT AS h", "SELECT 1 AS a, 0::HUGEINT AS h", false],
  ["sums, which are 128 bits wide", "SELECT 1 AS a, sum(range) - 10 AS h FROM range(5)", "SELECT 1 AS a, sum(range) - 11 AS h FROM range(5)", false],
  ["wide decimals", "SELECT 1 AS a, (-1)::DECIMAL(30, 2) / 1 AS h, (-0.01)::DECIMAL(30, 2) AS d", "SELECT 1 AS a, (-1)::DECIMAL(30, 2) / 1 AS h, 0::DECIMAL(30, 2) AS d", false],
  ["UUIDs, intervals, blobs, enums that differ", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'p'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'q'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", false],
  ["UUIDs, intervals, blobs, enums that are equal", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'p'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", "SELECT 1 AS a, uuid '00000000-0000-0001-0000-000000000002' AS u, 'x'::BLOB AS b, 'p'::ENUM('p', 'q') AS e, INTERVAL 1 DAY AS i", true],
  ["a text that ends in NUL", "SELECT 1 AS a, 'x' AS t", "SELECT 1 AS a, 'x' || chr(0) AS t", false],
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
