import { spawn } from "node:child_process";
import { gitProgram } from "../../../shared/git/git-program.ts";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { ledgerBranch } from "../../../shared/ledger/layout.ts";
import type { Git } from "../../../shared/results/commit-info.ts";
import type { LedgerFetch } from "../services.ts";

const LONGEST_MS = 60_000;
const MOST_SAID = 2000;
const windows = process.platform === "win32";

/**
 * Brings the ledger's branch of the remote into a clone, and nothing else: no tag, no other branch, no work tree. It asks nobody anything: where a
 * password would have to be typed it fails, and runs no hook of the repository.
 */
export async function fetchLedger(folder: string): Promise<LedgerFetch> {
  const asked = nodeGit(folder);
  const git: Git = (...args) => asked(...args).catch(() => undefined);
  const remotes = (await git("remote"))?.split("\n").filter((name) => name !== "") ?? [];
  const remote = remotes.find((name) => name === "origin") ?? remotes[0];
  // A name is never an option.
  if (remote === undefined || remote.startsWith("-")) return { status: "nothing to fetch" };
  const tracked = `refs/remotes/${remote}/${ledgerBranch}`;
  const before = await git("rev-parse", "--verify", "--quiet", tracked);
  const failed = await quietFetch(folder, remote, `+refs/heads/${ledgerBranch}:${tracked}`);
  if (failed !== undefined) return { status: "failed", why: failed };
  return { status: (await git("rev-parse", "--verify", "--quiet", tracked)) === before ? "same" : "changed" };
}

/** The repositories that folders lie in, each once. */
export async function repositoriesOf(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => nodeGit(folder)("rev-parse", "--show-toplevel").catch(() => undefined)));
  return [...new Set(found.flatMap((top) => top?.trim() ?? []))];
}

/** Resolves to what went wrong. */
function quietFetch(folder: string, remote: string, refspec: string): Promise<string | undefined> {
  // An empty name of a program that asks means: there is none.
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "", SSH_ASKPASS: "", SSH_ASKPASS_REQUIRE: "never", GCM_INTERACTIVE: "never", GIT_OPTIONAL_LOCKS: "0" };
  const settings = ["core.fsmonitor=false", "safe.bareRepository=explicit", "core.hooksPath=/dev/null", "credential.interactive=false", "gc.auto=0", "maintenance.auto=false"].flatMap((setting) => ["-c", setting]);
  const args = [...settings, "fetch", "--quiet", "--no-tags", "--no-prune", "--no-recurse-submodules", "--no-write-fetch-head", "--", remote, refspec];
  return new Promise((resolve) => {
    // In a session of its own, without a terminal, ssh has nobody to ask either; and what git has started ends with it.
    const child = spawn(gitProgram(), args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"], detached: !windows, windowsHide: true });
    const timer = setTimeout(() => (windows || child.pid === undefined ? child.kill() : process.kill(-child.pid, "SIGKILL")), LONGEST_MS);
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(0, MOST_SAID)));
    child.on("error", (error) => over(error.message));
    child.on("close", (code, signal) => over(code === 0 ? undefined : signal === null ? (said.trim().split("\n")[0] ?? "") : `no answer in ${LONGEST_MS / 1000} s`));
    const over = (why: string | undefined): void => {
      clearTimeout(timer);
      resolve(why);
    };
  });
}
