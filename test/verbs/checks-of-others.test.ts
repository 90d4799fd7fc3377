import { describe, expect, it } from "vitest";
import { buildProject } from "../../shared/verbs/build-project.ts";
import { changeProject, statuses, taskNamed, testChanges } from "./change-project.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  people: { file: people.csv, columns: { id: bigint, name: varchar } }
  bought: { file: bought.csv, columns: { id: bigint, customer: { type: bigint, references: people.id } }, checks: [{ sql: { query: "select 1 from totals where n > 9" } }] }
tasks:
  customers: { sql: customers.sql, materialized: table, key: [id] }
  orders: { sql: orders.sql, materialized: table, columns: { id: bigint, customer: { type: bigint, references: customers.id } } }
  counted: { sql: counted.sql, materialized: table, checks: [{ sql: counted_check.sql }] }
  totals: { sql: totals.sql, materialized: table }
`,
  "people.csv": "id,name\n1,Ann\n2,Bob\n",
  "bought.csv": "id,customer\n1,1\n2,2\n",
  "customers.sql": "select id, name from people\n",
  "orders.sql": "select id, customer from bought\n",
  "counted.sql": "select id from bought\n",
  "counted_check.sql": "select 1 from customers having count(*) < 2\n",
  "totals.sql": "select count(*) as n from bought\n",
};

const failing = (checks: readonly { id: string; status: string }[]): string[] => checks.filter(({ status }) => status !== "pass").map(({ id, status }) => `${id} ${status}`);

describe("checks that read another table, tested against a base", () => {
  it("are measured again when that table changes, though their own data is the same", async () => {
    await using project = await changeProject(FILES);
    await project.write({ "customers.sql": "select id, name from people where id < 2\n" });
    const record = await testChanges(project);
    expect(statuses(record)).toEqual({ customers: "success", orders: "failed", counted: "failed", totals: "not_run" });
    expect(failing(taskNamed(record, "orders").checks)).toEqual(["references:customer fail"]);
    expect(failing(taskNamed(record, "counted").checks)).toEqual(["sql fail"]);
    expect(taskNamed(record, "orders").impact).toMatchObject({ class: "none", selected: true, direct: false, file: "customers.sql", reasons: ["its checks read `p.customers.id`, which may have changed; its own data is the same", "p.customers: its SQL changed: which rows there are changed"] });
    expect(record.verdict).toBe("fail");
  });

  it("are left alone when only columns change that they do not look at", async () => {
    await using project = await changeProject(FILES);
    await project.write({ "customers.sql": "select id, upper(name) as name from people\n" });
    expect(statuses(await testChanges(project))).toMatchObject({ customers: "success", orders: "not_run", counted: "reused" });
  });

  it("of a source are measured again when the other source's file changes, with tables of the base that they read too", async () => {
    await using project = await changeProject({ ...FILES, "p.pipeline.yml": FILES["p.pipeline.yml"].replace(/ {2}customers:.*\n {2}orders:.*\n {2}counted:.*\n/, "") });
    await project.write({ "people.csv": "id,name\n1,Ann\n" });
    const record = await testChanges(project);
    const bought = record.pipelines.flatMap(({ sources }) => sources).find(({ name }) => name === "bought");
    expect(failing(bought?.checks ?? [])).toEqual(["references:customer fail"]);
    expect(bought?.checks.map(({ status }) => status)).toContain("pass");
    expect(record.verdict).toBe("fail");
  });

  it("say the same as a test without a base", async () => {
    await using project = await changeProject(FILES);
    await project.write({ "customers.sql": "select id, name from people where id < 2\n" });
    const built = await buildProject({ root: project.root, command: "test", force: false, cache: false, today: "2026-11-23", version: "1", language: "en", signal: new AbortController().signal, events: () => undefined, env: process.env });
    expect("record" in built && built.record.verdict).toBe("fail");
  });

  it("are measured again when a file changes that their SQL reads by itself, wherever the command was called", async () => {
    await using project = await changeProject({
      ...FILES,
      "p.pipeline.yml": FILES["p.pipeline.yml"].replace("checks: [{ sql: counted_check.sql }]", "checks: [{ sql: counted_check.sql }, { sql: { query: \"select 1 from counted where id > (select max(most) from 'limits/most.csv')\" } }]"),
      "limits/most.csv": "most\n5\n",
    });
    expect(statuses(await testChanges(project))).toMatchObject({ counted: "not_run" });
    await project.write({ "limits/most.csv": "most\n1\n" });
    const record = await testChanges(project);
    expect(process.cwd()).not.toBe(project.root);
    expect(failing(taskNamed(record, "counted").checks)).toEqual(["sql#2 fail"]);
    expect(taskNamed(record, "counted").impact).toMatchObject({ class: "none", reasons: ["files of its checks or unit tests changed; its data is the same"] });
  });
});
