import { execFile } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCli } from "../../scripts/build.ts";
import { pack } from "../../scripts/pack.ts";
import { digestOf } from "../../scripts/release.ts";
import { packageRegistry, type PackageRegistry } from "../harness/package-registry.ts";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
/** What Node 24 brought: `engines` promises 22. */
const NEWER_THAN_22 = ["RegExp.escape", "Promise.try", "Error.isError", "globalThis.DisposableStack", "globalThis.AsyncDisposableStack", "globalThis.SuppressedError", "globalThis.Float16Array", "globalThis.URLPattern", "Math.f16round", "Atomics.pause", "Intl.DurationFormat"];
const folder = mkdtempSync(path.join(tmpdir(), "towpath-pack-test-"));
const unpacked = path.join(folder, "unpacked/package");
let tarball: string;
let registry: PackageRegistry;
beforeAll(async () => {
  tarball = await pack(path.join(folder, "first"));
  await run("tar", ["-xzf", tarball, "--one-top-level=unpacked"], { cwd: folder });
  registry = await packageRegistry(path.join(folder, "registry"), unpacked);
}, 120_000);
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
const manifest = (): Record<string, Record<string, string>> => JSON.parse(readFileSync(path.join(unpacked, "package.json"), "utf8"));

/** In an empty folder of a machine that has Node and npm, and nothing of ours. */
async function call(command: string, args: string[], cwd: string, more: Record<string, string> = {}): Promise<{ code: number; out: string }> {
  const env = { PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env["PATH"] ?? ""}`, HOME: folder, CI: "true", NO_COLOR: "1", npm_config_registry: registry.url, ...more };
  return run(command, args, { cwd, env, shell: process.platform === "win32" }).then(({ stdout, stderr }) => ({ code: 0, out: stdout + stderr }), (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, out: error.stdout + error.stderr }));
}

describe("the package of the command line", { timeout: 120_000 }, () => {
  test("holds the bundle and the schemas, no sources and no tests, in eight megabytes", () => {
    const files = globSync("**/*", { cwd: unpacked, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(unpacked, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    expect(files.filter((file) => !/^(?:dist\/cli\/[\w-]+\.mjs|schemas\/[\w.-]+\.json)$/.test(file)).toSorted()).toEqual(["LICENSE", "README.md", "dist/cli/NOTICES.txt", "dist/cli/polyglot_sql.wasm", "package.json"]);
    expect(statSync(tarball).size).toBeLessThan(8e6);
  });

  test("may be published, from the repository that its provenance names", () => {
    expect(manifest()).toMatchObject({ name: "towpath", bin: { towpath: "dist/cli/towpath.mjs" }, repository: { type: "git", url: "git+https://github.com/towpath/towpath.git" }, engines: { node: ">=22" } });
    expect(manifest()).not.toHaveProperty("private");
  });

  test("depends on what its bundle leaves outside, and on nothing else", async () => {
    const { outputs } = await buildCli(path.join(folder, "built"));
    const outside = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map((each) => each.path));
    const packages = new Set(outside.filter((name) => !isBuiltin(name)));
    expect([...packages].filter((name) => name !== "pg-native")).toEqual(Object.keys(manifest()["dependencies"] ?? {}));
  });

  test("is the same bytes whenever it is packed", async () => {
    await pack(path.join(folder, "second"));
    expect(digestOf(path.join(folder, "second"))).toBe(digestOf(path.join(folder, "first")));
  });

  test("installs into an empty project, and lints, builds and publishes there", async () => {
    const project = mkdtempSync(path.join(folder, "project-"));
    expect(await call("npm", ["install", "--no-audit", "--no-fund", tarball], project)).toMatchObject({ code: 0 });
    expect(await call("npx", ["towpath", "--version"], project)).toEqual({ code: 0, out: `${String(manifest()["version"])}\n` });
    expect(await call("npx", ["towpath", "init"], project)).toMatchObject({ code: 0 });
    expect(await call("npx", ["towpath", "lint"], project)).toMatchObject({ code: 0 });
    expect(await call("npx", ["towpath", "run"], project)).toMatchObject({ code: 0, out: expect.stringContaining("published") });
  });

  test("lints a project with models on the oldest Node that it says to need: what only newer ones have is taken away", async () => {
    const project = path.join(mkdtempSync(path.join(folder, "project-")), "digits");
    cpSync(path.join(root, "examples/digits"), project, { recursive: true, filter: (file) => !/\.(?:towpath|venv)$/u.test(file) });
    const older = path.join(folder, "older.mjs");
    writeFileSync(older, `${NEWER_THAN_22.map((name) => `delete ${name};`).join("\n")}\nif (${NEWER_THAN_22.map((name) => `typeof ${name} !== "undefined"`).join(" || ")}) throw new Error("still there");\n`);
    const { code, out } = await call(process.execPath, ["--import", pathToFileURL(older).href, path.join(unpacked, "dist/cli/towpath.mjs"), "lint"], project, { NODE_OPTIONS: `--import=${pathToFileURL(older).href}` });
    expect(out).not.toContain("rule-failed");
    expect(out).toContain("✔ pass  lint digits");
    expect(code).toBe(0);
  });
});
