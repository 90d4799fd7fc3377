import { spawn } from "node:child_process";
import { CAREFULLY, gitProgram } from "./git-program.ts";
import { HostError } from "../host/ports.ts";

export interface NewTag {
  tag: string;
  commit: string;
  message: string;
  /** Who tags; git's own configuration unless given. */
  tagger?: { name: string; email: string };
}

/** Makes an annotated tag in a clone. Rejects with a sentence when git does not: the tag is there already, nobody is named, a signature fails. */
export async function writeTag(folder: string, { tag, commit, message, tagger }: NewTag): Promise<void> {
  const named = tagger === undefined ? {} : { GIT_COMMITTER_NAME: tagger.name, GIT_COMMITTER_EMAIL: tagger.email };
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...named };
  // Verbatim: the message is read back by machines, and lines that begin with # are no comments in it.
  const child = spawn(gitProgram(), [...CAREFULLY, "tag", "--annotate", "--cleanup=verbatim", "--file=-", "--end-of-options", tag, commit], { cwd: folder, env, stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(message);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve).on("error", () => resolve(null)));
  if (code === 0) return;
  if (/identity|tell me who you are|auto-detect email/i.test(said)) throw new HostError(`the tag ${tag} was not made, because git does not know who makes it: set user.name and user.email (\`git config user.email you@example.com\`)`);
  throw new HostError(`the tag ${tag} was not made: ${said.split("\n").find((line) => line.trim() !== "")?.replace(/^(fatal|error): /, "") ?? "git could not be started"}`);
}
