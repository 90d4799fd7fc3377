import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface ActCall {
  act: string;
  /** The repository whose workflow runs: a git repository with `.github/workflows`. */
  repository: string;
  /** A folder that looks like our release: `action.yml`, `actions/`, `dist/`. */
  release: string;
  event: { name: string; payload: Readonly<Record<string, unknown>> };
  workflow: string;
  env?: Readonly<Record<string, string>>;
  /** What RUNNER_TOOL_CACHE leads to; act has its own idea where that is. */
  toolCache?: string;
  /** Folder of the cache service, when several runs are to share it. */
  cache?: string;
  token?: string;
  /** Besides the token. */
  secrets?: Readonly<Record<string, string>>;
  /** Sent to act, as the cancel button does to the runner, when the log shows the text. */
  cancelWhen?: string;
}

export interface ActRun {
  code: number;
  /** `success` or `failure`, by job id. */
  jobs: Record<string, string>;
  annotations: { level: string; job: string; message: string; file?: string; line?: string; col?: string }[];
  /** Step summaries in the order they were written. */
  summaries: string[];
  /** What the jobs and act said, for the message of a failed test. */
  log: string;
}

interface Line {
  command?: string;
  content?: string;
  arg?: string;
  msg?: string;
  jobID?: string;
  jobResult?: string;
  kvPairs?: Record<string, string>;
}

/** Runs a workflow on this machine with a runner that is not ours. `uses: towpath/towpath/…@v1` is the given release. */
export async function runAct(call: ActCall): Promise<ActRun> {
  const home = await mkdtemp(path.join(tmpdir(), "towpath-act-"));
  try {
    const event = path.join(home, "event.json");
    await writeFile(event, JSON.stringify(call.event.payload));
    await mkdir(path.join(home, "config/act"), { recursive: true });
    await writeFile(path.join(home, "config/act/actrc"), "");
    await mkdir(path.join(home, "actions"));
    if (call.toolCache !== undefined) await symlink(call.toolCache, path.join(home, "actions", "tool_cache"));
    const { code, out } = await spawned(call, home, event);
    return { code, ...readLines(out) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function spawned({ act, repository, release, event, workflow, env = {}, token = "own", secrets = {}, cancelWhen, cache }: ActCall, home: string, eventFile: string): Promise<{ code: number; out: string }> {
  const all = { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "acme/shop", GITHUB_REPOSITORY_OWNER: "acme", ...env };
  const args = [
    event.name,
    `--workflows=${path.join(repository, workflow)}`,
    `--eventpath=${eventFile}`,
    "--platform=ubuntu-latest=-self-hosted",
    "--json",
    `--secret=GITHUB_TOKEN=${token}`,
    ...Object.entries(secrets).map(([name, value]) => `--secret=${name}=${value}`),
    "--cache-server-addr=127.0.0.1",
    ...(cache === undefined ? [] : [`--cache-server-path=${cache}`]),
    "--artifact-server-addr=127.0.0.1",
    `--action-cache-path=${path.join(home, "actions")}`,
    `--local-repository=towpath/towpath@v1=${release}`,
    ...Object.entries(all).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
  ];
  const { PATH = "", GOPATH = "" } = process.env;
  const child = spawn(act, args, { cwd: repository, env: { PATH: `${path.dirname(process.execPath)}${path.delimiter}${PATH}`, HOME: home, XDG_CONFIG_HOME: path.join(home, "config"), XDG_CACHE_HOME: path.join(home, "cache"), LANG: "C.UTF-8", GOPATH }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let cancelled = false;
  const read = (chunk: unknown): void => {
    out += String(chunk);
    if (cancelWhen === undefined || cancelled || !out.includes(cancelWhen)) return;
    cancelled = true;
    child.kill("SIGINT");
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, out }));
  });
}

function readLines(out: string): Omit<ActRun, "code"> {
  const run: Omit<ActRun, "code"> = { jobs: {}, annotations: [], summaries: [], log: "" };
  for (const text of out.split("\n")) {
    const line = parsed(text);
    if (line === undefined) {
      run.log += `${text}\n`;
      continue;
    }
    const { jobID = "", kvPairs = {} } = line;
    run.log += `${jobID}: ${(line.msg ?? "").trimEnd()}\n`;
    if (line.jobResult !== undefined) run.jobs[jobID] = line.jobResult;
    if (line.command === "summary" && line.content !== undefined) run.summaries.push(line.content);
    if (line.command === "error" || line.command === "warning" || line.command === "notice") run.annotations.push({ level: line.command, job: jobID, message: line.arg ?? line.msg ?? "", ...kvPairs });
  }
  return run;
}

function parsed(text: string): Line | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
