import { appendFileSync } from "node:fs";
import { readdir, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { buildProject } from "../../shared/verbs/build-project.ts";
import { cleanProject } from "../../shared/verbs/clean-project.ts";
import { changeProject, statuses, taskNamed, testChanges } from "./change-project.ts";

const SHOP = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw: { file: seed.csv, columns: { id: bigint, amount: bigint, city: varchar } }
tasks:
  orders: { sql: orders.sql, materialized: table, key: [id], checks: [{ row_count: { min: 1 } }] }
  amounts: { sql: amounts.sql, materialized: table, key: [id], checks: [{ row_count: { min: 1 } }] }
  cities: { sql: cities.sql, materialized: view, checks: [{ row_count: { min: 1 } }] }
  total: { sql: total.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }
`,
  "seed.csv": "id,amount,city\n1,10,Kyiv\n2,20,Lviv\n",
  "orders.sql": "select id, amount, city from raw\n",
  "amounts.sql": "select id, amount from orders\n",
  "cities.sql": "select id, city from orders\n",
  "total.sql": "select sum(amount) as amount from amounts\n",
};

async function sql(root: string, text: string): Promise<Record<string, unknown>[]> {
  const engine = await openDuckDb({ path: path.join(root, ".towpath", "dev.duckdb"), allowedDirectories: [root] });
  try {
    return await engine.query(text);
  } finally {
    await engine.close();
  }
}
const objects = async (root: string): Promise<string[]> => (await sql(root, "select schema_name as s, table_name as t from duckdb_tables() union all select schema_name, view_name from duckdb_views() where not internal order by 1, 2")).map(({ s, t }) => `${String(s)}.${String(t).replace(/__[0-9a-f]+$/, "")}`);

describe("test with a base", () => {
  it("builds nothing when nothing is affected", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "orders.sql": "-- formatted\nSELECT id, amount,\n  city FROM raw\n" });
    const record = await testChanges(project);
    expect(record).toMatchObject({ verdict: "pass", reasons: ["nothing is affected: the data of all 4 tasks stays the same"], comparison: { selected: 0, total: 4 } });
    expect(statuses(record)).toEqual({ orders: "not_run", amounts: "not_run", cities: "not_run", total: "not_run" });
    expect(await readdir(path.join(project.root, ".towpath"))).not.toContain("dev.duckdb");
  });

  it("builds what one column reaches, reads the rest from the base, and says what differs", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "orders.sql": "select id, amount, upper(city) as city from raw\n" });
    const record = await testChanges(project, { pullRequest: 7 });
    expect(record.verdict).toBe("pass");
    expect(statuses(record)).toEqual({ orders: "success", amounts: "not_run", cities: "success", total: "not_run" });
    expect(record.environment?.schema).toBe("shop__pr_7");
    expect(taskNamed(record, "orders").diff).toMatchObject({ status: "different", key: ["id"], rows: { base: 2, head: 2, added: 0, removed: 0, changed: 2 } });
    expect(taskNamed(record, "cities").diff).toMatchObject({ status: "different" });
    expect(taskNamed(record, "amounts")).toMatchObject({ checks: [], reason: expect.stringMatching(/^not affected: /) });
    expect(await objects(project.root)).toEqual(["shop__base__towpath.cities", "shop__base__towpath.orders", "shop__pr_7.cities", "shop__pr_7.orders", "shop__pr_7__towpath.cities", "shop__pr_7__towpath.orders"]);
  });

  it("stops where a changed task comes out with the data of the base", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "orders.sql": "select id, amount + 0 * length(city) as amount, city from raw\n" });
    const record = await testChanges(project);
    expect(statuses(record)).toEqual({ orders: "success", amounts: "reused", cities: "not_run", total: "reused" });
    expect(taskNamed(record, "orders").diff?.status).toBe("equal");
    expect(taskNamed(record, "total").reason).toBe("every input came out equal to the base's");
    expect(taskNamed(record, "total").checks[0]?.status).toBe("pass");
    expect(await objects(project.root)).not.toContain(`${record.environment?.schema ?? ""}__towpath.total`);
  });

  it("builds nothing again for the same head, and goes back to the base when the change is taken back", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "amounts.sql": "select id, amount * 2 as amount from orders\n" });
    expect(statuses(await testChanges(project))).toEqual({ orders: "not_run", amounts: "success", cities: "not_run", total: "success" });
    const again = await testChanges(project);
    expect(statuses(again)).toEqual({ orders: "not_run", amounts: "reused", cities: "not_run", total: "reused" });
    expect(taskNamed(again, "total").diff).toMatchObject({ status: "different" });
    // Only the reader changes now: it must read the base's amounts, not those of the attempt before.
    await project.write({ "amounts.sql": SHOP["amounts.sql"], "total.sql": "select sum(amount) + 1 as amount from amounts\n" });
    const third = await testChanges(project);
    expect(statuses(third)).toEqual({ orders: "not_run", amounts: "not_run", cities: "not_run", total: "success" });
    expect(await sql(project.root, `select amount from ${third.environment?.schema ?? ""}.total`)).toEqual([{ amount: 31 }]);
  });

  it("finds the base in what an earlier run of the main line made", async () => {
    await using project = await changeProject(SHOP);
    project.git("checkout", "-q", "main");
    await testChanges(project, { command: "run", compare: {} });
    project.git("checkout", "-q", "change");
    await project.write({ "total.sql": "select sum(amount) + 1 as amount from amounts\n" });
    expect(statuses(await testChanges(project))).toMatchObject({ amounts: "not_run", total: "success" });
    expect((await objects(project.root)).filter((name) => name.startsWith("shop__base"))).toEqual([]);
  });

  it("finds the base in what a push to the main line tested", async () => {
    await using project = await changeProject(SHOP);
    expect(await testChanges(project, { warm: true })).toMatchObject({ verdict: "pass", environment: { schema: "shop__base" } });
    const made = (await objects(project.root)).length;
    await project.write({ "total.sql": "select sum(amount) + 1 as amount from amounts\n" });
    const notes: string[] = [];
    const record = await testChanges(project, { events: (event) => { if (event.type === "note") notes.push(event.message); } });
    expect(statuses(record)).toMatchObject({ amounts: "not_run", total: "success" });
    expect(notes).toEqual([]);
    expect(await objects(project.root)).toHaveLength(made + 2);
  });

  it("says that the base is missing when an event names one that is not here", async () => {
    await using project = await changeProject(SHOP);
    const record = await testChanges(project, { compare: { refs: { event: "pull_request", base: { sha: "0123456789012345678901234567890123456789" }, head: {} } } });
    expect(record).toMatchObject({ verdict: "fail", untested: [{ kind: "base-missing", allowed: false, reason: expect.stringContaining("there is no commit") }] });
    expect(statuses(record)).toMatchObject({ orders: "success", total: "success" });
    await expect(testChanges(project, { compare: { base: "nowhere" } })).rejects.toThrow("nowhere");
  });

  it("compares with both versions of a seed that git keeps, and reads what git does not keep on both sides", async () => {
    await using project = await changeProject({ ...SHOP, "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("file: seed.csv", "file: [seed.csv, data/more.csv]") });
    await project.write({ "data/more.csv": "id,amount,city\n3,30,Odesa\n", "seed.csv": "id,amount,city\n1,10,Kyiv\n2,25,Lviv\n" });
    const record = await testChanges(project);
    expect(taskNamed(record, "orders").diff).toMatchObject({ status: "different", rows: { base: 3, head: 3, added: 0, removed: 0, changed: 1 } });
    expect(taskNamed(record, "total").diff).toMatchObject({ status: "different" });
  });

  it("reads data behind a link as each side has it", async () => {
    await using project = await changeProject({ ...SHOP, "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("file: seed.csv", "file: seeds/*.csv"), "real/a.csv": SHOP["seed.csv"] });
    project.git("checkout", "-q", "main");
    await symlink("real", path.join(project.root, "seeds"));
    project.git("add", "-A");
    project.git("commit", "-qm", "link");
    project.git("checkout", "-q", "-B", "change");
    await project.write({ "real/a.csv": "id,amount,city\n1,10,Kyiv\n2,25,Lviv\n" });
    const record = await testChanges(project);
    expect(taskNamed(record, "orders").diff).toMatchObject({ status: "different", rows: { base: 2, head: 2, added: 0, removed: 0, changed: 1 } });
  });

  it("judges the limits on the difference", async () => {
    await using project = await changeProject({ ...SHOP, "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("tasks:\n  orders: {", "tasks:\n  orders: { diff: { max_changed_rows: 10% },") });
    await project.write({ "orders.sql": "select id, amount + 1 as amount, city from raw\n" });
    const record = await testChanges(project);
    expect(record.verdict).toBe("fail");
    expect(taskNamed(record, "orders").diff?.expectations).toMatchObject([{ status: "fail" }]);
  });

  it("only checks what changed in its checks", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("total: { sql: total.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }", "total: { sql: total.sql, materialized: table, checks: [{ row_count: { min: 2 } }] }") });
    const record = await testChanges(project);
    expect(statuses(record)).toEqual({ orders: "not_run", amounts: "not_run", cities: "not_run", total: "failed" });
    expect(taskNamed(record, "total").reason).toContain("held back");
    expect(record.verdict).toBe("fail");
    expect(await objects(project.root)).not.toContain(`${record.environment?.schema ?? ""}__towpath.total`);
  });

  it("says new of a task that the base does not have, and finds the base of a renamed one", async () => {
    await using project = await changeProject(SHOP);
    await project.write({
      "p.pipeline.yml": `${SHOP["p.pipeline.yml"].replace("  total: {", "  sums: {")}  fresh: { sql: fresh.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }\n`,
      "fresh.sql": "select count(*) as n from orders\n",
      "total.sql": "select sum(amount) + 1 as amount from amounts\n",
    });
    const record = await testChanges(project);
    expect(taskNamed(record, "fresh").diff).toMatchObject({ status: "new", rows: { head: 1, added: 1 } });
    expect(taskNamed(record, "sums").diff?.status).toMatch(/^(new|different)$/);
    expect(statuses(record)).toMatchObject({ orders: "not_run", fresh: "success", sums: "success" });
  });
});

describe("incremental tasks", () => {
  const DAILY = {
    "towpath.yml": "version: 1\nproject: p\nas_of: 2026-03-11\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\npull_request: { window: 2d }\n",
    "p.pipeline.yml": `version: 1
pipeline: p
sources: { raw: { file: seed.csv, columns: { day: date, n: bigint } } }
tasks:
  daily: { sql: daily.sql, materialized: { incremental: { time: day } }, key: [day], checks: [{ row_count: { min: 1 } }] }
  total: { sql: total.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }
`,
    "seed.csv": "day,n\n2026-03-01,1\n2026-03-09,2\n2026-03-10,4\n",
    "daily.sql": "select day, n from raw\n",
    "total.sql": "select sum(n) as n from daily\n",
  };

  it("are built over the window on both sides when they change", async () => {
    await using project = await changeProject(DAILY);
    await project.write({ "daily.sql": "select day, n * 10 as n from raw\n" });
    const record = await testChanges(project);
    expect(taskNamed(record, "daily").diff).toMatchObject({ rows: { base: 2, head: 2, changed: 2 } });
    expect(await sql(project.root, `select n from ${record.environment?.schema ?? ""}.total`)).toEqual([{ n: 60 }]);
  });

  it("stand as consumers have them when they do not", async () => {
    await using project = await changeProject(DAILY);
    await testChanges(project, { command: "run", compare: {} });
    await project.write({ "total.sql": "select sum(n) + 100 as n from daily\n" });
    const record = await testChanges(project);
    expect(statuses(record)).toEqual({ daily: "not_run", total: "success" });
    expect(await sql(project.root, `select n from ${record.environment?.schema ?? ""}.total`)).toEqual([{ n: 107 }]);
  });
});

describe("what could not be compared or tested is never green by accident", () => {
  it("names what the base cannot build", async () => {
    await using project = await changeProject({ ...SHOP, "total.sql": "select sum(amount) as amount, nope(1) as x from amounts\n" });
    await project.write({ "total.sql": SHOP["total.sql"] });
    const record = await testChanges(project);
    expect(record.verdict).toBe("fail");
    expect(record.untested).toMatchObject([{ id: "p.total", kind: "base-missing", allowed: false, reason: expect.stringContaining("its base cannot be built") }]);
    expect(statuses(record)).toMatchObject({ total: "success" });
  });

  it("runs the unit tests without a secret, and names the rest", async () => {
    const staging = "version: 1\nproject: p\nenvironments:\n  staging: { engine: duckdb, path: \"${STAGING_PATH}\", schema: s }\n";
    await using project = await changeProject({
      ...SHOP, "towpath.yml": staging,
      "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("total: { sql: total.sql,", "total: { unit_tests: [{ name: adds, given: { amounts: [{ id: 1, amount: 2 }] }, expect: [{ amount: 2 }] }], sql: total.sql,"),
    });
    await project.write({ "total.sql": "select sum(amount) + 0 as amount from amounts\n" });
    const record = await testChanges(project, { env: {} });
    expect(record).toMatchObject({ verdict: "fail", untested: [{ id: "p.total", kind: "needs", reason: "needs STAGING_PATH", allowed: false }] });
    expect(taskNamed(record, "total").tests).toMatchObject([{ name: "adds", status: "pass" }]);

    // The author of the change cannot allow it; the base branch can.
    await project.write({ "towpath.yml": `${staging}pull_request: { allow_untested: true }\n` });
    expect((await testChanges(project, { env: {} })).untested?.[0]?.allowed).toBe(false);
    project.git("commit", "-qam", "allow");
    project.git("branch", "-f", "main");
    await project.write({ "total.sql": "select sum(amount) + 2 - 2 as amount from amounts\n" });
    expect(await testChanges(project, { env: {} })).toMatchObject({ verdict: "warn", untested: [{ allowed: true }] });
  });

  it("does not try SQL of Postgres on another engine, and says so", async () => {
    const staging = "version: 1\nproject: p\nenvironments:\n  staging: { engine: postgres, url: \"${STAGING_URL}\", schema: s }\n";
    const test = "total: { unit_tests: [{ name: adds, given: { amounts: [{ id: 1, amount: 2 }] }, expect: [{ amount: 2 }] }], sql: total.sql,";
    await using project = await changeProject({ ...SHOP, "towpath.yml": staging, "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("total: { sql: total.sql,", test) });
    await project.write({ "total.sql": "select sum(amount) + 0 as amount from amounts\n" });
    const record = await testChanges(project, { env: {} });
    expect(record).toMatchObject({ verdict: "fail", untested: [{ id: "p.total", kind: "needs", reason: "needs STAGING_URL", allowed: false }] });
    expect(taskNamed(record, "total").tests).toMatchObject([{ name: "adds", status: "skipped", message: expect.stringContaining("its SQL is that of postgres") }]);
  });

  it("concludes nothing when a data file changes while both sides are built", async () => {
    await using project = await changeProject({ ...SHOP, "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("file: seed.csv", "file: data/raw.csv").replace("tasks:\n  orders: {", "tasks:\n  orders: { diff: { max_changed_rows: 0 },") });
    await project.write({ "data/raw.csv": SHOP["seed.csv"], "orders.sql": "select id, amount + 1 as amount, city from raw\n" });
    const record = await testChanges(project, { events: (event) => { if (event.type === "task" && event.id === "p.orders" && event.status === "running") appendFileSync(path.join(project.root, "data/raw.csv"), "3,30,Odesa\n"); } });
    expect(record.untested).toMatchObject([{ id: "p.raw", kind: "not-comparable", allowed: true }]);
    expect(taskNamed(record, "orders").diff).toMatchObject({ status: "not-comparable", expectations: [{ status: "skipped" }] });
    expect(record.verdict).toBe("warn");
  });

  it("compares nothing that differs each time", async () => {
    await using project = await changeProject({ ...SHOP, "p.pipeline.yml": SHOP["p.pipeline.yml"].replace("tasks:\n  orders: {", "tasks:\n  orders: { diff: { max_changed_rows: 0 },") });
    await project.write({ "orders.sql": "select id, cast(random() * 1000000 as bigint) as amount, city from raw\n" });
    const record = await testChanges(project);
    expect(taskNamed(record, "orders").diff).toMatchObject({ status: "not-comparable", expectations: [{ status: "skipped" }] });
    expect(statuses(record)).toMatchObject({ amounts: "success", total: "success" });
    expect(taskNamed(record, "total").diff?.status).toBe("not-comparable");
  });
});

describe("tasks that are processes", () => {
  const TOOL = {
    ...SHOP,
    "p.pipeline.yml": `${SHOP["p.pipeline.yml"]}  made: { shell: node make.mjs, inputs: [orders], outputs: [made.csv], checks: [{ row_count: { min: 1 } }] }\n`,
    "make.mjs": 'import { writeFileSync } from "node:fs";\nwriteFileSync("made.csv", "x\\n1\\n");\n',
    ".gitignore": ".towpath/\ndata/\nmade.csv\n",
  };

  it("run the base's code in a folder of its own, which is gone afterwards", async () => {
    await using project = await changeProject(TOOL);
    await project.write({ "make.mjs": TOOL["make.mjs"].replace("\\n1\\n", "\\n2\\n3\\n") });
    const record = await testChanges(project);
    expect(taskNamed(record, "made")).toMatchObject({ status: "success", diff: { status: "different", rows: { base: 1, head: 2 } } });
    expect(await readdir(path.join(project.root, ".towpath", "work"))).toEqual([]);
    expect(project.git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });
});

describe("what a pull request leaves", () => {
  it("is dropped when it is closed, and nothing else", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "total.sql": "select sum(amount) + 1 as amount from amounts\n" });
    await testChanges(project, { pullRequest: 7 });
    await testChanges(project, { pullRequest: 77 });
    const clean = (days: number, pullRequest?: number): Promise<{ removed: string[] }> =>
      cleanProject({ root: project.root, all: false, dryRun: false, env: {}, clock: { now: () => Date.now() + days * 86_400_000 }, ...(pullRequest === undefined ? {} : { pullRequest }) });
    expect((await clean(0, 7)).removed).toHaveLength(1);
    const left = await objects(project.root);
    expect(left.some((name) => name.startsWith("shop__pr_7."))).toBe(false);
    expect(left).toContain("shop__pr_77.total");
    await clean(8);
    expect(await objects(project.root)).toEqual([]);
  });

  it("a cancelled comparison says so, and leaves only whole results", async () => {
    await using project = await changeProject(SHOP);
    await project.write({ "orders.sql": "select id, amount, upper(city) as city from raw\n" });
    const stop = new AbortController();
    const built = await buildProject({
      root: project.root, command: "test", force: false, cache: false, today: "2026-11-23", version: "1", language: "en", compare: { base: "main" },
      signal: stop.signal, env: process.env, events: (event) => { if (event.type === "task" && event.id === "p.orders" && event.status === "running") stop.abort(); },
    });
    expect("record" in built && built.record).toMatchObject({ cancelled: true, verdict: "fail" });
    const after = await testChanges(project);
    expect(after.verdict).toBe("pass");
    expect(taskNamed(after, "cities").diff?.status).toBe("different");
  });
});
