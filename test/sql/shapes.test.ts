import { beforeAll, describe, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { corpus, dialects } from "./corpus.ts";

let parser: SqlParser;
beforeAll(async () => void (parser = await loadSqlParser()));

/** `kind: text of its span`, for the kinds that a test is about. */
function shapes(sql: string, dialect = "duckdb", ...kinds: string[]): string[] {
  const facts = readSql(parser, sql, dialect);
  expect(facts.problems).toEqual([]);
  return facts.shapes.filter((s) => kinds.length === 0 || kinds.includes(s.kind)).map((s) => `${s.kind}: ${sql.slice(s.span.start, s.span.end)}`);
}

describe("each shape is found at its place:", () => {
  test.each([
    ["select * from t", "select-star: *"],
    ["select t.* from t", "select-star: t.*"],
    ["select a.id, b.x from a, b", "cross-join: b"],
    ["select a.id, b.x from a cross join b", "cross-join: b"],
    ["select a.id, b.x from a join b on b.kind = 'x'", "join-without-key: b"],
    ["select a.id, b.x from a join b on a.id = a.other", "join-without-key: b"],
    ["select random() as r from t", "non-deterministic: random()"],
    ["select a from t where d > current_date - 1", "non-deterministic: current_date"],
    ["select a from t limit 5", "limit-without-order: limit"],
    ["select a from t order by a", "order-in-table: order by"],
    ["select a from t where x not in (select y from u)", "not-in-subquery: x not in"],
    ["select a from t where not x in (select y from u)", "not-in-subquery: x in"],
    ["with u as (select 1 as a) select a from t", "unused-cte: u"],
    ["select distinct a from t group by a", "distinct-with-group-by: distinct"],
    ["select a from t union select b from u", "union-distinct: union"],
    ["select a from t group by a having a > 1", "having-without-aggregate: having"],
    ["select count(distinct *) as n from t", "count-distinct-star: count(distinct *)"],
    ["select a from t where b = null", "compare-null: = null"],
    ["select a from t where null <> b", "compare-null: null <>"],
    ["select a, count(*) as n from t group by 1", "positional-group-by: 1"],
    ["select a + 1 from t", "unaliased-expression: a + 1"],
    ["select a, b as a from t", "duplicate-output: b as a"],
    ["select localtimestamp as x from t", "naive-timestamp: localtimestamp"],
    ["select a.id from a left join b on b.id = a.id where b.x = 1", "outer-join-filtered: b.x"],
    ["delete from t", "not-a-query: delete"],
  ])("%s", (sql, expected) => {
    expect(shapes(sql)).toContain(expected);
  });
  test("whole-number division where it cuts off", () => {
    const sql = "select count(a) / count(b) as rate from t";
    expect(shapes(sql, "postgres")).toContain("integer-division: /");
    expect(shapes(sql, "duckdb")).not.toContain("integer-division: /");
  });
});

describe("nothing is said of", () => {
  test.each([
    ["select a from t where exists (select * from u where u.id = t.id)", "select-star"],
    ["select count(*) as n from t", "select-star"],
    ["select a.id, b.x from a, b where a.id = b.id", "cross-join"],
    ["select a.id, b.x from a, b, c where a.id = c.id and c.k = b.k", "cross-join"],
    ["select a.id, b.x from a, b where id = other_id", "cross-join"],
    ["select a.id, s.m from a, (select max(x) as m from b) s", "cross-join"],
    ["select a.id, u.x from a, unnest(a.list) as u(x)", "cross-join"],
    ["select a.id, x.m from a, lateral (select max(y) as m from b where b.id = a.id) x", "cross-join"],
    ["select a.id from a join b on true and a.id = b.id", "join-without-key"],
    ["select a.id from a join b on id = other", "join-without-key"],
    ["select a.id from a join b on a.t between b.since and b.until", "join-without-key"],
    ["select a.id, x.m from a left join lateral (select max(y) as m from b where b.id = a.id) x on true", "join-without-key"],
    ["select a as random from t", "non-deterministic"],
    ["select 'now()' as a, x.now from x", "non-deterministic"],
    ["select a from t order by a limit 5", "limit-without-order", "order-in-table"],
    ["select max(a) as m from t limit 1", "limit-without-order"],
    ["select a from (select a from t order by a) limit 5", "limit-without-order"],
    ["select a from t where exists (select 1 from u limit 1)", "limit-without-order"],
    ["select list(a order by b) as l from t", "order-in-table"],
    ["select row_number() over (order by b) as l from t", "order-in-table"],
    ["select a from t where x not in (1, 2)", "not-in-subquery"],
    ["with u as (select 1 as a), v as (select a from u) select a from v", "unused-cte"],
    ["with recursive u as (select 1 as n union all select n + 1 from u where n < 3) select n from u", "unused-cte"],
    ["select distinct count(*) as n from t group by a", "distinct-with-group-by"],
    ["select a from t union all select b from u", "union-distinct"],
    ["select a from t group by a having count(*) > 1", "having-without-aggregate"],
    ["select a, sum(b) as total from t group by a having total > 1", "having-without-aggregate"],
    ["select a from t where b is null and c is not distinct from null", "compare-null"],
    ["select a, count(*) as n from t group by a", "positional-group-by"],
    ["select a, t.b, c as d from t", "unaliased-expression", "duplicate-output"],
    ["select a from t where x in (select y + 1 from u)", "unaliased-expression"],
    ["select a from t where x = (select max(y) from u)", "unaliased-expression"],
    ["select a from (values (1), (2)) v(a)", "unaliased-expression"],
    ["select a from (select max(b) from t) v(a)", "unaliased-expression"],
    ["select now() as x, current_timestamp as y from t", "naive-timestamp"],
    ["select a.id from a left join b on b.id = a.id where b.id is null", "outer-join-filtered"],
    ["select a.id from a left join b on b.id = a.id where coalesce(b.x, 0) = 1", "outer-join-filtered"],
    ["select a.id from a left join b on b.id = a.id where b.x = 1 or b.x is null", "outer-join-filtered"],
    ["select a.id from a left join b on b.id = a.id and b.x = 1", "outer-join-filtered"],
  ])("%s", (sql, ...kinds) => {
    expect(shapes(sql, "duckdb", ...kinds)).toEqual([]);
  });
});

function explicit(sql: string): boolean[] {
  return readSql(parser, sql, "duckdb").shapes.flatMap((s) => (s.kind === "select-star" && s.boundary ? [s.explicit] : []));
}

test("a star over a CTE whose columns are written out is told from a star over a table", () => {
  expect(explicit("with final as (select a, b from t) select * from final")).toEqual([true]);
  expect(explicit("with x as (select * from t), final as (select x.*, 1 as b from x) select * from final")).toEqual([false]);
  expect(explicit("select * from t")).toEqual([false]);
});

test("spans count UTF-16 units, and lines begin at 1", () => {
  const sql = "select '😀' as smile,\r\n  now() as n\r\nfrom t";
  const [shape] = readSql(parser, sql, "duckdb").shapes;
  expect(shape?.span).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 8, start: sql.indexOf("now"), end: sql.indexOf("now") + 5 });
});

