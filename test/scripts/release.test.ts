import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { actionNames, buildActions } from "../../scripts/build-actions.ts";
import { digestOf, release } from "../../scripts/release.ts";
import { gitProject, type GitProject } from "../harness/git-project.ts";
import { tempProject } from "../harness/temp-project.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "towpath-release-test-"));
const dist = path.join(folder, "dist");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => void (await buildActions(dist)));
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

describe("a release", { timeout: 120_000 }, () => {
  let project: GitProject;
  let before: string;
  beforeAll(async () => {
    const names = await actionNames();
    const files = ["action.yml", "LICENSE", "README.md", "shared/verbs/workflows/pins.ts", ...names.flatMap((name) => [`actions/${name}/main.ts`, `actions/${name}/README.md`, ...(name === "check" ? [] : [`actions/${name}/action.yml`])])];
    project = await gitProject({ ...Object.fromEntries(files.map((file) => [file, textOf(file)])), "package.json": '{ "version": "1.2.3" }\n' });
    before = project.git("rev-parse", "HEAD");
  });
  afterAll(() => project[Symbol.asyncDispose]());

  test("is the same bytes whenever it is built", async () => {
    const again = path.join(folder, "again");
    await buildActions(again);
    expect(digestOf(again)).toBe(digestOf(dist));
  });

  test("stands on a commit of its own above the sources, under a tag and a branch, and holds nothing but what a workflow needs", () => {
    const commit = release({ root: project.root, dist, version: "v1.2.3" });
    expect(project.git("rev-parse", "v1.2.3", "v1", `${commit}^`).split("\n")).toEqual([commit, commit, before]);
    expect(project.git("rev-parse", "HEAD")).toBe(before);
    const files = project.git("ls-tree", "-r", "--name-only", commit).split("\n");
    expect(files.filter((file) => !file.startsWith("dist/actions/"))).toEqual(["LICENSE", "README.md", "action.yml", ...["check/README.md", "deploy/README.md", "deploy/action.yml", "lint/README.md", "lint/action.yml", "report/README.md", "report/action.yml", "run/README.md", "run/action.yml", "test/README.md", "test/action.yml", "version/README.md", "version/action.yml"].map((file) => `actions/${file}`)]);
    for (const name of ["check", "deploy", "lint", "report", "run", "test", "version", "parse-worker"]) expect(files).toContain(`dist/actions/${name}.mjs`);
    expect(files).toContain("dist/actions/NOTICES.txt");
  });

  test("is at most fifteen megabytes to download", () => {
    const archive = execFileSync("git", ["archive", "v1.2.3"], { cwd: project.root, maxBuffer: 1 << 28 });
    expect(gzipSync(archive).length).toBeLessThanOrEqual(15e6);
  });

  test("moves every pin of the documents and of the written workflows to itself", () => {
    const commit = project.git("rev-parse", "v1.2.3");
    const texts = project.git("ls-files", "*.md", "*pins.ts").split("\n").map((file) => readFileSync(path.join(project.root, file), "utf8")).join("\n");
    expect(texts).toContain(`towpath/towpath/actions/lint@${commit} # v1.2.3`);
    expect(texts).toContain(`RELEASE = { sha: "${commit}", version: "v1.2.3" }`);
    expect(texts).not.toMatch(/towpath@?(?:\/actions\/\w+)?@0{40}/);
  });

  test("is refused for another version, twice, and over changes that are not committed", () => {
    expect(() => release({ root: project.root, dist, version: "1.2" })).toThrow("is no version");
    expect(() => release({ root: project.root, dist, version: "v2.0.0" })).toThrow("package.json says 1.2.3");
    expect(() => release({ root: project.root, dist, version: "v1.2.3" })).toThrow("not committed");
    project.git("checkout", "-q", "--", ".");
    expect(() => release({ root: project.root, dist, version: "v1.2.3" })).toThrow("already; a release is never made again");
  });

  test("is pushed by the line of the workflow, the first and the next of a major version, and never over another branch or tag", async () => {
    const workflow: { jobs: Record<string, { steps: { run?: string }[] }> } = parse(textOf(".github/workflows/release.yml"));
    const [line = "", ...others] = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run = "" }) => run.split("\n").filter((each) => each.startsWith("git push"))));
    expect(others).toEqual([]);
    await using bare = await tempProject();
    project.git("checkout", "-q", "--", ".");
    project.git("init", "-q", "--bare", bare.root);
    project.git("remote", "add", "origin", bare.root);
    const push = (version: string): string => execFileSync("bash", ["-e", "-c", `git branch --force "pins-$VERSION" && ${line} 2>&1`], { cwd: project.root, encoding: "utf8", env: { ...process.env, VERSION: version } });
    const there = (name: string): string => execFileSync("git", ["rev-parse", name], { cwd: bare.root, encoding: "utf8" }).trim();
    push("v1.2.3");
    expect(there("v1")).toBe(there("v1.2.3"));
    await project.write({ "package.json": '{ "version": "1.2.4" }\n' });
    project.git("commit", "-qam", "next");
    const next = release({ root: project.root, dist, version: "v1.2.4" });
    project.git("checkout", "-q", "--", ".");
    push("v1.2.4");
    expect([there("v1"), there("v1.2.4")]).toEqual([next, next]);
    project.git("commit", "-q", "--allow-empty", "-m", "another");
    project.git("tag", "--force", "v1.2.4", "HEAD");
    expect(() => push("v1.2.4")).toThrow();
    expect(there("v1")).toBe(next);
  });
});
