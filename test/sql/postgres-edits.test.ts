import { beforeAll, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { analyze } from "../../shared/sql/analyze.ts";
import { editedText } from "../../shared/sql/edited-text.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadSqlParser();
});

test("every place of an edited text leads back to the original", () => {
  const { text, back } = editedText("ab bool 't' cd", [{ start: 3, end: 11, text: "CAST('t' AS bool)" }, { start: 12, end: 12, text: "(" }]);
  expect(text).toBe("ab CAST('t' AS bool) (cd");
  expect([back(0), back(3), back(9), text.indexOf("cd"), back(text.indexOf("cd")), back(text.length)]).toEqual([0, 3, 3, 22, 12, 14]);
});

test("places behind what is written otherwise for the parser are those of the file", () => {
  const sql = "select bool 't' as \"🙂\", payload #> array['a', 'b'] as p,\n  wrong from docs where jsonb '{}' = other";
  const catalog = { columns: () => [{ name: "payload", type: "json" }] };
  const { problems } = analyze(readSql(parser, sql, "postgres"), catalog);
  expect(problems.map(({ span }) => sql.slice(span.start, span.end))).toEqual(["other", "wrong"]);
  expect(problems[1]?.span).toMatchObject({ line: 2, column: 3 });
});

test("a syntax error behind it stands where it is", () => {
  const sql = "select float8 '1' as a from x where (a";
  const [first] = readSql(parser, sql, "postgres").problems;
  expect(first?.span.start).toBeGreaterThanOrEqual(sql.indexOf("(a"));
  expect(first?.span.end).toBeLessThanOrEqual(sql.length);
});

function print(type: string): string {
  return readSql(parser, `select r.a from docs d, jsonb_to_recordset(d.payload) as r(a ${type})`, "postgres").fingerprint;
}

test("what the tree does not show still counts: other types of a list of columns are another query", () => {
  expect(print("int")).not.toBe(print("text"));
  expect(print("int")).toBe(print("int"));
});

function problem(sql: string): string | undefined {
  return readSql(parser, sql, "postgres").problems[0]?.message;
}

test("templates in texts are still templates", () => {
  expect(problem("select '{{ name }}' as a")).toContain("templated");
  expect(problem("select '{{ var(\"x\", 1) }}' as a")).toContain("templated");
  expect(problem("select {{ columns }} from t")).toContain("templated");
  expect(problem("select '{{1,2},{3,4}}' as a")).toBeUndefined();
});
