import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { dataFingerprint } from "../../../shared/run/kinds/data-fingerprint.ts";

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "towpath-data-")));
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [folder] });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

let number = 0;
async function ofQuery(sql: string, where?: string) {
  const file = path.join(folder, `${++number}.parquet`);
  await engine.exportParquet(sql, file);
  return dataFingerprint(engine, { name: "rows", file, where });
}

const ROWS = "SELECT i AS id, i % 7 AS k, 'n' || (i % 13) AS name, CASE WHEN i % 5 = 0 THEN NULL ELSE i / 3.0 END AS x FROM range(20000) AS r(i)";

describe("the fingerprint of training data", () => {
  it("does not depend on the order of rows or columns", async () => {
    const one = await ofQuery(ROWS);
    expect(one).toMatchObject({ rows: 20_000, columns: 4, digest: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(await ofQuery(`SELECT * FROM (${ROWS}) ORDER BY hash(id)`)).toEqual(one);
    expect(await ofQuery(`SELECT x, name, k, id FROM (${ROWS}) ORDER BY id DESC`)).toEqual(one);
  });

  it.each([
    ["a row stands twice", `${ROWS} UNION ALL SELECT * FROM (${ROWS}) WHERE id = 17`],
    ["one row stands twice and another is missing", `SELECT * FROM (${ROWS}) WHERE id <> 18 UNION ALL SELECT * FROM (${ROWS}) WHERE id = 17`],
    ["a pair of equal rows is exchanged for another pair", `SELECT * REPLACE (CASE WHEN id = 1 THEN 2 ELSE id END AS id) FROM (${ROWS})`],
    ["a value changes", `SELECT * REPLACE (CASE WHEN id = 4 THEN x + 1e-9 ELSE x END AS x) FROM (${ROWS})`],
    ["values move between rows", `SELECT id, k, name, lag(x, 1, x) OVER (ORDER BY id) AS x FROM (${ROWS})`],
    ["nothing becomes an empty text", `SELECT * REPLACE (CASE WHEN id = 4 THEN '' ELSE name END AS name) FROM (${ROWS})`],
    ["a type changes", `SELECT * REPLACE (k::INTEGER AS k) FROM (${ROWS})`],
    ["a column has another name", `SELECT id, k AS g, name, x FROM (${ROWS})`],
  ])("differs when %s", async (_, sql) => {
    const [one, other] = [await ofQuery(ROWS), await ofQuery(sql)];
    expect(other.digest).toBeDefined();
    expect(other.digest).not.toBe(one.digest);
  });

  it("keeps values apart that look alike when they are written one after the other", async () => {
    const digests = await Promise.all(["'a' AS p, 'bc' AS q", "'ab' AS p, 'c' AS q", "'1:a' AS p, '' AS q", "NULL::VARCHAR AS p, '-' AS q", "'-' AS p, NULL::VARCHAR AS q"].map(async (row) => (await ofQuery(`SELECT ${row}`)).digest));
    expect(new Set(digests).size).toBe(5);
  });

  it("counts only the rows of its condition, and says what is wrong with one", async () => {
    const some = await ofQuery(ROWS, "k < 3 -- the first three");
    expect(some).toMatchObject({ where: "k < 3 -- the first three", rows: 8572 });
    expect((await ofQuery(`SELECT * FROM (${ROWS}) WHERE k < 3`)).digest).toBe(some.digest);
    expect((await ofQuery(ROWS, "k < 3) OR (1 = 1")).problem).toMatch(/its condition cannot be used: a "\)" closes nothing/u);
    expect((await ofQuery(ROWS, "nosuch = 1")).problem).toMatch(/^it cannot be read: /u);
  });

  it("sees an instant as the instant that it is, whatever the zone of the session", async () => {
    const sql = "SELECT TIMESTAMPTZ '2001-03-04 05:06:07+02' AS at";
    const one = await ofQuery(sql);
    const other = await openDuckDb({ path: ":memory:", allowedDirectories: [folder], timezone: "Asia/Tokyo" });
    try {
      expect(await dataFingerprint(other, { name: "rows", file: path.join(folder, `${number}.parquet`) })).toEqual(one);
    } finally {
      await other.close();
    }
  });

  it("of no rows has a digest too, and of a file that is not there says so", async () => {
    expect(await ofQuery(`SELECT * FROM (${ROWS}) WHERE false`)).toMatchObject({ rows: 0, digest: expect.any(String) });
    await writeFile(path.join(folder, "broken.parquet"), "no");
    expect((await dataFingerprint(engine, { name: "rows", file: path.join(folder, "broken.parquet") })).problem).toMatch(/^it cannot be read: /u);
  });
});
