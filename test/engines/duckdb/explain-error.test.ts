import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "../../../shared/engines/engine.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";

let root: string;
let engine: Engine;
const CANARY = /canary|77123/i;
/** Imitates a message, to get its own words through a template. */
const LIAR = "x' to INT32 when casting from source column canary";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "towpath-errors-"));
  await writeFile(join(root, "bad.csv"), "a,b\n1,2\n3,canary@example.com\n");
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [root] });
  await engine.execute(`CREATE TABLE d AS SELECT 'canary@example.com' AS s, 77123 AS n, 7712377123 AS big, '${LIAR.replaceAll("'", "''")}' AS liar`);
  await engine.execute("CREATE TABLE k (i VARCHAR PRIMARY KEY, j INTEGER CHECK (j < 5), l INTEGER NOT NULL)");
  await engine.execute("INSERT INTO k SELECT s, 1, 1 FROM d");
});
afterAll(async () => {
  await engine.close();
  await rm(root, { recursive: true });
});

async function failure(sql: string): Promise<EngineError> {
  return engine.query(sql).then(() => expect.unreachable(`should fail: ${sql}`), (error: unknown) => {
    if (!(error instanceof EngineError)) throw error;
    return error;
  });
}

const ERRORS: [sql: string, code: EngineError["code"], message: RegExp][] = [
  ["SELECT s::INTEGER FROM d", "conversion", /A value of column s cannot be converted to INT32 \(line 1, column 9/],
  ["SELECT liar::INTEGER FROM d", "conversion", /cannot be converted/],
  ["SELECT (s || 'x')::INTEGER FROM d", "conversion", /A value cannot be converted to INT32/],
  ["SELECT n::UTINYINT FROM d", "conversion", /out of range for the type/],
  ["SELECT s::DATE FROM d", "conversion", /column s is not a valid date/],
  ["SELECT s::TIMESTAMP FROM d", "conversion", /column s is not a valid timestamp/],
  ["SELECT s::TIME FROM d", "conversion", /column s is not a valid time/],
  ["SELECT s::JSON FROM d", "conversion", /column s is not valid JSON/],
  ["SELECT json('{' || s) FROM d", "other", /not valid JSON/],
  ["SELECT s::UUID FROM d", "conversion", /cannot be converted/],
  ["SELECT s::DECIMAL(5,2) FROM d", "conversion", /cannot be converted to DECIMAL\(5,2\)/],
  ["SELECT n::DECIMAL(3,2) FROM d", "conversion", /cannot be converted to DECIMAL\(3,2\)/],
  ["SELECT s::BOOLEAN FROM d", "conversion", /cannot be converted to BOOL/],
  ["SELECT s::STRUCT(a INTEGER) FROM d", "conversion", /cannot be converted/],
  ["SELECT s::INTEGER[] FROM d", "conversion", /cannot be converted to INTEGER\[\]/],
  ["SELECT ('\\xZZ' || s)::BLOB FROM d", "conversion", /cannot be converted/],
  ["SELECT s::ENUM('a') FROM d", "conversion", /cannot be converted/],
  ["SELECT s::BIT FROM d", "conversion", /cannot be converted/],
  ["SELECT make_date(n, n, n) FROM d", "conversion", /not a valid date/],
  ["SELECT n * n * n FROM d", "conversion", /Overflow in multiplication of INT32: cast one side to a wider type/],
  ["SELECT error(s) FROM d", "other", /withheld/],
  ["SELECT regexp_matches(s, s || '(') FROM d", "other", /withheld/],
  ["SELECT strptime(s, '%Y') FROM d", "other", /date or time format/],
  ["SELECT chr(n * 100) FROM d", "other", /withheld/],
  ["SELECT repeat(s, big) FROM d", "conversion", /withheld/],
  ["SELECT ln(-n) FROM d", "conversion", /cannot take logarithm of a negative number/],
  ["SELECT (SELECT s FROM (SELECT s FROM d UNION ALL SELECT s FROM d) x) AS a", "other", /scalar subquery returned more than one row/],
  ["INSERT INTO k SELECT s, 1, 1 FROM d", "constraint", /key occurs twice/],
  ["INSERT INTO k SELECT s || 'x', n, 1 FROM d", "constraint", /CHECK constraint/],
  ["INSERT INTO k SELECT s || 'x', 1, NULL FROM d", "constraint", /null in k.l, which is NOT NULL/],
  ["SELECT * FROM read_csv('@R/bad.csv', columns = {'a': 'INTEGER', 'b': 'INTEGER'})", "conversion", /CSV, line 3 of .*bad.csv: a value of column b cannot be read as INTEGER/],
  ["SELECT * FROM read_csv('@R/bad.csv', columns = {'a': 'INTEGER'}, header = true, auto_detect = false)", "other", /CSV, line \d+ of .*bad.csv cannot be read/],
];

describe("errors say what to look at and quote no row", () => {
  test.each(ERRORS)("%s", async (sql, code, message) => {
    const error = await failure(sql.replaceAll("@R", root));
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    expect(`${error.message}${error.stack ?? ""}`.replaceAll(sql, "")).not.toMatch(CANARY);
  });

  test("the offset counts UTF-16 units, also behind other characters and lines", async () => {
    const sql = "/* é💥 */ SELECT a,\n  missing FROM (SELECT 1 AS a)";
    const error = await failure(sql);
    expect(error).toMatchObject({ code: "catalog", offset: sql.indexOf("missing") });
    expect(error.message).toContain('Referenced column "missing" not found');
    expect(error.message).toContain("(line 2, column 3 of the statement)");
  });

  test("a syntax error keeps its place", async () => {
    expect(await failure("SELECT 1 +\nFROM WHERE")).toMatchObject({ code: "syntax", offset: 11, message: 'Syntax error: at or near "FROM" (line 2, column 1 of the statement).' });
  });

  test("a missing table suggests one", async () => {
    expect((await failure("SELECT * FROM kk")).message).toMatch(/Table with name kk does not exist! Did you mean "k"\? \(line 1, column 15/);
  });
});
