import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pack } from "../../scripts/pack.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { documentBlocks } from "../harness/document-blocks.ts";
import { gitProject, type GitProject } from "../harness/git-project.ts";
import { packageRegistry, type PackageRegistry } from "../harness/package-registry.ts";
import { tempProject } from "../harness/temp-project.ts";
import { checkJsonschema } from "../harness/tools.ts";
import { towpath } from "../harness/towpath.ts";

const run = promisify(execFile);
const block = (start: string): string => documentBlocks().find(({ text }) => text.startsWith(start))?.text ?? expect.unreachable(`no block starts with ${start}`);

/** The package as a release will have it, where the real `npx` finds it. */
const home = mkdtempSync(path.join(tmpdir(), "towpath-recipes-"));
let registry: PackageRegistry;
beforeAll(async () => {
  await run("tar", ["-xzf", await pack(home)], { cwd: home });
  const manifest = path.join(home, "package/package.json");
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, "utf8")), version: "1.0.0" }));
  registry = await packageRegistry(path.join(home, "registry"), path.join(home, "package"));
}, 120_000);
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

/** A project that `init` makes, with one check that fails, committed. */
async function project(): Promise<GitProject> {
  const made = await gitProject({});
  await towpath(["init"], { cwd: made.root });
  const file = path.join(made.root, "pipelines/sales.pipeline.yml");
  await writeFile(file, (await readFile(file, "utf8")).replace("row_count: { min: 1 }", "row_count: { min: 100 }"));
  made.git("add", ".");
  made.git("commit", "-qm", "base");
  return made;
}

async function sh({ root }: GitProject, script: string, env: Record<string, string> = {}): Promise<number> {
  const given = { PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env["PATH"] ?? ""}`, HOME: home, CI: "true", npm_config_registry: registry.url, ...env };
  return run("sh", ["-ec", script], { cwd: root, env: given }).then(() => 0, ({ code }: { code: number }) => code);
}
const read = (made: GitProject, file: string): Promise<string> => readFile(path.join(made.root, file), "utf8");
async function lastRun({ root }: GitProject): Promise<RunRecord> {
  return JSON.parse((await towpath(["status", "--format", "json"], { cwd: root })).out);
}

interface GitLabJob {
  script: string[];
  after_script?: string[];
  artifacts: { paths: string[]; reports?: Record<string, string> };
}

describe("the recipe for GitLab CI", { timeout: 120_000 }, () => {
  const text = block("# .gitlab-ci.yml");
  const { towpath: job, pages }: { towpath: GitLabJob; pages: GitLabJob } = parse(text);
  const script = job.script.join("\n");

  it("is what GitLab's schema of the file allows", async (context) => {
    const checker = (await checkJsonschema()) ?? context.skip("needs Python");
    await using made = await tempProject({ ".gitlab-ci.yml": text, "bad.yml": text.replace("when: always", "when: perhaps") });
    const judge = (file: string): number | null => spawnSync(checker, ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", path.join(made.root, file)]).status;
    expect([judge(".gitlab-ci.yml"), judge("bad.yml")]).toEqual([0, 1]);
  });

  it("makes the reports that it names, and fails when a check fails", async () => {
    await using made = await project();
    expect(await sh(made, script)).toBe(1);
    expect((await lastRun(made)).comparison).toBeUndefined();
    for (const line of job.after_script ?? []) await sh(made, line);
    const { codequality = "", junit = "" } = job.artifacts.reports ?? {};
    const issues: { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string } }[] = JSON.parse(await read(made, codequality));
    expect(issues).toContainEqual(expect.objectContaining({ fingerprint: expect.any(String), severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/), location: expect.objectContaining({ path: "pipelines/sales.pipeline.yml" }) }));
    expect(await read(made, junit)).toMatch(/<testcase[^>]*row_count[\s\S]*<failure/);
    expect(await sh(made, pages.script.join("\n"))).toBe(0);
    expect(await read(made, "public/index.html")).toContain("<!doctype html>");
  });

  it.for(["CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_MERGE_REQUEST_TARGET_BRANCH_SHA"])("compares a merge request with the commit that %s names", async (name) => {
    await using made = await project();
    const base = made.git("rev-parse", "HEAD");
    await change(made);
    await sh(made, script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: "", [name]: base });
    expect((await lastRun(made)).comparison?.base.sha).toBe(base);
  });
});

describe("the recipe for Jenkins", { timeout: 120_000 }, () => {
  const text = block("// Jenkinsfile");
  const lines = [...text.matchAll(/\bsh '([^']+)'/g)].map(([, line = ""]) => line);

  it("makes the files that its plugins read, and fails when a check fails", async () => {
    await using made = await project();
    const codes: number[] = [];
    for (const line of lines) codes.push(await sh(made, line));
    expect(codes).toEqual([1, 0, 0]);
    expect((await lastRun(made)).comparison).toBeUndefined();
    const [, junit = ""] = /junit '([^']+)'/.exec(text) ?? [];
    const [, sarif = ""] = /pattern: '([^']+)'/.exec(text) ?? [];
    const [, html = ""] = /artifacts: '([^']+)'/.exec(text) ?? [];
    expect(await read(made, junit)).toMatch(/<failure/);
    expect(JSON.parse(await read(made, sarif))).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: expect.stringMatching(/towpath/i) } } }] });
    expect(await read(made, html)).toContain("<!doctype html>");
  });

  it("compares a pull request with the branch that it goes into", async () => {
    await using made = await project();
    const base = made.git("rev-parse", "HEAD");
    made.git("update-ref", "refs/remotes/origin/main", base);
    await change(made);
    await sh(made, lines[0] ?? "", { CHANGE_TARGET: "main" });
    expect((await lastRun(made)).comparison?.base.sha).toBe(base);
  });
});

/** A commit on a branch of its own. */
async function change(made: GitProject): Promise<void> {
  made.git("switch", "-qc", "change");
  const file = path.join(made.root, "pipelines/sales.pipeline.yml");
  await writeFile(file, (await readFile(file, "utf8")).replace("row_count: { min: 100 }", "row_count: { min: 90 }"));
  made.git("commit", "-qam", "change");
}
