import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";

/** Time between asking a process tree to end and ending it. */
const GRACE_MS = 5_000;

export interface ProcessOptions {
  command: string;
  args: readonly string[];
  cwd: string;
  /** All that the process sees. */
  env: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  graceMs?: number;
  onLine(line: string, stream: "out" | "err"): void;
}

export interface ProcessResult {
  /** 0 when all is well; 128 + number when a signal ended it. */
  code: number;
  stopped?: "cancelled" | "timeout";
  /** The program could not be started at all. */
  missing?: boolean;
}

/** Runs a program in a process group of its own; on cancel, timeout and end, nothing of its tree is left. */
export async function runProcess(options: ProcessOptions): Promise<ProcessResult> {
  if (options.signal?.aborted === true) return { code: 130, stopped: "cancelled" };
  return new Promise((resolve) => {
    const child = spawn(options.command, [...options.args], {
      cwd: options.cwd,
      env: { ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    let stopped: ProcessResult["stopped"];
    let killer: NodeJS.Timeout | undefined;
    const stop = (why: "cancelled" | "timeout"): void => {
      if (stopped !== undefined) return;
      stopped = why;
      killTree(child.pid, "SIGTERM");
      killer = setTimeout(() => killTree(child.pid, "SIGKILL"), options.graceMs ?? GRACE_MS);
    };
    const onAbort = (): void => stop("cancelled");
    options.signal?.addEventListener("abort", onAbort, { once: true });
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => stop("timeout"), options.timeoutMs);

    const flush = [
      eachLine(child.stdout, (line) => options.onLine(line, "out")),
      eachLine(child.stderr, (line) => options.onLine(line, "err")),
    ];
    const finish = (result: ProcessResult): void => {
      clearTimeout(timer);
      clearTimeout(killer);
      options.signal?.removeEventListener("abort", onAbort);
      for (const last of flush) last();
      resolve(stopped === undefined ? result : { ...result, stopped });
    };
    child.once("error", () => finish({ code: 127, missing: true }));
    child.once("exit", () => {
      // What the program left in the background would keep the pipes open, and go on after its task.
      killTree(child.pid, "SIGKILL");
    });
    child.once("close", (code, signal) => finish({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) }));
  });
}

function killTree(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Calls back for each line; a carriage return ends one too, so that progress bars do not become one endless line. */
function eachLine(stream: NodeJS.ReadableStream, callback: (line: string) => void): () => void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string | Uint8Array) => {
    const lines = (rest + String(chunk)).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) callback(line);
    if (rest.length > 65_536) {
      callback(rest);
      rest = "";
    }
  });
  return () => {
    if (rest !== "") callback(rest.replace(/\r$/, ""));
    rest = "";
  };
}
