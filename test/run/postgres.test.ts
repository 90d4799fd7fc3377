import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { taskOf, testProject, type TestProject } from "./project.ts";

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server[Symbol.asyncDispose]());

const FILES = {
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw_orders: { table: raw.orders, columns: { id: integer, country: varchar, amount: "numeric(10,2)", day: date } }
tasks:
  countries: { sql: sql/countries.sql, columns: { code: varchar } }
  orders:
    sql: sql/orders.sql
    materialized: table
    columns: { id: integer, amount: "numeric(10,2)" }
    checks: [{ unique: id }, { not_null: id }, { accepted_range: { column: amount, min: 0 } }]
  big: { sql: sql/big.sql, materialized: view }
  totals: { sql: sql/totals.sql, materialized: table, columns: { country: varchar } }
`,
  "sql/countries.sql": "select * from (values ('DE', 'Germany'), ('FR', 'France')) as c (code, name)\n",
  "sql/orders.sql": "select id, country, amount, day from raw_orders\n",
  "sql/big.sql": "select * from orders where amount >= 10 -- the big ones\n",
  "sql/totals.sql": "select c.name as country, sum(b.amount)::numeric(12,2) as amount, count(*) filter (where b.amount > 100) as huge\nfrom big b join countries c on c.code = b.country group by c.name\n",
};

interface Shop extends AsyncDisposable {
  project: TestProject;
  engine: Engine;
  url: string;
}

async function shop(files: Record<string, string> = FILES): Promise<Shop> {
  const url = await server.database();
  const engine = await openPostgres({ url });
  const project = await testProject(files, { postgres: url });
  await engine.execute("CREATE SCHEMA raw");
  await engine.execute("CREATE TABLE raw.orders (id integer, country varchar(2), amount numeric(10,2), day date)");
  await engine.execute("INSERT INTO raw.orders VALUES (1, 'DE', 5, '2026-01-01'), (2, 'DE', 50.25, '2026-01-02'), (3, 'FR', 500, '2026-01-03')");
  return {
    project, engine, url,
    async [Symbol.asyncDispose]() {
      await engine.close();
      await project[Symbol.asyncDispose]();
    },
  };
}

const statuses = (record: Parameters<typeof taskOf>[0]): Record<string, string> => Object.fromEntries(record.pipelines.flatMap(({ tasks }) => tasks.map(({ name, status }) => [name, status])));

describe("a project on Postgres", () => {
  it("hands tables over as Parquet to tasks that are not SQL", async () => {
    const copy = "  drop: { shell: 'mkdir -p out && cp \"$TOWPATH_INPUTS/orders.parquet\" out/', inputs: [orders], materialized: file, outputs: { data: out/orders.parquet } }\n";
    await using it = await shop({ ...FILES, "p.pipeline.yml": FILES["p.pipeline.yml"] + copy });
    const { record } = await it.project.run();
    expect(statuses(record)).toMatchObject({ orders: "success", drop: "success" });
    const reader = await openDuckDb({ path: ":memory:", allowedDirectories: [it.project.root] });
    const rows = await reader.query(`SELECT id, amount FROM ${reader.scanFiles([path.join(it.project.root, "out/orders.parquet")])} ORDER BY id`).finally(() => reader.close());
    expect(rows).toEqual([{ id: 1, amount: "5.00" }, { id: 2, amount: "50.25" }, { id: 3, amount: "500.00" }]);
  });

  it("is built, checked and published, and built again only where its data may be new", async () => {
    await using it = await shop();
    const { record } = await it.project.run();
    expect(record).toMatchObject({ verdict: "pass", published: true, environment: { engine: "postgres" } });
    expect(taskOf(record, "orders").checks.map(({ kind, status }) => [kind, status])).toEqual(expect.arrayContaining([["unique", "pass"], ["not_null", "pass"], ["accepted_range", "pass"]]));
    expect(taskOf(record, "totals").columns).toEqual([{ name: "country", type: "text" }, { name: "amount", type: "numeric(12,2)" }, { name: "huge", type: "bigint" }]);
    expect(await it.engine.query("SELECT * FROM shop.totals ORDER BY country")).toEqual([{ country: "France", amount: "500.00", huge: 1 }, { country: "Germany", amount: "50.25", huge: 0 }]);
    // A table of the database has no version that could be known, so what reads it is built again; the other task is not.
    expect(statuses((await it.project.run()).record)).toEqual({ countries: "reused", orders: "success", big: "success", totals: "success" });
  });

  it("keeps consumers on the old data when a check fails, and what reads it too", async () => {
    await using it = await shop();
    await it.project.run();
    await it.engine.execute("INSERT INTO raw.orders VALUES (4, 'FR', -1, '2026-01-04')");
    const { record } = await it.project.run();
    expect(record).toMatchObject({ verdict: "fail", published: false });
    expect(taskOf(record, "orders").checks.find(({ status }) => status === "fail")).toMatchObject({ kind: "accepted_range", failing: 1 });
    expect(await it.engine.query("SELECT count(*) AS n FROM shop.orders")).toEqual([{ n: 3 }]);
    await it.engine.execute("DELETE FROM raw.orders WHERE amount < 0");
    await it.engine.execute("INSERT INTO raw.orders VALUES (5, 'FR', 70, '2026-01-05')");
    expect((await it.project.run()).record.published).toBe(true);
    expect(await it.engine.query("SELECT amount FROM shop.totals WHERE country = 'France'")).toEqual([{ amount: "570.00" }]);
  });

  it("tidies what nobody needs, views over views too, and leaves what is not its own", async () => {
    await using it = await shop();
    await it.engine.execute("CREATE SCHEMA shop__towpath");
    await it.engine.execute("CREATE TABLE shop__towpath.precious AS SELECT 1 AS a");
    for (let i = 0; i < 5; i++) await it.project.run();
    const left = await it.engine.list("shop__towpath");
    expect(left.filter(({ name }) => name.startsWith("orders__")).length).toBeLessThanOrEqual(3);
    expect(left.filter(({ name }) => name.startsWith("big__")).length).toBeLessThanOrEqual(3);
    expect(left.map(({ name }) => name)).toContain("precious");
  });

  it("says where a statement is wrong, in the user's own file", async () => {
    await using it = await shop({ ...FILES, "sql/big.sql": "select *\nfrom orders\nwhere amounts >= 10\n" });
    const { record } = await it.project.run();
    expect(taskOf(record, "big").error).toMatchObject({ file: "sql/big.sql", line: 3, column: 7 });
    expect(taskOf(record, "big").error?.message).toContain('Column "amounts" does not exist');
  });
});

describe("files on Postgres", () => {
  const pipeline = FILES["p.pipeline.yml"].replace(", columns: { country: varchar }", "").replace("sources:", "sources:\n  rates: { file: data/rates.csv, columns: { code: varchar, rate: \"decimal(8,4)\" } }")
    .replace("tasks:", `tasks:\n  scored:\n    shell: "test -s $TOWPATH_INPUTS/orders.parquet && printf 'id,score\\\\n1,0.5\\\\n2,0.25\\\\n' > scored.csv"\n    inputs: [orders]\n    outputs: { scored: scored.csv }\n    columns: { id: integer, score: double }`);
  const files = { ...FILES, "p.pipeline.yml": pipeline, "data/rates.csv": "code,rate\nDE,1.0000\n007,2.5\n", "sql/countries.sql": "select code, 'c' || code as name, rate from rates\n", "sql/totals.sql": "select o.id, s.score, r.rate from orders o join scored s on s.id = o.id left join countries r on r.code = o.country\n" };

  it("are loaded once for the same content, with their declared types, and tasks of other languages read and make tables", async () => {
    await using it = await shop(files);
    const { record } = await it.project.run();
    expect(record).toMatchObject({ verdict: "pass", published: true });
    expect(await it.engine.query("SELECT * FROM shop.countries ORDER BY code")).toEqual([{ code: "007", name: "c007", rate: "2.5000" }, { code: "DE", name: "cDE", rate: "1.0000" }]);
    expect(await it.engine.query("SELECT * FROM shop.totals ORDER BY id")).toEqual([{ id: 1, score: 0.5, rate: "1.0000" }, { id: 2, score: 0.25, rate: "1.0000" }]);
    expect(taskOf(record, "scored").columns).toEqual([{ name: "id", type: "integer" }, { name: "score", type: "double precision" }]);
    const loaded = async (): Promise<string[]> => (await it.engine.list("shop__towpath")).map(({ name }) => name).filter((name) => name.startsWith("rates__"));
    expect(await loaded()).toHaveLength(1);
    expect(statuses((await it.project.run()).record)).toMatchObject({ countries: "reused" });
    expect(await loaded()).toHaveLength(1);
    await it.project.write({ "data/rates.csv": "code,rate\nDE,1.2500\n" });
    expect(statuses((await it.project.run()).record)).toMatchObject({ countries: "success" });
    expect(await it.engine.query("SELECT rate FROM shop.countries")).toEqual([{ rate: "1.2500" }]);
  });

  it("that do not hold what they declare stop what reads them, without their values", async () => {
    await using it = await shop(files);
    await it.project.write({ "data/rates.csv": "code,rate\nDE,canary\n" });
    const { record } = await it.project.run();
    expect(record).toMatchObject({ verdict: "fail", published: false });
    expect(JSON.stringify(record)).toContain("a value of column rate");
    expect(JSON.stringify(record)).not.toContain("canary");
  });
});

const pipeline = (how: string): string => FILES["p.pipeline.yml"].replace("materialized: table\n    columns: { id", `materialized: { incremental: ${how} }\n    columns: { id`);

describe("incremental tasks on Postgres", () => {
  it("take the new window by time", async () => {
    await using it = await shop({ ...FILES, "p.pipeline.yml": pipeline("{ time: day, lookback: 1d }") });
    await it.project.run();
    await it.engine.execute("UPDATE raw.orders SET amount = amount + 1000");
    await it.engine.execute("INSERT INTO raw.orders VALUES (4, 'DE', 7, '2026-01-04')");
    await it.project.run();
    expect(await it.engine.query("SELECT id, amount FROM shop.orders ORDER BY id")).toEqual([{ id: 1, amount: "5.00" }, { id: 2, amount: "1050.25" }, { id: 3, amount: "1500.00" }, { id: 4, amount: "7.00" }]);
  });

  it("replace rows by key, nulls in it included", async () => {
    await using it = await shop({ ...FILES, "p.pipeline.yml": pipeline("{ key: [country, day] }").replace("[{ unique: id }, { not_null: id }, ", "["), "sql/orders.sql": "select id, country, amount, day from raw_orders where id >= 10 or id < 10 and not exists (select 1 from raw_orders where id >= 10)\n" });
    await it.engine.execute("INSERT INTO raw.orders VALUES (8, NULL, 8, '2026-01-01')");
    await it.project.run();
    await it.engine.execute("INSERT INTO raw.orders VALUES (10, 'DE', 6, '2026-01-01'), (11, NULL, 9, '2026-01-01'), (12, NULL, 10, NULL)");
    await it.project.run();
    expect((await it.engine.query("SELECT id FROM shop.orders ORDER BY id")).map(({ id }) => id)).toEqual([2, 3, 10, 11, 12]);
  });
});

describe("names that consumers use", () => {
  const wider = { ...FILES, "sql/totals.sql": FILES["sql/totals.sql"].replace("as huge", "as huge, 1 as more") };
  const narrower = { ...FILES, "sql/totals.sql": "select c.name as country, sum(b.amount)::numeric(14,4) as amount from big b join countries c on c.code = b.country group by c.name\n" };

  it("keep grants, options, owner and others' views when columns are only added", async () => {
    await using it = await shop();
    await it.project.run();
    await it.engine.execute("CREATE ROLE reader_a");
    await it.engine.transaction((tx) => tx.executeOwn(["GRANT SELECT ON shop.totals TO reader_a", "ALTER VIEW shop.totals SET (security_barrier = true)"]));
    await it.engine.execute("CREATE SCHEMA bi");
    await it.engine.execute("CREATE VIEW bi.report AS SELECT country, amount FROM shop.totals");
    await it.project.write(wider);
    expect((await it.project.run()).record.published).toBe(true);
    expect(await it.engine.query("SELECT has_table_privilege('reader_a', 'shop.totals', 'SELECT') AS may, reloptions AS options FROM pg_class WHERE oid = 'shop.totals'::regclass")).toEqual([{ may: true, options: ["security_barrier=true"] }]);
    expect(await it.engine.query("SELECT count(*) AS n FROM bi.report")).toEqual([{ n: 2 }]);
    expect((await it.engine.describe("shop.totals")).map(({ name }) => name)).toEqual(["country", "amount", "huge", "more"]);
  });

  it("are made anew when columns go or change, with exactly the grants of before", async () => {
    await using it = await shop();
    await it.project.run();
    await it.engine.transaction((tx) => tx.executeOwn([
      "CREATE ROLE reader_b", "CREATE ROLE reader_c", "CREATE ROLE \"odd \"\" one\"", "CREATE ROLE keeper",
      "GRANT SELECT ON shop.totals TO reader_b WITH GRANT OPTION", "GRANT SELECT (country), SELECT (huge) ON shop.totals TO reader_c", "GRANT SELECT, REFERENCES ON shop.totals TO \"odd \"\" one\"",
      "COMMENT ON COLUMN shop.totals.country IS 'it''s a name'", "ALTER VIEW shop.totals SET (security_barrier = true)",
      // What is given to new views by default was taken away from this one.
      "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC",
    ]));
    await it.project.write(narrower);
    expect((await it.project.run()).record.published).toBe(true);
    const [row] = await it.engine.query(`SELECT relacl::text[] AS acl, (SELECT attacl::text[] FROM pg_attribute WHERE attrelid = c.oid AND attname = 'country') AS column_acl, reloptions AS options, col_description(c.oid, 1) AS comment
      FROM pg_class c WHERE oid = 'shop.totals'::regclass`);
    expect(row).toEqual({ acl: ["towpath=arwdDxtm/towpath", "reader_b=r*/towpath", '"odd "" one"=rx/towpath'], column_acl: ["reader_c=r/towpath"], options: ["security_barrier=true"], comment: "it's a name" });
    expect((await it.engine.describe("shop.totals")).map(({ type }) => type)).toEqual(["text", "numeric(14,4)"]);
  });

  it("stay as they are when somebody's view would lose a column; the others move", async () => {
    await using it = await shop();
    await it.project.run();
    await it.engine.execute("CREATE SCHEMA bi");
    await it.engine.execute("CREATE VIEW bi.report AS SELECT country, huge FROM shop.totals");
    await it.engine.execute("INSERT INTO raw.orders VALUES (9, 'DE', 900, '2026-01-09')");
    await it.project.write(narrower);
    const { record } = await it.project.run();
    expect(record).toMatchObject({ published: false, verdict: "fail" });
    expect(taskOf(record, "totals").error?.message).toBe("shop.totals loses or changes columns, so it has to be made anew, and bi.report depends on it, which Towpath did not make: drop or change that first");
    expect(await it.engine.query("SELECT count(*) AS n FROM bi.report")).toEqual([{ n: 2 }]);
    expect(await it.engine.query("SELECT count(*) AS n FROM shop.orders")).toEqual([{ n: 4 }]);
    await it.engine.execute("DROP VIEW bi.report");
    expect((await it.project.run()).record.published).toBe(true);
  });
});
