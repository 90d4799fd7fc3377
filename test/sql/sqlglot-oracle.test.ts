import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { analyze } from "../../shared/sql/analyze.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { pythonEnv } from "../harness/python-env.ts";
import { catalog, corpus, dialects, tables } from "./corpus.ts";

interface Answer {
  error?: string;
  tables?: string[];
  names?: string[];
  sources?: (string[] | string)[];
}

/** Where the two disagree, by `dialect: query`, with the reason why ours is right or why it does not matter. */
const explained: Record<string, { about: ("error" | "tables" | "names" | "sources")[]; reason: string }> = JSON.parse(
  readFileSync(join(import.meta.dirname, "corpus", "disagreements.json"), "utf8"),
);

let parser: SqlParser;
let answers: Record<string, Answer[]>;

beforeAll(async () => {
  parser = await loadSqlParser();
  const python = await pythonEnv("sqlglot", ["sqlglot==30.12.0"]);
  const queries = Object.fromEntries(dialects.map((d) => [d, corpus(d).map((q) => q.sql)]));
  answers = JSON.parse(execFileSync(python, [join(import.meta.dirname, "oracle.py")], { input: JSON.stringify({ catalog: tables, queries }), encoding: "utf8", maxBuffer: 64 << 20 }));
}, 300_000);

function ours(sql: string, dialect: string): { tables: string[]; names: string[] | undefined; labels: string[]; sources: (string[] | undefined)[] } {
  const facts = readSql(parser, sql, dialect);
  expect(facts.problems).toEqual([]);
  const analysis = analyze(facts, catalog);
  const table = (i: number) => facts.tables[i]?.parts.join(".").toLowerCase() ?? "?";
  return {
    tables: [...new Set(facts.tables.map((_, i) => table(i)))].toSorted(),
    names: analysis.complete ? analysis.output.map((c) => c.name.toLowerCase()) : undefined,
    labels: analysis.output.map((c) => c.name.toLowerCase()),
    sources: analysis.output.map((c) => c.sources && [...new Set(c.sources.map((s) => `${table(s.table)}.${s.column.toLowerCase()}`))].toSorted()),
  };
}

/** Its lineage is asked for by name, so only a name that occurs once has a certain answer; and it does not know every shape. */
function comparable(theirs: Answer | undefined, k: number): boolean {
  const name = theirs?.names?.[k];
  return Array.isArray(theirs?.sources?.[k]) && theirs?.names?.filter((n) => n === name).length === 1;
}

/** Made by the tools for expressions without a name. */
const made = /^_col_?\d*$|[( ]|^$|^\d|^'|^\?/;

describe.each(dialects)("sqlglot and the analysis agree on %s:", (dialect) => {
  test.each(corpus(dialect).map((q, i) => ({ ...q, i })))("$name", ({ name, sql, i }) => {
    const theirs = answers[dialect]?.[i];
    const mine = ours(sql, dialect);
    const known = explained[`${dialect}: ${name}`];
    const differs: string[] = [];
    if (theirs?.error !== undefined) differs.push("error");
    else {
      if (JSON.stringify(mine.tables) !== JSON.stringify(theirs?.tables)) differs.push("tables");
      const names = (list: string[]) => list.map((n) => (made.test(n) ? "…" : n.toLowerCase()));
      if (mine.names && JSON.stringify(names(mine.names)) !== JSON.stringify(names(theirs?.names ?? []).map((n, k) => (made.test(mine.names?.[k] ?? "") ? "…" : n)))) differs.push("names");
      const other = mine.sources.filter((s, k) => {
        const at = names(mine.names ?? [])[k] === "…" ? k : (theirs?.names ?? []).findIndex((n) => n.toLowerCase() === mine.labels[k]);
        return s !== undefined && comparable(theirs, at) && JSON.stringify(s) !== JSON.stringify(theirs?.sources?.[at]);
      });
      if (other.length > 0) differs.push("sources");
    }
    expect({ differs, mine, theirs }).toEqual({ differs: known?.about ?? [], mine, theirs });
  });
});

test("at least 200 queries in 6 dialects are compared, with few disagreements, each for a query that exists", () => {
  const all = dialects.flatMap((d) => corpus(d).map((q) => `${d}: ${q.name}`));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(Object.keys(explained).filter((key) => !all.includes(key))).toEqual([]);
  expect(Object.keys(explained).length).toBeLessThan(all.length / 10);
  const compared = dialects.flatMap((d) => (answers[d] ?? []).flatMap((a) => (a.names ?? []).map((_, k) => comparable(a, k))));
  expect(compared.filter(Boolean).length / compared.length).toBeGreaterThan(0.9);
});
