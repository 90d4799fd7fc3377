import { execFile } from "node:child_process";
import { gitProgram } from "./git-program.ts";
import type { Git } from "../results/commit-info.ts";

const LONGEST_MS = 5_000;

/** Asks the `git` of this machine about a folder. Hooks and prompts are off: reading must not run anything. */
export function nodeGit(folder: string, longestMs = LONGEST_MS): Git {
  return (...args) =>
    new Promise((resolve) => {
      const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
      execFile(gitProgram(), ["-c", "core.fsmonitor=false", ...args], { cwd: folder, env, timeout: longestMs, maxBuffer: 16 * 1024 * 1024 }, (error, out) => {
        resolve(error === null ? out : undefined);
      });
    });
}
