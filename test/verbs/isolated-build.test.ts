import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import type { RunRecord, TaskRecord } from "../../shared/results/record.ts";
import { isolatedSchema } from "../../shared/run/isolation.ts";
import { parseStamp } from "../../shared/run/stamp.ts";
import { buildProject } from "../../shared/verbs/build-project.ts";
import { cleanProject } from "../../shared/verbs/clean-project.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";

const TOWPATH_YML = "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n";
const TABLES = {
  "towpath.yml": TOWPATH_YML,
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw_orders: { table: raw.orders, columns: { id: bigint, amount: double } }
tasks:
  orders: { sql: orders.sql, materialized: table, key: [id] }
`,
  "orders.sql": "select id, amount from raw_orders\n",
};
const FILES = {
  "towpath.yml": TOWPATH_YML,
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw: { file: raw.csv, columns: { id: bigint } }
tasks:
  base: { sql: base.sql, materialized: table, key: [id] }
  middle: { sql: middle.sql, materialized: view, checks: [{ row_count: { min: 1 } }] }
  top: { sql: top.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }
`,
  "raw.csv": "id\n1\n2\n",
  "base.sql": "select id from raw\n",
  "middle.sql": "select id from base\n",
  "top.sql": "select max(id) as id from middle\n",
};

async function build({ root }: TempProject, command: "run" | "test", more: { force?: boolean } = {}): Promise<RunRecord> {
  const built = await buildProject({
    root, command, force: false, cache: false, today: "2026-11-23", version: "1", language: "en",
    signal: new AbortController().signal, events: () => undefined, env: process.env, ...more,
  });
  if (!("record" in built)) throw new Error(JSON.stringify(built.findings));
  return built.record;
}

const clean = ({ root }: TempProject, { all = false, days = 0, dryRun = false } = {}): Promise<{ removed: string[] }> =>
  cleanProject({ root, all, dryRun, env: {}, clock: { now: () => Date.now() + days * 86_400_000 } });

async function sql({ root }: TempProject, ...statements: string[]): Promise<Record<string, unknown>[]> {
  await mkdir(path.join(root, ".towpath"), { recursive: true });
  const engine = await openDuckDb({ path: path.join(root, ".towpath", "dev.duckdb"), allowedDirectories: [root] });
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = await engine.query(statement);
    return rows;
  } finally {
    await engine.close();
  }
}

const schemas = async (project: TempProject): Promise<unknown[]> => (await sql(project, "select schema_name as n from duckdb_schemas() where database_name = current_database() and schema_name like 'shop%' order by 1")).map(({ n }) => n);
const statuses = (record: RunRecord): Record<string, TaskRecord["status"]> => Object.fromEntries((record.pipelines[0]?.tasks ?? []).map(({ name, status }) => [name, status]));
const schemaOf = (record: RunRecord): string => record.environment?.schema ?? "";

describe("the schema of an isolated build", () => {
  it("is named after the user, in letters that every engine holds", () => {
    expect(isolatedSchema("shop", "ann")).toBe("shop__dev_ann");
    expect(isolatedSchema("shop", "Zoë O'Hara \"x\"; drop")).toBe("shop__dev_zoe_o_hara_x_drop");
    expect(isolatedSchema("shop", "王")).toBe("shop__dev_unknown");
    expect(isolatedSchema("main", "")).toBe("main__dev_unknown");
  });
});

