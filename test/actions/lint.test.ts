import { beforeAll, describe, expect, test } from "vitest";
import { parseCommand } from "../report/runner-commands.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";

const dist = actionsDist();
const TOWPATH = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n";
const PIPELINE = "version: 1\npipeline: sales\nowner: team\ndescription: Sales\nsources:\n  orders: { file: data/orders.csv, columns: { id: bigint, amount: double } }\ntasks:\n  totals:\n    sql: sql/totals.sql\n    description: Totals\n";
const commandsOf = ({ log }: ActionRun): NonNullable<ReturnType<typeof parseCommand>>[] => log.split("\n").flatMap((line) => parseCommand(line) ?? []);

const first = (text = "[]"): unknown => (JSON.parse(text) as unknown[])[0];

async function project(sql: string): Promise<TempProject> {
  return tempProject({ "towpath.yml": TOWPATH, "sales.pipeline.yml": PIPELINE, "sql/totals.sql": sql, "data/orders.csv": "id,amount\n1,2.5\n" });
}

describe("the lint action, built, run as the runner runs it", () => {
  let broken: TempProject;
  let run: ActionRun;
  beforeAll(async () => {
    broken = await project("select id, amout from orders\n");
    run = await runBundle("lint", { workspace: broken.root }, dist.folder);
  });

  test("annotates the place of a finding, says the verdict, and fails", () => {
    const error = commandsOf(run).find(({ name }) => name === "error");
    expect(error?.properties).toMatchObject({ file: "sql/totals.sql", line: "1", col: "12", title: "sql/unknown-column" });
    expect(error?.data).toContain("amount");
    expect(run.code).toBe(1);
    expect(run.outputs["verdict"]).toBe("fail");
    expect(run.outputs["findings"]).toBe(String(commandsOf(run).filter(({ name }) => ["error", "warning", "notice"].includes(name)).length));
    expect(run.log).toContain("towpath lint shop: fail");
  });

  test("reasons begin with those of a project that fails, whatever another one has to say for itself", async () => {
    await using two = await tempProject(Object.fromEntries(["a", "b"].flatMap((name) => [[`${name}/towpath.yml`, TOWPATH.replace("shop", name)], [`${name}/sales.pipeline.yml`, PIPELINE], [`${name}/sql/totals.sql`, name === "a" ? "select id from orders\n" : "select amout from orders\n"], [`${name}/data/orders.csv`, "id,amount\n1,2.5\n"]])));
    const { outputs, log } = await runBundle("lint", { workspace: two.root }, dist.folder);
    const [alone, both] = [await runBundle("lint", { workspace: two.root, inputs: { project: "b" } }, dist.folder), outputs["reasons-json"] ?? "[]"];
    expect(first(both), log).toBe(first(alone.outputs["reasons-json"]));
    expect(log).toMatch(/lint a: pass[\s\S]*lint b: fail/);
  });

  test("fail-on: never leaves the verdict and the exit code to others", async () => {
    const { code, outputs } = await runBundle("lint", { workspace: broken.root, inputs: { "fail-on": "never" } }, dist.folder);
    expect({ code, verdict: outputs["verdict"] }).toEqual({ code: 0, verdict: "fail" });
  });

  test("is the same on the pull request of a fork, without any token", async () => {
    const payload = { pull_request: { number: 7, head: { repo: { full_name: "stranger/data" } }, base: { repo: { full_name: "acme/data" } } } };
    const fork = await runBundle("lint", { workspace: broken.root, event: { name: "pull_request", payload } }, dist.folder);
    expect(commandsOf(fork)).toEqual(commandsOf(run));
    expect(fork.code).toBe(run.code);
  });

  test("three hundred findings: ten annotations of each level, the rest counted", async () => {
    await using many = await project(`select ${Array.from({ length: 300 }, (_, index) => `missing_${index}`).join(",\n")} from orders\n`);
    const result = await runBundle("lint", { workspace: many.root }, dist.folder);
    expect(commandsOf(result).filter(({ name }) => name === "error")).toHaveLength(10);
    expect(result.log).toContain("290 errors");
  });

  test("a project that is not there is one sentence and exit code 2, without a verdict", async () => {
    const { code, log, outputs } = await runBundle("lint", { workspace: broken.root, inputs: { project: "nowhere" } }, dist.folder);
    expect({ code, outputs }).toEqual({ code: 2, outputs: {} });
    expect(log).toBe('::error title=towpath lint could not run::project: there is no towpath.yml in "nowhere"; name the folder that holds one, from the root of the repository\n');
    const outside = await runBundle("lint", { workspace: broken.root, inputs: { project: ".." } }, dist.folder);
    expect(outside.log).toContain("lies outside the repository");
  });

  test("several projects share the ten annotations and have one verdict", async () => {
    await using repository = await tempProject({});
    const bad = `select ${Array.from({ length: 8 }, (_, index) => `missing_${index}`).join(",\n")} from orders\n`;
    for (const name of ["a", "b"]) await repository.write({ [`${name}/towpath.yml`]: TOWPATH.replace("shop", name), [`${name}/sales.pipeline.yml`]: PIPELINE, [`${name}/sql/totals.sql`]: bad, [`${name}/data/orders.csv`]: "id,amount\n" });
    await repository.write({ ".git/HEAD": "ref: refs/heads/main\n" });
    const result = await runBundle("lint", { workspace: repository.root }, dist.folder);
    const files = commandsOf(result).filter(({ name }) => name === "error").map(({ properties }) => properties["file"]);
    expect(files).toHaveLength(10);
    expect(new Set(files)).toEqual(new Set(["a/sql/totals.sql", "b/sql/totals.sql"]));
  });
});
