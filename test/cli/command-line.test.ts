import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/commands.ts";
import { towpath } from "../harness/towpath.ts";
import { tempProject } from "../harness/temp-project.ts";

describe("command line", () => {
  it("lists the commands, and explains each with examples", async () => {
    await using project = await tempProject();
    const { code, out } = await towpath(["--help"], { cwd: project.root });
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name}`);
    for (const { name, examples } of COMMANDS) {
      const help = await towpath([name, "--help"], { cwd: project.root });
      expect(help.code).toBe(0);
      for (const example of examples) expect(help.out).toContain(example);
    }
  });

  it.each([
    [["lont"], /there is no command "lont"; did you mean "lint"\?/],
    [["lint", "--formt", "json"], /did you mean --format\?/],
    [["lint", "--format", "jsn"], /--format jsn: expected one of .*did you mean json\?/],
    [["lint", "orders"], /takes no argument, got "orders"; name tasks with --select/],
    [["run", "--as-of", "yesterday"], /--as-of yesterday: expected a date such as/],
    [["run", "--as-of", "2026-02-30"], /--as-of 2026-02-30: expected a date such as/],
    [["run", "--from", "2026-02-03", "--to", "2026-02-01"], /the window ends before it begins; swap them/],
    [["graph", "--format", "html"], /--format html: towpath graph knows text, mermaid, json/],
    [["explain", "--format", "html"], /--format html: towpath explain knows text, json/],
    [["run", "--concurrency", "0"], /--concurrency 0: expected a whole number/],
    [["lint", "--lang", "de"], /--lang de: expected en or fr/],
    [["run", "--select", "oders"], /"oders" matches nothing; did you mean "orders"\?/],
    [["explain", "sql/no-select-tsar"], /did you mean "sql\/no-select-star"\?/],
    [["status"], /nothing was run here yet/],
  ])("%j ends with 2 and one helpful sentence", async (args, message) => {
    await using project = await tempProject({
      "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
      "p.pipeline.yml": "version: 1\npipeline: p\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": "select 1 as a",
    });
    const { code, out, err } = await towpath(args, { cwd: project.root });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("shows at its place why a project cannot be built, and ends with 2", async () => {
    await using project = await tempProject({
      "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
      "p.pipeline.yml": "version: 1\npipeline: p\ntasks:\n  orders: { sqll: orders.sql }\n",
    });
    const { code, out } = await towpath(["run"], { cwd: project.root });
    expect(code).toBe(2);
    expect(out).toMatch(/p\.pipeline\.yml[\s\S]*4:13.*Unknown key “sqll”\. Did you mean “sql”\?/);
  });

  it("names the project as it names itself, when only its environment is wrong", async () => {
    await using project = await tempProject({ "towpath.yml": "version: 1\nproject: harbour\n" });
    const { code, out } = await towpath(["run", "--environment", "prod"], { cwd: project.root });
    expect(code).toBe(2);
    expect(out).toMatch(/run harbour[\s\S]*There is no environment “prod”/);
  });

  it("writes a graph to a file, with the exposures that read what is selected", async () => {
    await using project = await tempProject({
      "towpath.yml": "version: 1\nproject: p\n",
      "p.pipeline.yml": "version: 1\npipeline: p\ntasks:\n  one: { sql: one.sql }\n  two: { sql: two.sql }\nexposures:\n  board: { kind: dashboard, owner: a@b.example, reads: [one] }\n",
      "one.sql": "select 1 as a",
      "two.sql": "select 1 as a",
    });
    const { code, out } = await towpath(["graph", "--select", "one", "--format", "json", "--output", "out/graph.json"], { cwd: project.root });
    expect([code, out]).toEqual([0, ""]);
    const written: unknown = JSON.parse(await readFile(path.join(project.root, "out/graph.json"), "utf8"));
    expect(written).toMatchObject({ version: 1, nodes: [{ id: "p.one" }, { kind: "exposure", name: "board" }] });
  });

  it("does not call a locked database an error of its own", async () => {
    await using project = await tempProject({
      "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: p.duckdb }\n",
      "p.pipeline.yml": "version: 1\npipeline: p\ntasks:\n  one: { sql: one.sql }\n",
      "one.sql": "select 1 as a",
    });
    const holder = spawn(process.execPath, ["-e", "const { DuckDBInstance } = require('@duckdb/node-api'); DuckDBInstance.create(process.argv[1]).then(() => { console.log('open'); setInterval(() => {}, 1000); });", path.join(project.root, "p.duckdb")], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      await once(holder.stdout, "data");
      const { code, err } = await towpath(["run"], { cwd: project.root });
      expect(err).toMatch(/^towpath: The database file .*p\.duckdb is in use by another process/m);
      expect(err).not.toContain("internal error");
      expect(code).toBe(2);
    } finally {
      holder.kill("SIGKILL");
    }
  });

  it("says what to do where there is no project", async () => {
    await using project = await tempProject();
    const { code, err } = await towpath(["lint"], { cwd: project.root });
    expect([code, err]).toEqual([2, expect.stringContaining("`towpath init` makes one")]);
  });
});
