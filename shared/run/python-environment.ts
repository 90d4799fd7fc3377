import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { nodeFs } from "../host/node-fs.ts";
import { findPython, findUv } from "./find-python.ts";
import { runProcess } from "./kinds/run-process.ts";
import { localPackagesDigest } from "./local-packages.ts";
import { requirementsText } from "./requirements-text.ts";
import { TaskFailure } from "./task-failure.ts";

/** A Python that can run a task. */
export interface Python {
  command: string;
  env: Record<string, string>;
  version: string;
  /** Of an environment of its own. */
  folder?: string;
}

export interface PythonRequest {
  root: string;
  /** `requirements.txt`, relative to the project; without it the machine's own Python runs the task. */
  requirements?: string | undefined;
  host: Readonly<Record<string, string | undefined>>;
  cacheFolder?: string | undefined;
  signal?: AbortSignal | undefined;
  /** What is being done, as a short phrase. */
  progress(message: string): void;
  /** Lines of the installer. */
  say(line: string, stream: "out" | "err"): void;
}

/** Environments being made in this process, so that two tasks with the same requirements make one. */
const underWay = new Map<string, Promise<void>>();

/** The Python for a task: with requirements, one in an environment of its own, made once and kept by content. */
export async function ensurePython(request: PythonRequest): Promise<Python> {
  const base = await findPython(request.host);
  if (base === undefined) throw new TaskFailure("Python was not found: install Python 3.9 or newer, so that `python3 --version` answers");
  const [version = ""] = base.identity.split(" ", 1);
  const env = { PYTHONUNBUFFERED: "1", PYTHONHASHSEED: "0", NO_COLOR: "1", MPLBACKEND: "Agg" };
  if (request.requirements === undefined) return { command: base.command, env, version };

  const fs = await nodeFs(request.root);
  const text = await requirementsText(request.requirements, (file) => fs.read(file));
  if (text === undefined) throw new TaskFailure(`${request.requirements} is missing`, { file: request.requirements });
  const own = await localPackagesDigest(request.root, request.requirements, text);
  const key = createHash("sha256").update(JSON.stringify([1, base.identity, process.platform, process.arch, text, ...(own === undefined ? [] : [own])])).digest("hex").slice(0, 24);
  const folder = path.join(request.cacheFolder ?? cacheFolderOf(request.host), "python", key);
  let making = underWay.get(folder);
  if (making === undefined) {
    making = makeEnvironment(folder, base.command, request).finally(() => underWay.delete(folder));
    underWay.set(folder, making);
  }
  await making;
  const bin = binOf(folder);
  return {
    command: path.join(bin, process.platform === "win32" ? "python.exe" : "python"),
    env: { ...env, VIRTUAL_ENV: folder, PATH: [bin, request.host["PATH"] ?? ""].join(path.delimiter) },
    version,
    folder,
  };
}

/** Where what is made once for this user is kept. */
export function cacheFolderOf(host: Readonly<Record<string, string | undefined>>): string {
  const own = host["TOWPATH_CACHE"];
  if (own !== undefined && own !== "") return path.resolve(own);
  const shared = host["XDG_CACHE_HOME"];
  return path.join(shared !== undefined && path.isAbsolute(shared) ? shared : path.join(host["HOME"] ?? homedir(), ".cache"), "towpath");
}

