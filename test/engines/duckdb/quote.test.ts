import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";

const RUNS = process.env["PROVE"] === "1" ? 50_000 : 1_000;
let engine: Engine;

beforeAll(async () => {
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [] });
  await engine.execute("CREATE TABLE canary AS SELECT 42 AS alive");
});
afterAll(() => engine.close());

const payload = fc.constantFrom('"', '""', "'", ";", "--", "/*", "*/", "\\", '\\"', "$$", ".", "\n", "\r", "\u2028", "\u0000", "\uD800", "💥", " ", "é", "e\u0301", "ﬀ", "%", "?", "$1", ":x", "{", "}",
  '"; DROP TABLE canary; --', '" AS SELECT 1; DELETE FROM canary; --', "'); DROP TABLE canary; --", "x".repeat(300), "select", "main.canary", "__proto__", "constructor");
const hostile = fc.array(fc.oneof({ weight: 3, arbitrary: payload }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) }), { minLength: 0, maxLength: 6 }).map((parts) => parts.join(""));

describe("hostile names", () => {
  test(`${RUNS} of them make exactly that view or a clear error, and the canary lives`, async () => {
    let refused = 0;
    let made = 0;
    const check = async (name: string) => {
      let quoted: string;
      try {
        quoted = engine.quote(name);
      } catch (error) {
        refused++;
        expect(error).toBeInstanceOf(Error);
        expect(name === "" || name.includes("\0") || !name.isWellFormed() || name.length > 1024).toBe(true);
        return;
      }
      await engine.execute(`CREATE VIEW ${quoted} AS SELECT 1 AS ${quoted}`).catch((error: unknown) => {
        // The one name that is taken already, in any case.
        expect(name.toLowerCase()).toBe("canary");
        throw error;
      });
      made++;
      expect(await engine.query(`SELECT view_name AS n FROM duckdb_views() WHERE NOT internal`)).toEqual([{ n: name }]);
      expect(await engine.query(`SELECT ${engine.literal(name)} AS n FROM ${quoted}`)).toEqual([{ n: name }]);
      expect(Object.keys((await engine.query(`FROM ${quoted}`))[0] ?? {})).toEqual([name]);
      await engine.execute(`DROP VIEW ${quoted}`);
    };
    await fc.assert(fc.asyncProperty(hostile.filter((name) => name.toLowerCase() !== "canary"), check), { numRuns: RUNS / 2, seed: 7 });
    await fc.assert(fc.asyncProperty(hostile.filter((name) => name.toLowerCase() !== "canary"), check), { numRuns: RUNS / 2 });
    expect(await engine.query("FROM canary")).toEqual([{ alive: 42 }]);
    expect(made).toBeGreaterThan(RUNS / 3);
    expect(refused).toBeGreaterThan(0);
  }, 600_000);

  test("literals come back as they went in", async () => {
    const values = fc.oneof(hostile.map((text) => text.toWellFormed()), fc.integer(), fc.boolean(), fc.constant(null));
    await fc.assert(fc.asyncProperty(values, async (value) => {
      expect(await engine.query(`SELECT ${engine.literal(value)} AS v`)).toEqual([{ v: value }]);
    }), { numRuns: RUNS / 5 });
  });

  test("numbers that JSON does not know are literals too", async () => {
    expect(await engine.query(`SELECT ${engine.literal(Infinity)} AS i, ${engine.literal(NaN)} AS n, ${engine.literal(-0)}::DOUBLE AS z`)).toEqual([{ i: Infinity, n: NaN, z: expect.any(Number) }]);
  });
});
