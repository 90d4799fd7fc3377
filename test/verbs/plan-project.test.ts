import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { validate } from "../../shared/generated/validate-plan.js";
import { gitListing } from "../../shared/git/git-listing.ts";
import { nodeGit } from "../../shared/git/node-git.ts";
import { resolveRefs } from "../../shared/git/resolve-refs.ts";
import { changedSources } from "../../shared/verbs/compare-build.ts";
import { planProject, type PlannedProject } from "../../shared/verbs/plan-project.ts";
import { gitRepo, type GitRepo } from "../harness/git-repo.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

const FILES = {
  ".gitignore": ".towpath/\nbig.csv\n",
  "towpath.yml": "version: 1\nproject: shop\npolicies: [{ tag: pii, must_not_reach: [exposure] }]\n",
  "shop.pipeline.yml": `version: 1
pipeline: shop
sources:
  orders: { file: data/orders.csv, columns: { id: bigint, amount: bigint } }
  big: { file: big.csv, columns: { id: bigint } }
tasks:
  paid: { sql: sql/paid.sql, materialized: table }
  ids: { sql: sql/ids.sql, materialized: table }
  train: { python: src/train.py, inputs: [paid], requirements: requirements.txt }
`,
  "data/orders.csv": "id,amount\n1,10\n",
  "big.csv": "id\n1\n",
  "sql/paid.sql": "select id, amount from orders where amount > 0\n",
  "sql/ids.sql": "select id from big\n",
  "src/train.py": "import helper\nprint(helper.x)\n",
  "src/helper.py": "x = 1\n",
  "requirements.txt": "numpy==2.0.0\n",
};

const notebook = (code: string): string => JSON.stringify({ cells: [{ cell_type: "code", source: [code], outputs: [], metadata: {} }], metadata: {}, nbformat: 4, nbformat_minor: 5 });

async function plan(repo: GitRepo, base = "HEAD"): Promise<PlannedProject> {
  const planned = await planProject({ root: repo.root, base, cache: true });
  if (!("plan" in planned)) throw new Error(planned.reason);
  return planned;
}

const selected = ({ plan: { tasks } }: PlannedProject): string[] => tasks.filter((task) => task.selected).map(({ id, change }) => `${id} ${change.class}`);

