import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { analyze } from "../../shared/sql/analyze.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { freezeClock } from "../../shared/sql/freeze-clock.ts";
import { packFacts, unpackFacts } from "../../shared/sql/pack-facts.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { rewriteTables } from "../../shared/sql/rewrite-tables.ts";
import { tokens } from "../../shared/sql/tokens.ts";
import { catalog, corpus, dialects } from "./corpus.ts";

let parser: SqlParser;
beforeAll(async () => void (parser = await loadSqlParser()));

const queries = dialects.flatMap((dialect) => corpus(dialect).map(({ sql }) => ({ dialect, sql })));
const fragments = ["(", ")", ",", "'", '"', "`", "$$", "--", "/*", "*/", ";", "\n", "\r\n", " select ", " from ", " union ", " with x as (", " join ", " using (id) ", "😀", "é", "\u0000", "{{ x }}", " as ", "*", ".", "::", " over (", " null ", "1e999", " qualify ", " lateral "];

/** A query of the corpus with a few pieces cut out, doubled, moved or put in. */
const mutated = fc
  .record({
    query: fc.constantFrom(...queries),
    edits: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.oneof(fc.constantFrom(...fragments), fc.constantFrom(...queries).map((q) => q.sql.slice(0, 40)), fc.string({ maxLength: 6 })) }), { maxLength: 4 }),
  })
  .map(({ query, edits }) => {
    let sql = query.sql;
    for (const { at, cut, put } of edits) {
      const i = Math.floor(at * sql.length);
      sql = sql.slice(0, i) + put + sql.slice(i + cut);
    }
    return { dialect: query.dialect, sql };
  });

const runs = Number(process.env["TOWPATH_FUZZ_RUNS"] ?? 800);

function spansOf(value: unknown, found: { start: number; end: number; line: number; endLine: number }[] = []): typeof found {
  if (Array.isArray(value)) for (const item of value) spansOf(item, found);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === "span") found.push(inner);
      else if (key !== "query") spansOf(inner, found);
    }
  }
  return found;
}

test.each([["the usual", { seed: 20010701 }], ["a fresh", {}]])("whatever the text, nothing throws and every span lies in the text (%s seed)", { timeout: 120_000 }, (_, seed) => {
  fc.assert(
    fc.property(mutated, ({ dialect, sql }) => {
      const facts = readSql(parser, sql, dialect);
      const analysis = analyze(facts, catalog);
      const lines = sql.split(/\r\n|\r|\n/).length;
      for (const span of [...spansOf(facts), ...spansOf(analysis)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(sql.length);
        expect(span.line).toBeGreaterThanOrEqual(1);
        expect(span.endLine).toBeLessThanOrEqual(lines);
      }
      for (const use of analysis.uses) expect(facts.tables[use.table]).toBeDefined();
      expect(facts.problems.every((p) => !p.message.includes("not understood"))).toBe(true);
      rewriteTables(sql, facts, (ref) => `x.${ref.parts.length}`);
      freezeClock(sql, facts, "2024-01-01");
    }),
    { numRuns: runs, ...seed },
  );
});

test("a table's span holds its name, also behind characters of two units", () => {
  fc.assert(
    fc.property(fc.constantFrom(...queries), fc.constantFrom("/* 😀 */ ", "-- é😀\r\n", "\n\n"), ({ dialect, sql }, before) => {
      const text = before + sql;
      for (const ref of readSql(parser, text, dialect).tables) {
        const written = text.slice(ref.span.start, ref.span.end).replaceAll(/[`"]/g, "");
        expect(written).toBe(ref.parts.join("."));
      }
    }),
    { numRuns: 200 },
  );
});

test("packed facts come back as they were", () => {
  for (const { dialect, sql } of queries) {
    const facts = readSql(parser, sql, dialect);
    const line = packFacts(facts);
    expect(line).not.toContain("\n");
    expect(structuredClone(unpackFacts(line, sql, dialect))).toEqual(JSON.parse(JSON.stringify(facts)));
    for (const cut of [0, 1, line.length / 2, line.length - 1]) expect(unpackFacts(line.slice(0, cut), sql, dialect)).toBeUndefined();
  }
});

/** The same meaning: other spaces and comments, upper case. */
function rewritten(sql: string, dialect: string): string {
  let out = "/* first */";
  let at = 0;
  for (const token of tokens(sql, dialect)) {
    const gap = token.start > at || /[\s]/.test(sql.slice(at, token.start)) ? " /* — ' */\n\t" : "";
    out += gap + (token.kind === "word" ? sql.slice(token.start, token.end).toUpperCase() : sql.slice(token.start, token.end));
    at = token.end;
  }
  return `${out} -- last`;
}

test("comments, white space and letter case do not change the fingerprint; no two queries share one", () => {
  const seen = new Map<string, string>();
  for (const { dialect, sql } of queries) {
    const { fingerprint } = readSql(parser, sql, dialect);
    // Snowflake's paths into variants are the one place where letter case of a bare word counts.
    if (!sql.includes("payload:")) expect(readSql(parser, rewritten(sql, dialect), dialect).fingerprint, rewritten(sql, dialect)).toBe(fingerprint);
    const key = `${dialect} ${fingerprint}`;
    expect(seen.get(key), `${sql} has the fingerprint of another query`).toBeUndefined();
    seen.set(key, sql);
  }
});

test.each([
  ["brackets", `select ${"(".repeat(3000)}1${")".repeat(3000)}`],
  ["open brackets", `select ${"(".repeat(20_000)}`],
  ["subqueries", `${"select * from (".repeat(300)}select 1${") t".repeat(300)}`],
  ["additions", `select ${"1 + ".repeat(5000)}1 as n`],
  ["conditions", `select 1 as n from t where ${"a = 1 and ".repeat(5000)}b = 2`],
  ["unions", Array.from({ length: 400 }, (_, i) => `select ${i} as n`).join(" union all ")],
  ["ctes", `with ${Array.from({ length: 300 }, (_, i) => `c${i} as (select ${i === 0 ? "1 as a" : `a from c${i - 1}`})`).join(", ")} select a from c299`],
  ["columns", `select ${Array.from({ length: 3000 }, (_, i) => `c${i}`).join(", ")} from t`],
  ["cases", `select ${"case when a then ".repeat(200)}1${" end".repeat(200)} as n from t`],
])("very many %s end in an answer, and the parser lives on", (_, sql) => {
  const start = performance.now();
  const facts = readSql(parser, sql, "duckdb");
  analyze(facts, catalog);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(facts.problems.every((p) => !p.message.includes("not understood"))).toBe(true);
  expect(readSql(parser, "select id from orders", "duckdb").tables).toHaveLength(1);
});
