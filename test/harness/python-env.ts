import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const windows = process.platform === "win32";
const root = join(import.meta.dirname, "..", "..", ".cache", "python");

/**
 * A Python with exactly these requirements, made once and kept by content. Tests that compare with a Python tool use it.
 * @param name only for the person who looks at the folder
 * @returns absolute path of the interpreter
 */
export async function pythonEnv(name: string, requirements: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([requirements.toSorted(), process.platform, process.arch])).digest("hex").slice(0, 12);
  const home = join(root, hash);
  const ready = join(home, "ready.txt");
  const python = join(home, "venv", windows ? "Scripts/python.exe" : "bin/python");
  if (existsSync(ready)) return python;
  const release = await lock(`${home}.lock`, ready);
  try {
    if (existsSync(ready)) return python;
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await make(join(home, "venv"), python, requirements);
    // Written last and by rename: an interrupted installation is made again, never used.
    await writeFile(`${ready}.new`, `${name}\n${requirements.join("\n")}\n`);
    await rename(`${ready}.new`, ready);
    return python;
  } finally {
    await release();
  }
}

async function make(venv: string, python: string, requirements: readonly string[]): Promise<void> {
  const options = { maxBuffer: 64 << 20 };
  if (await hasUv()) {
    await run("uv", ["venv", "-q", venv], options);
    if (requirements.length > 0) await run("uv", ["pip", "install", "-q", "--python", python, ...requirements], options);
    return;
  }
  await run(windows ? "python" : "python3", ["-m", "venv", venv], options);
  if (requirements.length > 0) {
    await run(python, ["-m", "pip", "install", "-q", "--disable-pip-version-check", ...requirements], options);
  }
}

async function hasUv(): Promise<boolean> {
  return run("uv", ["--version"]).then(() => true, () => false);
}

/** Two test files may want the same environment at once: the second waits for the first, and takes over when it died. */
async function lock(folder: string, ready: string): Promise<() => Promise<void>> {
  await mkdir(root, { recursive: true });
  const give = () => rm(folder, { recursive: true, force: true });
  for (let waited = 0; waited < 600_000; waited += 250) {
    try {
      await mkdir(folder);
      await writeFile(join(folder, "pid"), String(process.pid));
      return give;
    } catch {
      if (existsSync(ready)) return async () => {};
      if (waited % 5000 === 0 && waited > 0 && !(await alive(join(folder, "pid")))) await give();
    }
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`waited 10 minutes for ${folder}; remove it when no test runs`);
}

async function alive(file: string): Promise<boolean> {
  const { readFile } = await import("node:fs/promises");
  const pid = Number(await readFile(file, "utf8").catch(() => "0"));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
