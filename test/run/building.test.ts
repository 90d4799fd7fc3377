import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { taskOf, testProject } from "./project.ts";

const SOURCE = "version: 1\npipeline: p\nsources:\n  raw: { file: data/raw.csv }\ntasks:\n";

describe("an incremental task by time", () => {
  const files = {
    "p.pipeline.yml": `${SOURCE}  days: { sql: sql/days.sql, materialized: { incremental: { time: day, lookback: 1d } } }\n  total: { sql: sql/total.sql, materialized: view }\n`,
    "sql/days.sql": "select cast(day as date) as day, n from raw\n",
    "sql/total.sql": "select sum(n) as n, count(*) as days from days\n",
    "data/raw.csv": "day,n\n2026-01-01,1\n2026-01-02,2\n2026-01-03,3\n",
  };

  it("replaces the newest day and its lookback, and keeps what is older", async () => {
    await using project = await testProject(files);
    await project.run();
    // 1 January changed too, but lies before the window; 2 January is inside the lookback.
    await project.write({ "data/raw.csv": "day,n\n2026-01-01,100\n2026-01-02,20\n2026-01-03,30\n2026-01-04,40\n" });
    const { record } = await project.run();
    expect(taskOf(record, "days")).toMatchObject({ status: "success", reason: "p.raw changed (incremental)", rows: 4 });
    expect(await project.query("select n from shop.days order by day")).toEqual([{ n: 1 }, { n: 20 }, { n: 30 }, { n: 40 }]);
    expect(await project.query("select * from shop.total")).toEqual([{ n: 91, days: 4 }]);
    expect(taskOf((await project.run()).record, "days").status).toBe("reused");
  });

  it("is built again over the days of a backfill, the last one included", async () => {
    await using project = await testProject(files);
    await project.run();
    await project.write({ "data/raw.csv": "day,n\n2026-01-01,100\n2026-01-02,200\n2026-01-03,300\n" });
    const { record } = await project.run({ from: "2026-01-01", to: "2026-01-02" });
    expect(taskOf(record, "days").reason).toBe("a backfill was asked for; p.raw changed (incremental)");
    expect(await project.query("select n from shop.days order by day")).toEqual([{ n: 100 }, { n: 200 }, { n: 3 }]);
  });

  it("starts again when its code changes, also when its columns do", async () => {
    await using project = await testProject(files);
    await project.run();
    await project.write({ "sql/days.sql": "select cast(day as date) as day, n * 10 as n, 'x' as more from raw\n" });
    expect(taskOf((await project.run()).record, "days").reason).toBe("its code changed");
    expect(await project.query("select n from shop.days order by day")).toEqual([{ n: 10 }, { n: 20 }, { n: 30 }]);
  });

  it("keeps its published rows when the new ones fail a check", async () => {
    await using project = await testProject({ ...files, "p.pipeline.yml": files["p.pipeline.yml"].replace("{ sql: sql/days.sql,", "{ sql: sql/days.sql, checks: [{ accepted_range: { column: n, min: 0 } }],") });
    await project.run();
    await project.write({ "data/raw.csv": "day,n\n2026-01-03,-3\n2026-01-04,4\n" });
    expect((await project.run()).record).toMatchObject({ verdict: "fail", published: false });
    expect(await project.query("select n from shop.days order by day")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    await project.write({ "data/raw.csv": "day,n\n2026-01-03,33\n2026-01-04,4\n" });
    expect((await project.run()).record.published).toBe(true);
    // 2 January lies inside the lookback, and is no longer in the data.
    expect(await project.query("select n from shop.days order by day")).toEqual([{ n: 1 }, { n: 33 }, { n: 4 }]);
  });
});

describe("an incremental task by key", () => {
  it("replaces rows with a known key, adds new ones, and keeps the others", async () => {
    await using project = await testProject({
      "p.pipeline.yml": `${SOURCE}  people: { sql: sql/people.sql, materialized: { incremental: { key: [id] } } }\n`,
      "sql/people.sql": "select id, name from raw\n",
      "data/raw.csv": "id,name\n1,ann\n2,bob\n,nobody\n",
    });
    await project.run();
    await project.write({ "data/raw.csv": "id,name\n2,rob\n3,eve\n,someone\n" });
    await project.run();
    expect(await project.query("select id, name from shop.people order by id")).toEqual([{ id: 1, name: "ann" }, { id: 2, name: "rob" }, { id: 3, name: "eve" }, { id: null, name: "someone" }]);
  });
});

describe("a selection", () => {
  const files = {
    "p.pipeline.yml": `${SOURCE}  a: { sql: sql/a.sql, materialized: table }\n  b: { sql: sql/b.sql, materialized: table }\n  c: { sql: sql/c.sql, materialized: table, columns: { n: { type: bigint, references: d.n } } }\n  d: { sql: sql/a.sql, materialized: table }\n`,
    "sql/a.sql": "select n from raw\n", "sql/b.sql": "select n + 1 as n from a\n", "sql/c.sql": "select n - 1 as n from b\n",
    "data/raw.csv": "n\n1\n2\n",
  };

  it("adds what it needs and nobody built, also for its checks, and says so", async () => {
    await using project = await testProject(files);
    const { record } = await project.run({ select: new Set(["p.c"]) });
    expect(taskOf(record, "b").reason).toBe("needed by p.c and not built here yet; first build here");
    expect(["a", "b", "c", "d"].map((name) => taskOf(record, name).status)).toEqual(["success", "success", "success", "success"]);
  });

  it("reads what is published of the others, and leaves them alone", async () => {
    await using project = await testProject(files);
    await project.run();
    await project.write({ "data/raw.csv": "n\n1\n2\n3\n", "sql/c.sql": "select n - 1 as n, 1 as more from b\n" });
    const { record } = await project.run({ select: new Set(["p.c"]) });
    expect(["a", "b", "c"].map((name) => taskOf(record, name).status)).toEqual(["not_run", "not_run", "success"]);
    expect(await project.query("select count(*) as n from shop.c")).toEqual([{ n: 2 }]);
  });
});

const one = (sql: string) => ({ "p.pipeline.yml": `${SOURCE}  t: { sql: sql/t.sql, materialized: table }\n`, "sql/t.sql": sql, "data/raw.csv": "n\n1\n" });

describe("a task", () => {
  it("that is wrong says where, in its own file", async () => {
    await using project = await testProject(one("-- why\nselect n,\n  nope(n) as x\nfrom raw\n"));
    expect(taskOf((await project.run()).record, "t").error).toMatchObject({ file: "sql/t.sql", line: 3, column: 3 });
  });

  it("whose source has no file says so where it reads it", async () => {
    await using project = await testProject({ ...one("select *\nfrom raw\n"), "p.pipeline.yml": `${SOURCE.replace("data/raw.csv", "data/*.parquet")}  t: { sql: sql/t.sql, materialized: table }\n` });
    expect(taskOf((await project.run()).record, "t").error).toEqual({ message: "p.raw cannot be read: no file matches data/*.parquet below the project's folder", file: "sql/t.sql", line: 2, column: 6 });
  });

  it("never replaces a table that Towpath did not make", async () => {
    await using project = await testProject(one("select n from raw"));
    const engine = await project.engine();
    await engine.execute("create schema shop");
    await engine.execute("create table shop.T as select 42 as precious");
    await engine.close();
    const { record } = await project.run();
    expect(taskOf(record, "t").error?.message).toBe("shop.t exists and was not made by Towpath: it is left alone. Rename the task, or move or drop what is there");
    expect(await project.query("select * from shop.t")).toEqual([{ precious: 42 }]);
  });

  it("that gives another result each time is built each time, and so is what reads it", async () => {
    await using project = await testProject({ ...one("select random() as n from raw"), "p.pipeline.yml": `${SOURCE}  t: { sql: sql/t.sql, materialized: table }\n  u: { sql: sql/u.sql, materialized: table }\n`, "sql/u.sql": "select n from t\n" });
    await project.run();
    const { record } = await project.run();
    expect(taskOf(record, "t")).toMatchObject({ status: "success", reason: "random gives another result each time" });
    expect(taskOf(record, "u")).toMatchObject({ status: "success", reason: "p.t changed" });
    const [row] = await project.query("select (select n from shop.t) = (select n from shop.u) as same");
    expect(row).toEqual({ same: true });
  });

  it("that reads the clock is built again for another day, and reused for the same", async () => {
    await using project = await testProject(one("select current_date as today from raw"));
    await project.run({ asOf: "2001-07-01" });
    expect(await project.query("select cast(today as varchar) as today from shop.t")).toEqual([{ today: "2001-07-01" }]);
    expect(taskOf((await project.run({ asOf: "2001-07-01" })).record, "t").status).toBe("reused");
    expect(taskOf((await project.run({ asOf: "2001-07-02" })).record, "t")).toMatchObject({ status: "success", reason: "it reads the clock" });
  });

  it("is interrupted by cancellation within seconds, and nothing of it is left", async () => {
    await using project = await testProject({ ...one("select count(*) as n from range(100000000000) a(i), raw"), "p.pipeline.yml": `${SOURCE}  first: { sql: sql/first.sql, materialized: table }\n  t: { sql: sql/t.sql, materialized: table }\n  after: { sql: sql/after.sql, materialized: table }\n`, "sql/first.sql": "select 1 as n", "sql/after.sql": "select n from t" });
    const controller = new AbortController();
    const started = Date.now();
    const { record } = await project.run({ signal: controller.signal, events: (event) => event.type === "task" && event.id === "p.t" && event.status === "running" && setTimeout(() => controller.abort(), 200) });
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(record).toMatchObject({ cancelled: true, verdict: "fail", published: false });
    expect(["first", "t", "after"].map((name) => taskOf(record, name).status)).toEqual(["success", "cancelled", "not_run"]);
    expect(await project.query("select count(*) as n from duckdb_views() where schema_name = 'shop'")).toEqual([{ n: 0 }]);
    const again = await project.run({ select: new Set(["p.first"]) });
    expect(taskOf(again.record, "first")).toMatchObject({ status: "reused", published: true });
  });

  it("is stopped by its own timeout", async () => {
    await using project = await testProject({ ...one("select count(*) as n from range(100000000000) a(i), raw"), "p.pipeline.yml": `${SOURCE}  t: { sql: sql/t.sql, materialized: table, timeout: 1s }\n` });
    expect(taskOf((await project.run()).record, "t").error?.message).toBe("The statement was stopped after its timeout of 1 s.");
  });
});

describe("what is left of earlier runs", () => {
  it("is dropped but for the last ones, and never what consumers see", async () => {
    await using project = await testProject({ "p.pipeline.yml": `${SOURCE}  t: { sql: sql/t.sql, materialized: table }\n  v: { sql: sql/v.sql, materialized: view }\n`, "sql/t.sql": "select n from raw", "sql/v.sql": "select n from t", "data/raw.csv": "n\n0\n" });
    for (let round = 1; round <= 4; round++) {
      await project.write({ "data/raw.csv": `n\n${round}\n` });
      await project.run({ keep: 2 });
    }
    expect(await project.query("select table_name like 't__%' as t, count(*) as n from information_schema.tables where table_schema = 'shop__towpath' group by t order by t")).toEqual([{ t: false, n: 2 }, { t: true, n: 2 }]);
    expect(await project.query("select n from shop.v")).toEqual([{ n: 4 }]);
  });

  it("is never something without our comment", async () => {
    await using project = await testProject({ "p.pipeline.yml": `${SOURCE}  t: { sql: sql/t.sql, materialized: table }\n`, "sql/t.sql": "select n from raw", "data/raw.csv": "n\n0\n" });
    await project.run();
    await project.query("create table shop__towpath.mine as select 1 as n");
    await project.write({ "data/raw.csv": "n\n1\n" });
    await project.run({ keep: 0 });
    expect(await project.query("select n from shop__towpath.mine")).toEqual([{ n: 1 }]);
  });
});

describe("a test run", () => {
  const files = {
    "p.pipeline.yml": `${SOURCE}  t:
    sql: sql/t.sql
    materialized: table
    checks: [{ row_count: { min: 1 } }]
    unit_tests:
      - { name: doubles, given: { raw: [{ n: 2 }] }, expect: [{ n: 4 }] }
      - { name: is wrong, given: { raw: [{ n: 2 }] }, expect: [{ n: 5 }] }
`,
    "sql/t.sql": "select n * 2 as n from raw\n", "data/raw.csv": "n\n1\n",
  };

  it("runs unit tests without data, builds all the same, and publishes nothing to consumers", async () => {
    await using project = await testProject(files);
    const { record, events } = await project.run({ mode: "test", unitEngine: () => openDuckDb({ path: ":memory:", allowedDirectories: [] }) });
    expect(taskOf(record, "t").tests.map(({ status }) => status)).toEqual(["pass", "fail"]);
    expect(taskOf(record, "t")).toMatchObject({ status: "success", rows: 1 });
    expect(record).toMatchObject({ command: "test", verdict: "fail", published: false, reasons: ['unit test "is wrong" of p.t failed'] });
    expect(events.findIndex(({ type }) => type === "test")).toBeLessThan(events.findIndex(({ type }) => type === "check"));
  });

  it("without an engine for unit tests says that they did not run", async () => {
    await using project = await testProject(files);
    const { record } = await project.run({ mode: "test" });
    expect(record).toMatchObject({ verdict: "warn", reasons: ['unit test "doubles" of p.t was not run', 'unit test "is wrong" of p.t was not run'] });
  });
});
