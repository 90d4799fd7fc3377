import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import type * as vscode from "vscode";
import type { CliRun, RunRequest } from "./services.ts";

/** The command line ends within ten seconds of an interrupt; what has not by then never will. */
const PATIENCE_MS = 12_000;
/** As wide as the panel of results mostly is. */
const PANEL_COLUMNS = 80;
const windows = process.platform === "win32";

/** Starts the command line with the Node of this host, in a process group of its own: who stops it stops all that it has started. */
export function startCli(script: string, { folder, args, token, color = false, onLine, onOutput }: RunRequest, log: vscode.LogOutputChannel, living: Set<() => void>): Promise<CliRun> {
  if (token?.isCancellationRequested === true) return Promise.resolve({ code: undefined, stdout: "" });
  log.info(`towpath ${args.join(" ")}`);
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder.fsPath,
    env: { ...env, ELECTRON_RUN_AS_NODE: "1", ...(color ? { FORCE_COLOR: "1", COLUMNS: String(PANEL_COLUMNS) } : { NO_COLOR: "1" }) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: !windows,
    windowsHide: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    signalGroup(child, "SIGINT");
    timer ??= setTimeout(() => signalGroup(child, "SIGKILL"), PATIENCE_MS);
  };
  living.add(end);
  const cancelled = token?.onCancellationRequested(end);
  let stdout = "";
  if (onOutput === undefined) child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  else createInterface({ input: child.stdout }).on("line", onOutput);
  createInterface({ input: child.stderr }).on("line", (line) => {
    log.info(stripVTControlCharacters(line));
    onLine?.(line);
  });
  return new Promise((resolve) => {
    const over = (code: number | undefined): void => {
      clearTimeout(timer);
      cancelled?.dispose();
      living.delete(end);
      resolve({ code: token?.isCancellationRequested === true ? undefined : code, stdout });
    };
    child.on("error", (error) => {
      log.error(error);
      over(undefined);
    });
    child.on("close", (code) => over(code ?? undefined));
  });
}

function signalGroup(child: ChildProcess, signal: "SIGINT" | "SIGKILL"): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (windows) {
    // There are no signals: the whole tree is ended.
    spawn(path.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe"), ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on("error", () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}