test("the idiomatic queries of the corpus hold no suspicious shape but the expected ones", () => {
  const quiet = new Set(["join-without-key", "compare-null", "having-without-aggregate", "count-distinct-star", "distinct-with-group-by", "not-a-query", "integer-division", "outer-join-filtered"]);
  const found = dialects.flatMap((d) => corpus(d).flatMap(({ name, sql }) => readSql(parser, sql, d).shapes.flatMap((s) => (quiet.has(s.kind) ? [`${d} ${name}: ${s.kind}`] : []))));
  expect(found).toEqual([]);
});

describe("problems have their place:", () => {
  test.each([
    ["select a,\nfrom where x", 2],
    ["select (a from t", 1],
    ["selec a from t", 1],
    ["select a from t\nwhere (", 2],
  ])("%s", (sql, line) => {
    const [problem] = readSql(parser, sql, "duckdb").problems;
    expect(problem?.message).toMatch(/\S/);
    expect(problem?.span.line).toBe(line);
  });
  test("templates are unknown, not wrong", () => {
    const sql = "select a from {{ ref('x') }}";
    const facts = readSql(parser, sql, "duckdb");
    expect(facts.problems).toEqual([{ message: expect.stringContaining("Jinja"), span: expect.objectContaining({ start: 14, end: 28 }) }]);
    expect(facts.query).toBeUndefined();
  });
  test("an empty text has no statement", () => {
    for (const sql of ["", "  \n", "-- nothing", ";"]) expect(readSql(parser, sql, "duckdb")).toMatchObject({ statements: 0, query: undefined });
  });
});
