import { expect, it } from "vitest";
import { gitRepo } from "../harness/git-repo.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "sales.pipeline.yml": "version: 1\npipeline: sales\nowner: team\ndescription: Sales\nsources:\n  orders: { file: orders.csv, columns: { id: bigint } }\ntasks:\n  totals: { sql: totals.sql, description: Totals }\n",
  "totals.sql": "select count(*) as n from orders\n",
  "orders.csv": "id\n1\n",
};

it.each(["plan", "test"])("`towpath %s --base main` in a clone without history says which fetch-depth is needed, and does nothing", async (verb) => {
  await using repository = await gitRepo(FILES);
  await repository.git("checkout", "-q", "-b", "change");
  await repository.commit("edit", { "totals.sql": "select count(*) + 1 as n from orders\n" });
  await using clone = await tempProject();
  await repository.git("clone", "-q", "--depth", "1", "--branch", "change", `file://${repository.root}`, clone.root);
  const shallow = await towpath([verb, "--base", "main"], { cwd: clone.root });
  expect(shallow).toEqual({ code: 2, out: "", err: expect.stringContaining("the base main is not in this shallow clone: check out with fetch-depth: 0 (or run `git fetch --unshallow`)") });
  expect(shallow.err).not.toMatch(/^\s+at /m);

  // The tip of the base alone is no help: where the branch left it is what is missing.
  await repository.git("checkout", "-q", "main");
  await repository.commit("meanwhile", { "notes.md": "x" });
  await repository.git("-C", clone.root, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main");
  const tipOnly = await towpath([verb, "--base", "main"], { cwd: clone.root });
  expect(tipOnly).toEqual({ code: 2, out: "", err: expect.stringContaining("this clone is too shallow to hold the commit where this branch left main: check out with fetch-depth: 0") });
});

it("what the sentence says to do helps", async () => {
  await using repository = await gitRepo(FILES);
  await repository.git("checkout", "-q", "-b", "change");
  await repository.commit("edit", { "totals.sql": "select count(*) + 1 as n from orders\n" });
  await using clone = await tempProject();
  await repository.git("clone", "-q", "--depth", "1", "--no-single-branch", "--branch", "change", `file://${repository.root}`, clone.root);
  await repository.git("-C", clone.root, "fetch", "-q", "--unshallow");
  const { code, out, err } = await towpath(["plan", "--base", "main"], { cwd: clone.root });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("1 of 1");
});
