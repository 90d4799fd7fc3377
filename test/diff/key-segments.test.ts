import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairColumns } from "../../shared/diff/column-pair.ts";
import { countRows, type RowCounts } from "../../shared/diff/count-rows.ts";
import { keySegments } from "../../shared/diff/key-segments.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { openTestEngine } from "../harness/both-engines.ts";

const ROWS = 120_000;
/** Negative and positive keys, with some gaps. */
const BASE = `SELECT (range - 60000)::BIGINT AS id, range % 7 AS a, CASE WHEN range % 11 = 0 THEN NULL ELSE 'x' || range % 13 END AS t, range / 3.0::DOUBLE AS f FROM range(${ROWS}) WHERE range % 10 <> 3`;

describe("rows that are compared by ranges of their key", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine("duckdb");
  });
  afterAll(() => engine.close());

  const counted = async (head: string, base = BASE, key = ["id"]): Promise<{ counts: RowCounts; segmented: boolean }> => {
    const sides = { base: `(${base})`, head: `(${head})` };
    const pairs = pairColumns(await engine.describe(base), await engine.describe(head), { dialect: engine.dialect, ignored: [], tagged: [] });
    const counts = await countRows(engine, { ...sides, pairs, key, findKey: false }, {});
    const compared = pairs.flatMap((pair) => (pair.base && pair.head && pair.comparison ? [{ ...pair, base: pair.base, head: pair.head, comparison: pair.comparison }] : []));
    const isKey = ({ name }: { name: string }): boolean => key.includes(name);
    const segments = await keySegments(engine, { ...sides, key: compared.filter(isKey), compared: compared.filter((pair) => !isKey(pair)), rows: counts.rows }, {});
    return { counts, segmented: segments !== undefined };
  };

  it("are counted as one join of all counts them: added, removed, changed, floats within the tolerance, nulls", async () => {
    const head = `SELECT id, CASE WHEN id = -59990 THEN 99 ELSE a END AS a, CASE WHEN id % 9973 = 0 THEN coalesce(t, 'new') ELSE t END AS t, CASE WHEN id % 2 = 0 THEN f * (1 + 1e-12) WHEN id = 41 THEN f + 1 ELSE f END AS f
      FROM (${BASE}) WHERE id % 20011 <> 0 UNION ALL SELECT 200000 + range, 1, 'n', 1.5 FROM range(5)`;
    const { counts, segmented } = await counted(head);
    expect(segmented).toBe(true);
    const [whole] = await engine.query(`SELECT count(*) FILTER (b.id IS NULL) AS added, count(*) FILTER (h.id IS NULL) AS removed, count(*) FILTER (b.id = h.id AND b.a <> h.a) AS a, count(*) FILTER (b.id = h.id AND b.t IS DISTINCT FROM h.t) AS t,
      count(*) FILTER (b.id = h.id AND abs(b.f - h.f) > 1e-9 * greatest(abs(b.f), abs(h.f))) AS f FROM (${BASE}) AS b FULL OUTER JOIN (${head}) AS h ON b.id = h.id`);
    expect({ added: counts.rows.added, removed: counts.rows.removed, ...Object.fromEntries([...counts.changed].slice(1)) }).toEqual(Object.fromEntries(Object.entries(whole ?? {}).map(([name, value]) => [name, Number(value)])));
    expect(counts.rows).toMatchObject({ added: 5, removed: expect.any(Number) });
    expect(counts.changed.get("a")).toBe(1);
  });

  it("have no key where one stands twice, be it on both sides alike", async () => {
    const twice = `${BASE} UNION ALL SELECT 7, 1, 'y', 2.5`;
    const { counts } = await counted(`${twice} UNION ALL SELECT 500000, 1, 'n', 1.5`, twice);
    expect(counts).toMatchObject({ key: [], rows: { added: 1, removed: 0, changed: 0 } });
  });

  it("are all joined where that is cheaper: a key with wide gaps, or one that is a text", async () => {
    const sparse = `SELECT id * 1000 AS id, a, t, f FROM (${BASE})`;
    expect((await counted(`${sparse} LIMIT 107000`, sparse)).segmented).toBe(false);
    const text = `SELECT 'k' || id AS id, a, t, f FROM (${BASE})`;
    const { counts, segmented } = await counted(`SELECT id, a + 1 AS a, t, f FROM (${text})`, text);
    expect([segmented, counts.rows.changed]).toEqual([false, 108_000]);
  });
});
