import { describe, expect, it } from "vitest";
import { validate } from "../../shared/generated/validate-results.js";
import type { CheckRecord, RunRecord } from "../../shared/results/record.ts";
import { isSteadyCondition } from "../../shared/run/steady-condition.ts";
import { testProject, type TestProject } from "./project.ts";

const PIPELINE = `version: 1
pipeline: p
sources:
  raw_orders: { file: data/orders.csv, columns: { id: bigint, customer: varchar, day: date } }
  raw_customers: { file: data/customers.csv }
tasks:
  customers: { sql: sql/customers.sql, materialized: table }
  orders:
    sql: sql/orders.sql
    materialized: table
    key: [id]
    columns: { id: bigint, customer: { type: varchar, references: customers.name }, day: date }
    checks:
      - row_count: { min: 1 }
      - sql: { query: "select 1 from customers join orders on name = customer where name = 'nobody'" }
  open_orders:
    sql: sql/open_orders.sql
    checks:
      - accepted_range: { column: id, min: 1 }
`;
const FILES = {
  "p.pipeline.yml": PIPELINE,
  "data/orders.csv": "id,customer,day\n1,ann,2026-01-01\n2,bob,2026-01-02\n",
  "data/customers.csv": "name\nann\nbob\n",
  "sql/customers.sql": "select name from raw_customers\n",
  "sql/orders.sql": "select id, customer, day from raw_orders\n",
  "sql/open_orders.sql": "select id from orders\n",
};

const checksOf = ({ pipelines }: RunRecord): CheckRecord[] => pipelines.flatMap(({ sources, tasks }) => [...sources, ...tasks].flatMap(({ checks }) => checks));
/** Ids of the checks that were measured in this very run. */
const measured = (record: RunRecord): string[] => checksOf(record).flatMap(({ id, checkedIn }) => (checkedIn === undefined ? [id] : [])).toSorted();

async function again(project: TestProject, files: Record<string, string>, options: Parameters<TestProject["run"]>[0] = {}): Promise<string[]> {
  await project.write(files);
  return measured((await project.run(options)).record);
}

describe("checks of what did not change", () => {
  it("are not run again, and the record says when they were", async () => {
    await using project = await testProject(FILES);
    const first = (await project.run()).record;
    expect(checksOf(first)).toHaveLength(7);
    expect(measured(first)).toHaveLength(7);
    const opened = await project.engine();
    const asked: string[] = [];
    try {
      const engine = { ...opened, query: (sql: string, options?: object) => { asked.push(sql); return opened.query(sql, options); } };
      const second = (await project.run({ engine })).record;
      expect(asked.filter((sql) => /\bm0\b/.test(sql))).toEqual([]);
      expect(second.verdict).toBe(first.verdict);
      expect(second.reasons).toEqual(["3 tasks unchanged, 7 checks passed (as checked before)"]);
      expect(checksOf(second).map(({ checkedIn }) => checkedIn)).toEqual(Array.from({ length: 7 }, () => first.id));
      expect(checksOf(second).map(({ message: _message, checkedIn: _run, ...rest }) => rest)).toEqual(checksOf(first));
      expect(second.pipelines[0]?.tasks.map(({ rows }) => rows)).toEqual(first.pipelines[0]?.tasks.map(({ rows }) => rows));
      expect(validate(second), JSON.stringify(validate.errors)).toBe(true);
    } finally {
      await opened.close();
    }
    // It is still the first run that measured.
    expect(checksOf((await project.run()).record)[0]).toMatchObject({ checkedIn: first.id, message: expect.stringContaining(first.id) });
  }, 20_000);

  it("are run again with --force", async () => {
    await using project = await testProject(FILES);
    await project.run();
    expect(measured((await project.run({ force: true })).record)).toHaveLength(7);
  });

  it("fail again without being run again", async () => {
    await using project = await testProject({ ...FILES, "data/orders.csv": "id,customer,day\n1,ann,2026-01-01\n1,bob,2026-01-02\n" });
    const first = (await project.run()).record;
    const second = (await project.run()).record;
    expect(second).toMatchObject({ verdict: "fail", published: false, reasons: first.reasons });
    expect(checksOf(second).find(({ id }) => id === "key")).toMatchObject({ status: "fail", checkedIn: first.id });
  });

  it("survive a damaged memory by being run", async () => {
    await using project = await testProject(FILES);
    await project.run();
    expect(await again(project, { ".towpath/cache/checks.json": '{"version":1,"entries":[["x",{"status":"pass"}],3' })).toHaveLength(7);
    await project.run();
    expect(await again(project, { ".towpath/cache/checks.json": '{"version":1,"entries":[["x",{"status":"fine"}],3]}' })).toHaveLength(7);
  }, 20_000);
});