describe("a plan", () => {
  it("selects a task when a file of its checks or unit tests changes", async () => {
    const test = "unit_tests: [{ name: u, given: { big: tests/orders.parquet }, expect: [{ id: 1, amount: 10 }] }]";
    const files = { ...FILES, "shop.pipeline.yml": FILES["shop.pipeline.yml"].replace("sql: sql/paid.sql,", "sql: sql/paid.sql, checks: [{ sql: tests/none.sql }],").replace("sql: sql/ids.sql,", `sql: sql/ids.sql, ${test},`).replace("columns: { id: bigint } }", "columns: { id: bigint }, checks: [{ sql: tests/big.sql }] }"), "tests/none.sql": "select 1 from paid where amount < 0\n", "tests/big.sql": "select 1 from big where id < 0\n", "tests/orders.parquet": "rows" };
    await using repo = await gitRepo(files);
    expect(selected(await plan(repo))).toEqual([]);
    await repo.write({ "tests/none.sql": "select 1 from paid where amount < -1\n", "tests/orders.parquet": "others", "tests/big.sql": "select 1 where false\n" });
    const planned = await plan(repo);
    expect(planned.plan.tasks.filter((task) => task.selected).map(({ id, change, reason }) => `${id} ${change.class} ${reason.join()}`).toSorted()).toEqual([
      "shop.ids none files of its checks or unit tests changed; its data is the same", "shop.paid none files of its checks or unit tests changed; its data is the same",
    ]);
    expect(changedSources(planned)).toEqual(["shop.big"]);
  });

  it("selects a task when a file changes that its SQL reads by itself", async () => {
    const own = { ...FILES, "shop.pipeline.yml": `${FILES["shop.pipeline.yml"]}  own: { sql: sql/own.sql, materialized: table }\n  all: { sql: sql/all.sql, materialized: table }\n`, "sql/own.sql": "select * from './.seeds/x.csv'\n", "sql/all.sql": "select * from read_csv('seeds/*.csv')\n", ".seeds/x.csv": "a\n1\n", "seeds/y.csv": "a\n1\n" };
    await using repo = await gitRepo(own);
    expect(selected(await plan(repo))).toEqual([]);
    await repo.write({ ".seeds/x.csv": "a\n2\n" });
    expect(selected(await plan(repo))).toEqual(["shop.own rows"]);
    await repo.write({ "seeds/z.csv": "a\n2\n" });
    expect(selected(await plan(repo)).toSorted()).toEqual(["shop.all rows", "shop.own rows"]);
  });

  it("sees data behind links and in submodules, and selects what leads out of the tree", async () => {
    await using repo = await gitRepo({ ...FILES, "shop.pipeline.yml": FILES["shop.pipeline.yml"].replace("data/orders.csv", "linked/orders.csv").replace("file: big.csv", "file: away.csv") });
    await symlink("data", path.join(repo.root, "linked"));
    await symlink("/etc/hostname", path.join(repo.root, "away.csv"));
    await repo.commit("links");
    expect(selected(await plan(repo))).toEqual(["shop.ids rows"]);
    expect((await plan(repo)).impact.sources.get("shop.big")).toMatchObject({ class: "unknown", reasons: ["nobody can tell whether 'away.csv' is still the same: it leads out of what git keeps here"] });
    await repo.write({ "data/orders.csv": "id,amount\n1,11\n" });
    expect(selected(await plan(repo)).toSorted()).toEqual(["shop.ids rows", "shop.paid rows", "shop.train rows"]);
  });

  it("is refused when git did not list what changed in the work tree", async () => {
    await using repo = await gitRepo(FILES);
    await repo.write({ "data/orders.csv": "id,amount\n1,11\n" });
    const git = nodeGit(repo.root);
    const asked = { refs: resolveRefs(git, { event: "local", base: { ref: "HEAD" }, head: {} }), listing: gitListing(git).then((listing) => ({ ...listing, changed: { failure: "late" as const } })) };
    await expect(planProject({ root: repo.root, base: "HEAD", cache: false, asked })).rejects.toThrow(/^the files of the work tree cannot be listed: git took longer/);
  });

  it("of an untouched clone affects nothing, and its document fits its schema", async () => {
    await using repo = await gitRepo(FILES);
    const planned = await plan(repo);
    expect(selected(planned)).toEqual([]);
    expect(validate(planned.plan)).toBe(true);
    expect(planned.refs.head.dirty).toBe(false);
    expect((await plan(repo)).plan.digest).toBe(planned.plan.digest);
  });

  it("sees what is not committed yet: SQL, an imported module, requirements, a seed; not a file that git ignores", async () => {
    await using repo = await gitRepo(FILES);
    await repo.write({ "sql/paid.sql": "select id, amount + 1 as amount from orders where amount > 0\n" });
    expect(selected(await plan(repo))).toEqual(["shop.paid columns", "shop.train rows"]);
    await repo.git("checkout", "-q", ".");
    await repo.write({ "src/helper.py": "x = 2\n" });
    expect(selected(await plan(repo))).toEqual(["shop.train code"]);
    await repo.git("checkout", "-q", ".");
    await repo.write({ "requirements.txt": "numpy==2.1.0\n" });
    expect(selected(await plan(repo))).toEqual(["shop.train code"]);
    await repo.git("checkout", "-q", ".");
    await repo.write({ "data/orders.csv": "id,amount\n1,11\n", "big.csv": "id\n2\n" });
    expect(selected(await plan(repo))).toEqual(["shop.paid rows", "shop.train rows"]);
  });

  it("sees the code of notebooks and of shell tasks, and what they bring with them", async () => {
    const pipeline = `${FILES["shop.pipeline.yml"]}  look: { notebook: src/look.ipynb, inputs: [ids] }\n  pack: { shell: ./pack.sh, inputs: [ids] }\n`;
    await using repo = await gitRepo({ ...FILES, "shop.pipeline.yml": pipeline, "src/look.ipynb": notebook("import helper\nprint(helper.x)"), "pack.sh": "echo packed\n" });
    const after = async (changes: Record<string, string>): Promise<string[]> => {
      await repo.write(changes);
      const found = selected(await plan(repo));
      await repo.git("checkout", "-q", ".");
      return found;
    };
    expect(await after({ "src/look.ipynb": notebook("import helper\nprint(helper.x + 1)") })).toEqual(["shop.look code"]);
    expect(await after({ "src/helper.py": "x = 2\n" })).toEqual(["shop.train code", "shop.look code"]);
    expect(await after({ "pack.sh": "echo packed twice\n" })).toEqual(["shop.pack code"]);
    expect(await after({ "shop.pipeline.yml": pipeline.replace("./pack.sh,", "./pack.sh --fast,") })).toEqual(["shop.pack code"]);
  });

  it("follows a renamed file, and a pipeline that moved to another file", async () => {
    await using repo = await gitRepo(FILES);
    await repo.move("sql/paid.sql", "sql/payments.sql");
    await repo.write({ "other.pipeline.yml": FILES["shop.pipeline.yml"].replace("sql/paid.sql", "sql/payments.sql") });
    await repo.commit("moved", { "shop.pipeline.yml": undefined });
    expect(selected(await plan(repo, "HEAD~1"))).toEqual([]);
  });

  it("takes policies from the tip of the base branch, whatever the change says", async () => {
    await using repo = await gitRepo(FILES);
    await repo.git("checkout", "-q", "-b", "edit");
    await repo.commit("loosen", { "towpath.yml": "version: 1\nproject: shop\n" });
    await repo.git("checkout", "-q", "main");
    await repo.commit("tighten", { "towpath.yml": `${FILES["towpath.yml"]}lint: { preset: strict }\n` });
    await repo.git("checkout", "-q", "edit");
    const { policies, impact } = await plan(repo, "main");
    expect(policies).toMatchObject({ policies: [{ tag: "pii" }], lint: { preset: "strict" } });
    expect(impact.findings.map(({ rule, variant }) => `${rule}:${variant}`)).toEqual(["change/loosened-policy:policy"]);
  });

  it("takes everything as new when the base has no project here, and says when it has one that cannot be read", async () => {
    await using repo = await gitRepo({ "a.txt": "", "towpath.yml": "- none\n" });
    await repo.commit("removed", { "towpath.yml": undefined });
    await repo.commit("project", FILES);
    expect(selected(await plan(repo, "HEAD~1")).toSorted()).toEqual(["shop.ids rows", "shop.paid rows", "shop.train rows"]);
    expect(await planProject({ root: repo.root, base: "HEAD~2", cache: false })).toMatchObject({ kind: "base" });
  });
});

