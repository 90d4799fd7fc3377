import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { initProject } from "../../shared/verbs/init-project.ts";
import { towpath } from "../harness/towpath.ts";
import { tempProject } from "../harness/temp-project.ts";

describe("init", () => {
  it("makes a project in an empty folder that lints clean, passes its check and runs", async () => {
    await using project = await tempProject();
    const init = await towpath(["init"], { cwd: project.root });
    expect(init.code).toBe(0);
    const lint = await towpath(["lint", "--format", "json"], { cwd: project.root });
    expect(JSON.parse(lint.out)).toEqual({ version: 1, summary: { error: 0, warning: 0, info: 0 }, findings: [] });
    const check = await towpath(["check", "--format", "json"], { cwd: project.root });
    expect(JSON.parse(check.out)).toMatchObject({ command: "check", verdict: "pass", published: false });
    const run = await towpath(["run", "--format", "json"], { cwd: project.root });
    expect(JSON.parse(run.out)).toMatchObject({ command: "run", verdict: "pass", published: true });
  });

  it("makes a pipeline around SQL files: a task for each file, a source for what no file makes", async () => {
    await using project = await tempProject({
      "sql/report.sql": "select o.id, c.name from raw.orders as o join customers as c on c.id = o.customer_id",
      "sql/customers.sql": "select id, name from raw.customers",
      "old/customers.sql": "select 1 as id",
      ".gitignore": "dist",
    });
    expect(await initProject(project.root, "shop")).toMatchObject({ kind: "sql", files: ["towpath.yml", "shop.pipeline.yml"] });
    const pipeline = await readFile(path.join(project.root, "shop.pipeline.yml"), "utf8");
    expect(pipeline).toContain('raw_orders: { table: "raw.orders" }');
    expect(pipeline).toContain("  customers:\n    sql: old/customers.sql");
    expect(pipeline).toContain("  customers_2:\n    sql: sql/customers.sql");
    expect(await readFile(path.join(project.root, ".gitignore"), "utf8")).toBe("dist\n.towpath/\n");
    const { out } = await towpath(["lint", "--format", "json"], { cwd: project.root });
    expect(JSON.parse(out)).toMatchObject({ summary: { error: 0 } });
  });

  it("overwrites nothing and refuses a second time", async () => {
    await using project = await tempProject({ "data/orders.csv": "mine" });
    await initProject(project.root, "p");
    expect(await readFile(path.join(project.root, "data/orders.csv"), "utf8")).toBe("mine");
    await expect(initProject(project.root, "p")).rejects.toThrow("there is a towpath.yml here already");
  });
});
