import { spawn } from "node:child_process";
import { CAREFULLY, gitProgram } from "./git-program.ts";
import { HostError } from "../host/ports.ts";

export interface LoggedCommit {
  sha: string;
  message: string;
  /** Files below the folder that it changed, relative to it. */
  files: string[];
}

/** The commits that led to `head` and not to `without`, newest first, as far as they touch the folder; a merge only brings them in. Read as a stream: a history has no longest size. */
export async function commitLog(folder: string, head: string, without: readonly string[]): Promise<LoggedCommit[]> {
  const args = [...CAREFULLY, "log", "-z", "--full-history", "--no-merges", "--name-only", "--relative", "--no-renames", "--format=%x01%H%x02%B%x02", head, ...without.map((sha) => `^${sha}`), "--", "."];
  const child = spawn(gitProgram(), args, { cwd: folder, env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" }, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve).on("error", () => resolve(null)));
  const commits: LoggedCommit[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8");
  for await (const chunk of child.stdout) {
    const parts = `${rest}${chunk}`.split("\u0001");
    rest = parts.pop() ?? "";
    for (const part of parts) push(commits, part);
  }
  push(commits, rest);
  if ((await ended) !== 0) throw new HostError(`git cannot list the commits since the last releases: is the clone complete (fetch-depth: 0)?`);
  return commits;
}

function push(commits: LoggedCommit[], text: string): void {
  const [sha = "", message = "", files = ""] = text.split("\u0002");
  if (/^[0-9a-f]{40,64}$/.test(sha)) commits.push({ sha, message: message.trim(), files: files.split("\0").map((file) => file.replace(/^\n/, "")).filter(Boolean) });
}
