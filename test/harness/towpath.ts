import { spawn } from "node:child_process";
import path from "node:path";

/** `npm test` builds the bundle first and tests what users get; a single test run by hand uses the sources as they are. */
const BIN = path.resolve(import.meta.dirname, "../..", process.env["TOWPATH_BUNDLE"] === "1" ? "dist/cli/towpath.mjs" : "cli/main.ts");

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

export interface CallOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Sends this signal when standard error shows the text. */
  interrupt?: { when: string; signal: NodeJS.Signals };
}

/** Runs the bundled command line as a user would, with a bare environment. */
export function towpath(args: readonly string[], { cwd, env = {}, interrupt }: CallOptions): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH, HOME, LANG: "C.UTF-8", NO_COLOR: "1", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  let interrupted = false;
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => {
    err += chunk;
    if (interrupt === undefined || interrupted || !err.includes(interrupt.when)) return;
    interrupted = true;
    child.kill(interrupt.signal);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
