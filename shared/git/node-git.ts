import { execFile, spawn } from "node:child_process";
import { CAREFULLY, gitProgram } from "./git-program.ts";
import { noAnswer } from "./no-answer.ts";
import type { GitListed, ListingGit } from "../results/commit-info.ts";

/** Even a short answer may need a walk through a history of a million commits, on a disk that others keep busy. */
const LONGEST_MS = 120_000;
const LONGEST_BYTES = 16 * 1024 * 1024;
/** A large repository, or one whose trees have to be fetched first. */
const LISTING_MS = 300_000;
/** A million files are listed in about 130 MB. */
const LISTING_BYTES = 400 * 1024 * 1024;

export interface GitLimits {
  /** For a short answer. */
  longestMs?: number;
  listingMs?: number;
  listingBytes?: number;
}

/** Asks the `git` of this machine about a folder. Hooks and prompts are off: reading must not run anything. */
export function nodeGit(folder: string, limits: number | GitLimits = {}): ListingGit {
  const { longestMs = LONGEST_MS, listingMs = LISTING_MS, listingBytes = LISTING_BYTES } = typeof limits === "number" ? { longestMs: limits } : limits;
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
  const ask = (...args: string[]): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      execFile(gitProgram(), [...CAREFULLY, ...args], { cwd: folder, env, timeout: longestMs, maxBuffer: LONGEST_BYTES }, (error, out) => {
        // `killed` by us; the user's Ctrl-C reaches git by itself.
        const tooLong = error?.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
        if (tooLong || error?.killed === true) reject(noAnswer(args, tooLong ? undefined : longestMs));
        else resolve(error === null ? out : undefined);
      });
    });
  const list = (...args: string[]): Promise<GitListed> =>
    new Promise((resolve) => {
      const child = spawn(gitProgram(), [...CAREFULLY, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "ignore"] });
      const chunks: Buffer[] = [];
      let length = 0;
      let stopped: "late" | "too much" | undefined;
      const stop = (why: "late" | "too much"): void => {
        stopped ??= why;
        child.kill();
      };
      const timer = setTimeout(() => stop("late"), listingMs);
      child.stdout.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > listingBytes) stop("too much");
        else chunks.push(chunk);
      });
      // There is no git, or it may not be started.
      child.on("error", () => {
        clearTimeout(timer);
        resolve({ failure: "refused" });
      });
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve(stopped === undefined && code === 0 ? { text: Buffer.concat(chunks, length).toString("utf8") } : { failure: stopped ?? "refused" });
      });
    });
  return Object.assign(ask, { list });
}