describe("a check is run again", () => {
  it("when it is another one, and only it", async () => {
    await using project = await testProject(FILES);
    await project.run();
    expect(await again(project, { "p.pipeline.yml": PIPELINE.replace("min: 1 }\n      - sql", "min: 2 }\n      - sql") })).toEqual(["row_count"]);
    expect(await again(project, { "p.pipeline.yml": PIPELINE.replace("- row_count: { min: 1 }", "- row_count: { min: 1, severity: warn }") })).toEqual(["row_count"]);
    expect(await again(project, { "p.pipeline.yml": PIPELINE.replace("'nobody'", "'no one'") })).toEqual(["sql"]);
    expect(await again(project, { "p.pipeline.yml": PIPELINE })).toEqual([]);
  }, 20_000);

  it("when its data changed, also beneath a view", async () => {
    await using project = await testProject(FILES);
    await project.run();
    const ids = await again(project, { "data/orders.csv": "id,customer,day\n1,ann,2026-01-01\n2,bob,2026-01-02\n3,bob,2026-01-03\n" });
    expect(ids).toHaveLength(7);
  });

  it("when a table that it refers to changed", async () => {
    await using project = await testProject(FILES);
    await project.run();
    expect(await again(project, { "data/customers.csv": "name\nann\nbob\ncid\n" })).toEqual(["references:customer", "sql"]);
  });

  it("when the table was made anew, although of the same", async () => {
    await using project = await testProject(FILES);
    await project.run();
    const [table] = await project.query("select table_name as name from information_schema.tables where table_schema = 'shop__towpath' and table_name like 'orders%'");
    await project.query(`drop table shop__towpath."${String(table?.["name"])}"`);
    expect(await again(project, {})).toEqual(["accepted_range:id", "key", "references:customer", "row_count", "schema", "sql"]);
  });

  it("when it looks at the clock, unless that stands still", async () => {
    const pipeline = PIPELINE.replace("day: date } }", "day: date }, freshness: { column: day, warn_after: 1000d } }")
      .replace("- accepted_range: { column: id, min: 1 }", "- accepted_range: { column: id, min: 1, where: \"id > extract('year' from current_date) - 9999\" }");
    await using project = await testProject({ ...FILES, "p.pipeline.yml": pipeline });
    await project.run();
    expect(await again(project, {})).toEqual(["accepted_range:id", "freshness:day"]);
    await project.run({ asOf: "2026-02-01" });
    expect(await again(project, {}, { asOf: "2026-02-01" })).toEqual(["accepted_range:id"]);
    expect(await again(project, {}, { asOf: "2026-02-02" })).toEqual(["accepted_range:id", "freshness:day"]);
  }, 20_000);

  it("when it compares with earlier runs", async () => {
    await using project = await testProject({ ...FILES, "p.pipeline.yml": PIPELINE.replace("- row_count: { min: 1 }", "- volume_change: { max_drop: 50% }") });
    await project.run();
    expect(await again(project, {})).toEqual(["volume_change"]);
  });

  it("when its source has no version", async () => {
    await using project = await testProject({ ...FILES, "p.pipeline.yml": "version: 1\npipeline: p\nsources:\n  things: { table: raw.things, columns: { id: bigint } }\ntasks:\n  copy: { sql: sql/copy.sql, checks: [{ row_count: { min: 1 } }] }\n", "sql/copy.sql": "select id from things\n" });
    const engine = await project.engine();
    await engine.execute("create schema raw");
    await engine.execute("create table raw.things as select 1::bigint as id");
    await engine.close();
    await project.run();
    expect(await again(project, {})).toEqual(["row_count", "schema"]);
  });
});

describe("a condition is steady", () => {
  it.each(["id > 1", "status in ('a', 'b') and (x or not (y))", "length(trim(name)) > 0", "name <> 'knowhow'", "lower(a) = b -- now()"])("%s", (condition) => expect(isSteadyCondition(condition)).toBe(true));
  it.each(["day < current_date", "day < now()", "x < random()", "d <= today()", "d < 'now'::timestamp", "id in (select id from other)", "my_macro(id)", '"now"() > d', "d > CURRENT_TIMESTAMP", "age(d) < interval 1 day", "x /* /* */ now() */"])("not: %s", (condition) =>
    expect(isSteadyCondition(condition)).toBe(false));
});
