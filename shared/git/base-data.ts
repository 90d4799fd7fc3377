import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { gitProgram } from "./git-program.ts";
import { HostError } from "../host/ports.ts";
import type { ListingGit } from "../results/commit-info.ts";
import { listed } from "./listed.ts";
import type { TreeFs } from "./tree-fs.ts";

/** A data file of the base. */
export interface BaseFile {
  name: string;
  path: string;
}

/**
 * The data files of a commit, for both sides of a comparison to read the same: what git does not keep, and what did not change, is read
 * where it stands in the project; an older version of a file that git keeps is written to `.towpath/base/<hash>/`, once.
 */
export async function baseDataFiles(git: ListingGit, root: string, { sha, tree }: { sha: string; tree: TreeFs }, find: (patterns: readonly string[]) => Promise<BaseFile[]>): Promise<(patterns: readonly string[]) => Promise<BaseFile[]>> {
  const names = async (what: string, ...args: string[]): Promise<Set<string>> => new Set(listed(await git.list(...args), what, "git refused; see what `git status` says"));
  const [changed, kept] = await Promise.all([names(`the files that differ from commit ${sha.slice(0, 12)}`, "diff", "--name-only", "--no-renames", "--relative", "-z", sha, "--", "."), names("the files that git keeps", "ls-files", "-z", "--", ".")]);
  // Two sources, or a query and a source, may name the same file at once; it is written by one of them.
  const written = new Map<string, Promise<string>>();
  const old = (name: string): Promise<string> => {
    const one = written.get(name) ?? oldVersion(root, sha, name, tree.hash(name) ?? "");
    written.set(name, one);
    return one;
  };
  return async (patterns) => {
    const found = await tree.glob(patterns);
    const inBase = await Promise.all(found.map(async (name): Promise<BaseFile> => ({ name, path: changed.has(name) ? await old(name) : path.join(root, name) })));
    const beside = (await find(patterns)).filter(({ name }) => tree.hash(name) === undefined && !kept.has(name));
    return [...inBase, ...beside].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };
}

async function oldVersion(root: string, sha: string, name: string, hash: string): Promise<string> {
  const file = path.join(root, ".towpath", "base", hash.slice(0, 16), path.basename(name));
  if ((await stat(file).catch(() => undefined)) !== undefined) return file;
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
  // With filters, so that a file of LFS is its content and not a pointer.
  const child = spawn(gitProgram(), ["-c", "core.fsmonitor=false", "cat-file", "--filters", `${sha}:./${name}`], { cwd: root, env, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve).on("error", () => resolve(null)));
  await pipeline(child.stdout, createWriteStream(beside));
  if ((await ended) !== 0) {
    await rm(beside, { force: true });
    throw new HostError(`${name} of commit ${sha.slice(0, 12)} cannot be read: the clone is incomplete; check out with fetch-depth: 0`);
  }
  await rename(beside, file);
  return file;
}