describe("test beside run, on sources that are tables", () => {
  it("finds the tables, and never changes what consumers see", async () => {
    await using project = await tempProject(TABLES);
    await sql(project, "create schema raw", "create table raw.orders as select * from (values (1::bigint, 1.5::double), (2, 2.5)) t(id, amount)");
    const tested = await build(project, "test");
    expect(tested).toMatchObject({ verdict: "pass", published: false });
    expect(schemaOf(tested)).toMatch(/^shop__dev_[a-z0-9_]+$/);
    // Nothing stands where consumers look.
    expect(await schemas(project)).toEqual([schemaOf(tested), `${schemaOf(tested)}__towpath`]);

    expect(await build(project, "run")).toMatchObject({ verdict: "pass", published: true });
    await sql(project, "insert into raw.orders values (3, 3.5)");
    await build(project, "test");
    expect(await sql(project, "select count(*) as n from shop.orders")).toEqual([{ n: 2 }]);
    expect(await sql(project, `select count(*) as n from ${schemaOf(tested)}.orders`)).toEqual([{ n: 3 }]);
    await build(project, "run");
    expect(await sql(project, "select count(*) as n from shop.orders")).toEqual([{ n: 3 }]);
  });

  it("writes owner and expiry on what it makes, and clean drops it when that has passed", async () => {
    await using project = await tempProject(TABLES);
    await sql(project, "create schema raw", "create table raw.orders as select 1::bigint as id, 1.5::double as amount");
    const schema = schemaOf(await build(project, "test"));
    await build(project, "run");
    const [object] = await sql(project, `select comment from duckdb_tables() where schema_name = '${schema}__towpath'`);
    const stamp = parseStamp(String(object?.["comment"]));
    expect(Date.parse(stamp?.expires ?? "") - Date.parse(stamp?.made ?? "")).toBe(7 * 86_400_000);
    expect(stamp?.owner).not.toBe("");

    expect((await clean(project)).removed).toEqual([]);
    await sql(project, `create table ${schema}.mine as select 1 as x`, `create table shop__dev_notes as select 1 as x`, "create schema shop__dev_other", "create table shop__dev_other.theirs as select 1 as x");
    expect((await clean(project, { days: 8, dryRun: true })).removed).toEqual([expect.stringMatching(new RegExp(`^dev: isolated build ${schema} of .*, 1 object, expired `))]);
    await clean(project, { days: 8 });
    expect(await schemas(project)).toEqual(["shop", schema, "shop__dev_other", "shop__towpath"].toSorted());
    expect(await sql(project, `select table_name as t from information_schema.tables where table_schema = '${schema}'`)).toEqual([{ t: "mine" }]);
    expect(await sql(project, "select * from shop.orders")).toEqual([{ id: 1, amount: 1.5 }]);
  });

  it("clean --all drops it at once", async () => {
    await using project = await tempProject(TABLES);
    await sql(project, "create schema raw", "create table raw.orders as select 1::bigint as id, 1.5::double as amount");
    await build(project, "test");
    expect((await clean(project, { all: true })).removed[0]).toContain("kept until");
    expect(await schemas(project)).toEqual([]);
    expect((await build(project, "test")).verdict).toBe("pass");
  });
});

describe("test after run", () => {
  it("reads what did not change, and builds beside it what did", async () => {
    await using project = await tempProject(FILES);
    await build(project, "run");
    const same = await build(project, "test");
    expect(same.verdict).toBe("pass");
    expect(statuses(same)).toEqual({ base: "reused", middle: "reused", top: "reused" });
    expect(await sql(project, `select table_name from information_schema.tables where table_schema like 'shop__dev%'`)).toEqual([]);

    await project.write({ "middle.sql": "select id * 10 as id from base\n" });
    const changed = await build(project, "test");
    expect(statuses(changed)).toEqual({ base: "reused", middle: "success", top: "success" });
    expect(await sql(project, `select id from ${schemaOf(changed)}.top`)).toEqual([{ id: 20 }]);
    expect(await sql(project, "select id from shop.top")).toEqual([{ id: 2 }]);
    expect((await build(project, "test")).reasons[0]).toContain("3 tasks unchanged");

    // Back to what consumers have: no name of the earlier attempt is left to be taken for it.
    await project.write({ "middle.sql": FILES["middle.sql"] });
    expect(statuses(await build(project, "test"))).toEqual({ base: "reused", middle: "reused", top: "reused" });
    expect(await sql(project, `select table_name from information_schema.tables where table_schema = '${schemaOf(changed)}'`)).toEqual([]);
  });

  it("does not stand on what a later run has dropped", async () => {
    await using project = await tempProject(FILES);
    await build(project, "run");
    await project.write({ "middle.sql": "select id * 10 as id from base\n" });
    const first = await build(project, "test");
    const attempt = { "middle.sql": "select id * 10 as id from base\n", "raw.csv": FILES["raw.csv"] };
    await project.write({ "middle.sql": FILES["middle.sql"] });
    for (const id of [3, 4, 5, 6]) {
      await project.write({ "raw.csv": `id\n${id}\n` });
      await build(project, "run");
    }
    // The table that the isolated view reads is gone; the same attempt on the same data is made again.
    await project.write(attempt);
    const again = await build(project, "test");
    expect(again.verdict).toBe("pass");
    expect(statuses(again)).toMatchObject({ base: "success", middle: "success" });
    expect(await sql(project, `select id from ${schemaOf(first)}.middle order by id`)).toEqual([{ id: 10 }, { id: 20 }]);
    expect(await sql(project, "select id from shop.middle")).toEqual([{ id: 6 }]);
  });
});
