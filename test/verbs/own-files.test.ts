import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { buildProject } from "../../shared/verbs/build-project.ts";
import { changeProject, taskNamed, testChanges } from "./change-project.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  "p.pipeline.yml": `version: 1
pipeline: p
tasks:
  own: { sql: own.sql, materialized: table, key: [id], checks: [{ row_count: { min: 1 } }] }
  shown: { sql: shown.sql, materialized: view, key: [id], checks: [{ row_count: { min: 1 } }] }
`,
  "own.sql": "select id, amount from read_csv('seeds/*.csv')\n",
  "shown.sql": "select id, amount from 'seeds/a.csv'\n",
  "seeds/a.csv": "id,amount\n1,10\n",
  "seeds/b.csv": "id,amount\n2,20\n",
};

describe("test with a base, of SQL that names its files", () => {
  it("reads each side's own version of them", async () => {
    await using project = await changeProject(FILES);
    // What consumers have was made of the same text: a view that reads whatever stands in the folder now is not the base's.
    await buildProject({ root: project.root, command: "run", force: false, cache: false, today: "2026-11-23", version: "1", language: "en", signal: new AbortController().signal, events: () => undefined, env: process.env });
    await project.write({ "seeds/a.csv": "id,amount\n1,11\n" });
    const record = await testChanges(project, { pullRequest: 7 });
    for (const name of ["own", "shown"]) expect(taskNamed(record, name).diff).toMatchObject({ status: "different", rows: { added: 0, removed: 0, changed: 1 } });
    const engine = await openDuckDb({ path: path.join(project.root, ".towpath", "dev.duckdb"), allowedDirectories: [project.root] });
    const seen = await engine.query("select (select sum(amount) from shop__pr_7.own) as own, (select amount from shop__pr_7.shown) as shown").finally(() => engine.close());
    expect(seen).toEqual([{ own: 31, shown: 11 }]);
  });

  it("builds and checks what the same SQL reads without telling, and warns that it is not compared", async () => {
    await using project = await changeProject({ ...FILES, "p.pipeline.yml": `${FILES["p.pipeline.yml"]}  read: { sql: read.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }\n`, "own.sql": "select 1 as id, count(*) as amount from duckdb_settings()\n", "read.sql": "select id, amount from own\n" });
    await project.write({ "README.md": "hello\n" });
    const record = await testChanges(project);
    expect(record).toMatchObject({ verdict: "warn", untested: [{ id: "p.own", kind: "not-comparable", allowed: true, reason: "built and checked, but not compared: nobody can tell what its SQL reads by duckdb_settings" }] });
    for (const name of ["own", "read"]) {
      expect(taskNamed(record, name)).toMatchObject({ status: "success", diff: { status: "not-comparable", reason: "what is read by duckdb_settings cannot be told, so both sides read what is there now" } });
      expect(taskNamed(record, name).checks.map(({ status }) => status)).toContain("pass");
    }
    expect(taskNamed(record, "shown").status).toBe("not_run");
  });

  it("compares with nothing where the base's version cannot be told or is not there", async () => {
    await using project = await changeProject(FILES);
    await project.write({ "own.sql": `select id, amount from read_csv('${project.root}' || '/seeds/b.csv')\n` });
    project.git("rm", "-q", "--cached", "seeds/a.csv");
    project.git("commit", "-qam", "base");
    project.git("branch", "-f", "main");
    project.git("add", "-A");
    project.git("commit", "-qm", "head");
    await project.write({ "own.sql": `select id, amount + 1 as amount from read_csv('${project.root}' || '/seeds/b.csv')\n` });
    const { untested } = await testChanges(project);
    expect(untested).toMatchObject([
      { id: "p.own", kind: "base-missing", reason: expect.stringContaining("what its SQL reads by read_csv cannot be told") },
      { id: "p.shown", kind: "base-missing", reason: expect.stringContaining("its SQL reads seeds/a.csv, and that commit has no such file") },
    ]);
  });
});