describe("towpath plan", () => {
  it("prints who is affected, why, and what is left alone", async () => {
    await using repo = await gitRepo(FILES);
    await repo.write({ "sql/paid.sql": "select id, amount from orders where amount > 5\n" });
    const { code, out } = await towpath(["plan", "--base", "main"], { cwd: repo.root });
    expect(code).toBe(0);
    expect(out).toContain("2 of 3 tasks affected");
    expect(out).toContain("sql/paid.sql:1");
    const why = await towpath(["plan", "--why", "ids"], { cwd: repo.root });
    expect(why.out).toContain("shop.ids is left alone");
    const json = await towpath(["plan", "--format", "json"], { cwd: repo.root });
    expect(validate(JSON.parse(json.out))).toBe(true);
  });

  it("outside a repository, and for a task that is not there, says what to do", async () => {
    await using project = await tempProject(FILES);
    expect(await towpath(["plan"], { cwd: project.root })).toMatchObject({ code: 2, err: expect.stringContaining("no git repository") });
    await using repo = await gitRepo(FILES);
    expect(await towpath(["plan", "--why", "payd"], { cwd: repo.root })).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "paid"') });
    expect(await readFile(path.join(repo.root, "towpath.yml"), "utf8")).toBe(FILES["towpath.yml"]);
  });
});