/** Makes the environment beside its place and renames it, so that a half-made one is never found. */
async function makeEnvironment(folder: string, python: string, request: PythonRequest): Promise<void> {
  if (await exists(folder)) return;
  await tidy(path.dirname(folder));
  const beside = `${folder}.new-${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await install(beside, python, request);
    await relocate(beside, folder);
    await flush(path.join(beside, "pyvenv.cfg"));
    await rename(beside, folder).catch(async (error: unknown) => {
      // Another process was faster: its environment has the same content.
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function install(folder: string, python: string, request: PythonRequest): Promise<void> {
  const file = path.resolve(request.root, request.requirements ?? "");
  const uv = await findUv(request.host);
  if (uv !== undefined) {
    request.progress("making its Python environment with uv");
    await must([uv, "venv", "--quiet", "--python", python, folder], request);
    request.progress(`installing ${request.requirements} with uv`);
    await must([uv, "pip", "install", "--quiet", "--python", path.join(binOf(folder), "python"), "-r", file], request);
    return;
  }
  request.progress("making its Python environment");
  const pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input"];
  // The machine's own pip can install into an environment without one, which saves making a copy of pip each time.
  const shared = await tells([python, "-m", "pip", "--version"], request, /^pip (2[3-9]|[3-9]\d)\./);
  await must([python, "-m", "venv", ...(shared ? ["--without-pip"] : []), folder], request);
  request.progress(`installing ${request.requirements}`);
  const own = path.join(binOf(folder), process.platform === "win32" ? "python.exe" : "python");
  const installer = shared ? [...pip, "--python", own] : [own, ...pip.slice(1)];
  await must([...installer, "install", "--quiet", "--no-compile", "-r", file], request);
}

/** Scripts of an environment name its folder in their first line. */
async function relocate(from: string, to: string): Promise<void> {
  const bin = binOf(from);
  for (const entry of await readdir(bin, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(bin, entry.name);
    const content = await readFile(file);
    // The name alone stands in the prompt.
    const name = path.basename(from);
    if (content.includes(0) || !content.includes(name)) continue;
    await writeFile(file, content.toString("utf8").replaceAll(name, path.basename(to)));
  }
}

/** What a network says of itself: the same request may go through a moment later. */
const PASSING = /failed to fetch|timed? ?out|connection (reset|refused|aborted|broken)|temporar(y|ily)|ReadTimeout|50[234] /i;

async function must(command: readonly string[], request: PythonRequest, tries = 2): Promise<void> {
  const errors: string[] = [];
  const result = await run(command, request, (line, stream) => {
    if (stream === "err" || line.startsWith("ERROR")) errors.push(line);
    request.say(line, stream);
  });
  if (result.stopped !== undefined) throw new TaskFailure("cancelled while its Python environment was made");
  if (result.code === 0) return;
  if (tries > 1 && errors.some((line) => PASSING.test(line))) return must(command, request, tries - 1);
  const first = errors.findIndex((line) => /error|×|No solution/i.test(line));
  // uv tells the reason in the lines below its headline.
  const told = first < 0 ? errors.slice(-1) : [errors[first], ...errors.slice(first + 1).filter((line) => /[╰├]─▶|Because|Caused by/.test(line))];
  const why = told.length === 0 ? `${command[0] ?? ""} ended with exit code ${result.code}` : told.map((line) => (line ?? "").replace(/^[\s×╰├─▶]+/, "")).join(" ");
  throw new TaskFailure(`its Python environment could not be made: ${why.replace(/^ERROR: /, "").trim()}`, request.requirements === undefined ? {} : { file: request.requirements });
}

async function tells(command: readonly string[], request: PythonRequest, pattern: RegExp): Promise<boolean> {
  let told = false;
  const result = await run(command, request, (line) => (told ||= pattern.test(line)));
  return result.code === 0 && told;
}

/** An installer also sees the settings of its own kind: index, proxy, certificates. */
function run([command = "", ...args]: readonly string[], { host, root, signal }: PythonRequest, onLine: (line: string, stream: "out" | "err") => void) {
  const wanted = /^(PATH|HOME|LANG|LC_ALL|TMPDIR|TEMP|TMP|SystemRoot|USERPROFILE|APPDATA|LOCALAPPDATA|(PIP|UV)_\w+|(https?|no|all)_proxy|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|XDG_\w+|PYENV_\w+)$/i;
  const env = Object.fromEntries(Object.entries(host).flatMap(([name, value]) => (value !== undefined && wanted.test(name) ? [[name, value]] : [])));
  // uv brings certificates of its own; the machine's know its proxy as well.
  return runProcess({ command, args, cwd: root, env: { UV_SYSTEM_CERTS: "true", UV_NATIVE_TLS: "true", ...env }, signal, onLine });
}

/** What killed processes left half-made, when it is old enough to be nobody's any more. */
async function tidy(base: string): Promise<void> {
  for (const name of await readdir(base).catch(() => [])) {
    if (!/\.new-\d+$/.test(name)) continue;
    const seen = await stat(path.join(base, name)).catch(() => undefined);
    if (seen !== undefined && Date.now() - seen.mtimeMs > 3_600_000) await rm(path.join(base, name), { recursive: true, force: true });
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r");
  await handle.sync().finally(() => handle.close());
}

function binOf(folder: string): string {
  return path.join(folder, process.platform === "win32" ? "Scripts" : "bin");
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
