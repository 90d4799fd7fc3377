import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sealCache, verifyCache } from "../../shared/verbs/cache-manifest.ts";
import { cacheKey, cachePaths } from "../../shared/verbs/cache-paths.ts";
import { tempProject } from "../harness/temp-project.ts";

const FILES = { ".towpath/cache/checks.json": "{}", ".towpath/store/aa/files/x.csv": "x\n1\n", ".towpath/dev.duckdb": "database", "python/k/bin/python": "program" };
const DEV = { at: { file: "towpath.yml", pointer: "" }, name: "dev", engine: "duckdb" as const, schema: "main", options: { path: ".towpath/dev.duckdb" } };
const PULL = { environment: "dev", allowUntested: false };

describe("what a job keeps for the next", () => {
  it("is what is found by content: facts, results, the embedded database, environments of Python", async () => {
    expect(cachePaths("/p", { environments: [DEV], pullRequest: PULL }, { TOWPATH_CACHE: "/c" })).toEqual(["/p/.towpath/cache", "/p/.towpath/store", "/p/.towpath/dev.duckdb", "/c/python"]);
    expect(cachePaths("/p", { environments: [{ ...DEV, options: { path: "/elsewhere/dev.duckdb" } }], pullRequest: PULL }, { TOWPATH_CACHE: "/c" })).not.toContain("/elsewhere/dev.duckdb");
  });

  it("is taken back whole, and thrown away entry by entry when a byte, a name or a link differs", async () => {
    await using project = await tempProject(FILES);
    const env = { TOWPATH_CACHE: project.root };
    const paths = cachePaths(project.root, { environments: [DEV], pullRequest: PULL }, env);
    await symlink("checks.json", path.join(project.root, ".towpath/cache/link"));
    expect(await sealCache(project.root, paths)).toEqual({ saved: expect.arrayContaining(paths), left: [] });
    expect(await verifyCache(project.root, paths)).toEqual([]);

    await project.write({ ".towpath/store/aa/files/x.csv": "x\n2\n" });
    expect(await verifyCache(project.root, paths)).toEqual([paths[1]]);
    await writeFile(path.join(project.root, "python/k/more"), "");
    expect(await verifyCache(project.root, paths)).toEqual([paths[3]]);
    await rm(path.join(project.root, ".towpath/cache/link"));
    await symlink("/etc/passwd", path.join(project.root, ".towpath/cache/link"));
    expect(await verifyCache(project.root, paths)).toEqual([paths[0]]);
    await mkdir(path.join(project.root, ".towpath"), { recursive: true });
    await project.write({ ".towpath/cache-manifest.json": "{" });
    expect(await verifyCache(project.root, paths)).toEqual([paths[2]]);
  });

  it("of a pull request starts from that of the main line, never the other way", () => {
    const common = { version: "1", engineVersion: "1.5.6", platform: "linux-x64", project: "p", content: ["b", "a"] };
    const [main, pull] = [cacheKey({ trust: "main", ...common }), cacheKey({ trust: "pull-request", ...common })];
    expect(main.key).toBe(cacheKey({ trust: "main", ...common, content: ["a", "b"] }).key);
    expect(pull.restore.some((prefix) => main.key.startsWith(prefix))).toBe(true);
    expect(main.restore.some((prefix) => pull.key.startsWith(prefix))).toBe(false);
    expect(cacheKey({ trust: "main", ...common, version: "2" }).key).not.toBe(main.key);
  });
});
