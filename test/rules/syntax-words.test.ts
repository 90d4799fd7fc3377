import { beforeAll, expect, it } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { messageOf } from "../../shared/messages/message-of.ts";
import { syntaxWords } from "../../shared/rules/sql/syntax-words.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";

let parser: SqlParser;
beforeAll(async () => void (parser = await loadSqlParser()));

it.each([
  ["select a from t gruop by a", "“by” is not expected here. Is “gruop” a slip for “group”?"],
  ["selct a from t", "“from” is not expected here. Is “selct” a slip for “select”?"],
  ["select a,, b from t", "“,” is not expected here. Check"],
  ["select a from t where b >", "something is missing after “>”."],
  ["select (a from t", "“)” is expected here, not “from”."],
  ["select a from (select 1", "the text ends where “)” is expected."],
  ["select 'a from t", "the quote that opens here is never closed."],
  ["select cast(a int) from t", "“AS” is expected here, not “int”."],
])("%s: %s", (sql, sentence) => {
  const [problem] = readSql(parser, sql, "duckdb").problems;
  if (problem === undefined) throw new Error("no problem");
  const say = (language: "en" | "fr") => messageOf({ rule: "sql/syntax", ...syntaxWords(sql, "duckdb", problem) }, language);
  expect(say("en")).toContain(sentence);
  expect(say("fr")).toMatch(/^Ce n’est pas du SQL duckdb : [^{}]*$/);
});
