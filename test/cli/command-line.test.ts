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

  it("says what to do where there is no project", async () => {
    await using project = await tempProject();
    const { code, err } = await towpath(["lint"], { cwd: project.root });
    expect([code, err]).toEqual([2, expect.stringContaining("`towpath init` makes one")]);
  });
});
