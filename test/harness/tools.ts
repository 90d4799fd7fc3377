import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { pythonEnv } from "./python-env.ts";

const run = promisify(execFile);
const windows = process.platform === "win32";
const home = path.join(import.meta.dirname, "..", "..", ".cache", "tools");

/** Tools of other languages that tests need, at one version each. */
export const TOOLS = {
  act: { module: "github.com/nektos/act", version: "v0.2.89" },
  actionlint: { module: "github.com/rhysd/actionlint/cmd/actionlint", version: "v1.7.12" },
  // A server of the S3 protocol over a folder: checks signatures and conditions as S3 does.
  versitygw: { module: "github.com/versity/versitygw/cmd/versitygw", version: "v1.8.0" },
} as const;

/**
 * Absolute path of a tool written in Go, built once into `.cache/tools/<name>/<version>`. Undefined where there is no Go or it
 * cannot build: the tests that need it are then skipped by name.
 */
export async function goTool(name: keyof typeof TOOLS): Promise<string | undefined> {
  const { module, version } = TOOLS[name];
  const folder = path.join(home, name, version);
  const binary = path.join(folder, windows ? `${name}.exe` : name);
  if (existsSync(binary)) return binary;
  if (!(await run("go", ["version"]).then(() => true, () => false))) return undefined;
  const release = await lock(`${folder}.lock`, binary);
  try {
    if (existsSync(binary)) return binary;
    // Built beside its place and moved when whole: an interrupted build is made again, never used.
    const fresh = `${folder}.new`;
    await rm(fresh, { recursive: true, force: true });
    const env = { ...process.env, GOBIN: fresh, GOTOOLCHAIN: "local", CGO_ENABLED: "0" };
    await run("go", ["install", `${module}@${version}`], { env, timeout: 1_200_000, maxBuffer: 64 << 20 });
    await rename(fresh, folder);
    return binary;
  } catch (error) {
    process.stderr.write(`${name} could not be built: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}\n`);
    return undefined;
  } finally {
    await release();
  }
}

/** zizmor, the auditor of workflows; undefined where Python is missing. */
export function zizmor(): Promise<string | undefined> {
  return pythonTool("zizmor", ["zizmor==1.32.0"]);
}

/** A checker that carries the JSON Schemas of CI services' files (GitLab CI among them). */
export function checkJsonschema(): Promise<string | undefined> {
  return pythonTool("check-jsonschema", ["check-jsonschema==0.37.1"]);
}

/**
 * Folder with `node_modules` of a tool from npm that is too big for everybody's `npm ci`: installed once, by the lockfile in
 * `test/harness/npm/<name>`, into `.cache/tools/<name>/<digest of the lockfile>`. Scripts of packages are not run;
 * `inside`: folders below with a package.json of their own, whose dependencies are installed as well.
 */
export async function npmTool(name: string, inside: readonly string[] = []): Promise<string> {
  const from = path.join(import.meta.dirname, "npm", name);
  const digest = createHash("sha256").update(await readFile(path.join(from, "package-lock.json"))).digest("hex").slice(0, 12);
  const folder = path.join(home, name, digest);
  if (existsSync(folder)) return folder;
  const release = await lock(`${folder}.lock`, folder);
  try {
    if (existsSync(folder)) return folder;
    const fresh = `${folder}.new`;
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) await copyFile(path.join(from, file), path.join(fresh, file));
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: fresh, timeout: 1_200_000, maxBuffer: 64 << 20, shell: windows });
    for (const each of inside) await run("npm", ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: path.join(fresh, each), timeout: 1_200_000, maxBuffer: 64 << 20, shell: windows });
    await rename(fresh, folder);
    return folder;
  } finally {
    await release();
  }
}

async function pythonTool(name: string, requirements: readonly string[]): Promise<string | undefined> {
  try {
    const python = await pythonEnv(name, requirements);
    return path.join(path.dirname(python), windows ? `${name}.exe` : name);
  } catch {
    return undefined;
  }
}

/** A folder is the lock; its `pid` says whose. The next one waits, and takes over when the holder is gone. */
async function lock(folder: string, ready: string): Promise<() => Promise<void>> {
  await mkdir(path.dirname(folder), { recursive: true });
  const give = () => rm(folder, { recursive: true, force: true });
  for (let waited = 0; waited < 1_200_000; waited += 500) {
    const mine = await mkdir(folder).then(() => true, () => false);
    if (mine) {
      await writeFile(path.join(folder, "pid"), String(process.pid));
      return give;
    }
    if (existsSync(ready)) return async () => {};
    if (waited > 0 && waited % 5000 === 0 && !(await holderLives(folder))) await give();
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`waited 20 minutes for ${folder}; remove it when no test runs`);
}

async function holderLives(folder: string): Promise<boolean> {
  const pid = Number(await readFile(path.join(folder, "pid"), "utf8").catch(() => "0"));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
