import { execFileSync } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { planProject } from "../../shared/verbs/plan-project.ts";
import { gitRepo } from "../harness/git-repo.ts";

const PROJECT = { "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n", "a.pipeline.yml": "version: 1\npipeline: a\ntasks:\n  one: { sql: { text: select 1 as one } }\n" };

test("a repository that a stranger has committed into a project's folder runs none of its programs when a plan is made", async () => {
  await using outer = await gitRepo({ "README.md": "outer" });
  const folder = path.join(outer.root, "buried");
  const git = (...args: string[]): string => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", "--git-dir=.", "--work-tree=.", ...args], { cwd: folder, encoding: "utf8" });
  await outer.write(Object.fromEntries(Object.entries({ ...PROJECT, ".gitattributes": "*.yml filter=run\n" }).map(([file, text]) => [`buried/${file}`, text])));
  execFileSync("git", ["init", "-q", "--bare", "."], { cwd: folder });
  git("add", ".gitattributes", ...Object.keys(PROJECT));
  git("commit", "-q", "-m", "buried");
  const ran = path.join(outer.root, "ran");
  await appendFile(path.join(folder, "config"), `[core]\n\tbare = false\n\tworktree = .\n[filter "run"]\n\tclean = touch '${ran}'; cat\n`);
  const later = new Date(Date.now() + 60_000);
  // Another time, and the same size: git has to read the file, through the filter.
  utimesSync(path.join(folder, "a.pipeline.yml"), later, later);
  await expect(planProject({ root: folder, cache: false, base: "HEAD" })).rejects.toThrow("git refuses to read it");
  expect(existsSync(ran)).toBe(false);
  // What it would have done: git itself finds the repository, and runs what it says.
  execFileSync("git", ["status", "--porcelain"], { cwd: folder });
  expect(existsSync(ran)).toBe(true);
});
