import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseOutputFile } from "../action/output-file.ts";

export interface ActionRun {
  code: number | null;
  signal: NodeJS.Signals | null;
  log: string;
  outputs: Record<string, string>;
  summary: string;
  milliseconds: number;
}

export interface RunActionOptions {
  workspace: string;
  inputs?: Readonly<Record<string, string>>;
  /** Name and payload of the event. */
  event?: { name: string; payload: unknown };
  env?: Readonly<Record<string, string>>;
  /** Sends signals from the start on, or from when the log shows the text: the runner's are SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
  signal?: { when?: string; signals: readonly { signal: NodeJS.Signals; afterMs: number }[] };
}

/** Where `npm test` and the tests build the bundles of the actions. */
export const DIST = path.resolve(import.meta.dirname, "../../dist/actions");

/**
 * Runs the built bundle of an action as the runner does: inputs, files and the event by variables, defaults of action.yml filled in
 * by the caller, nothing else of this process' environment.
 */
export async function runBundle(action: string, options: RunActionOptions, dist = DIST): Promise<ActionRun> {
  const temp = mkdtempSync(path.join(tmpdir(), "towpath-runner-"));
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(temp, name), text);
    return path.join(temp, name);
  };
  const output = file("output", "");
  const summary = file("summary.md", "");
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: process.env["HOME"] ?? "",
    ...networkOf(process.env),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_NAME: options.event?.name ?? "push",
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(options.event?.payload ?? {})),
    GITHUB_REPOSITORY: "acme/data",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_NUMBER: "12",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKFLOW: "towpath",
    GITHUB_JOB: action,
    GITHUB_ACTION: "__towpath",
    GITHUB_SERVER_URL: "https://github.com",
    RUNNER_TEMP: temp,
    ...Object.fromEntries(Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...options.env,
  };
  try {
    const started = performance.now();
    const { code, signal, log } = await execute([path.join(dist, `${action}.mjs`)], env, options);
    const milliseconds = performance.now() - started;
    return { code, signal, log, milliseconds, outputs: parseOutputFile(readFileSync(output, "utf8")), summary: readFileSync(summary, "utf8") };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** How this machine reaches networks: proxies, certificates, settings of npm. A runner has its own. */
function networkOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const network = /^(npm_config_|pip_|uv_|node_extra_ca_certs$|ssl_cert|requests_ca_bundle$|https?_proxy$|no_proxy$)/i;
  return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (network.test(key) && value !== undefined ? [[key, value]] : [])));
}

function execute(args: string[], env: Record<string, string>, { workspace, signal: wanted }: RunActionOptions): Promise<{ code: number | null; signal: NodeJS.Signals | null; log: string }> {
  const child = spawn(process.execPath, args, { cwd: workspace, env, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  let signalled = false;
  const timers: NodeJS.Timeout[] = [];
  const onData = (chunk: Buffer): void => {
    log += chunk.toString();
    if (wanted === undefined || signalled || !log.includes(wanted.when ?? "")) return;
    signalled = true;
    for (const { signal, afterMs } of wanted.signals) timers.push(setTimeout(() => child.kill(signal), afterMs));
  };
  if (wanted?.when === undefined) onData(Buffer.alloc(0));
  child.stdout.on("data", onData);
  child.stderr.on("data", onData);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ code, signal, log });
    });
  });
}
