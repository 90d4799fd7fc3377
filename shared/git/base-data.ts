import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { pipeline } from "node:stream/promises";
import { CAREFULLY, gitProgram } from "./git-program.ts";
import { HostError } from "../host/ports.ts";
import type { ListingGit } from "../results/commit-info.ts";
import { listed } from "./listed.ts";
import { follow } from "./tree-contents.ts";
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
  // What is new and not ignored will be kept: it is a part of the head only, committed or not.
  const [changed, kept] = await Promise.all([names(`the files that differ from commit ${sha.slice(0, 12)}`, "diff", "--name-only", "--no-renames", "--ignore-submodules=none", "--relative", "-z", sha, "--", "."), names("the files that git keeps", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", ".")]);
  // Two sources, or a query and a source, may name the same file at once; it is written by one of them.
  const written = new Map<string, Promise<string>>();
  const old = (name: string): Promise<string> => {
    const one = written.get(name) ?? oldVersion(root, sha, name, tree.hash(name) ?? "");
    written.set(name, one);
    return one;
  };
  const inCommit = async (name: string): Promise<BaseFile | "beside" | undefined> => {
    const found = await follow(tree.contents, name);
    const moved = found.links.some((link) => changed.has(link));
    if (found.kind === "submodule" && (moved || changed.has(found.path))) throw new HostError(`${name} is in the submodule ${found.path}, which changed: the base's version of it is not here; compare with a base that has the same commit of it`);
    const entry = found.kind === "inside" ? await tree.contents.entry(found.path) : undefined;
    if (found.kind === "inside" && entry !== undefined) return { name, path: changed.has(found.path) ? await old(found.path) : path.join(root, moved ? found.path : name) };
    // What git does not keep is the same on both sides, while the base's links lead there.
    return moved || (found.kind === "inside" && kept.has(found.path)) ? undefined : "beside";
  };
  return async (patterns) => {
    const files = new Map<string, BaseFile>();
    for (const name of await namesIn(tree, patterns)) {
      const file = await inCommit(name);
      if (file !== undefined && file !== "beside") files.set(name, file);
    }
    for (const file of await find(patterns)) if (!files.has(file.name) && (await inCommit(file.name)) === "beside") files.set(file.name, file);
    return [...files.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };
}

/** What globs name in a commit, below linked folders too: by the names that they have in the project. */
async function namesIn(tree: TreeFs, patterns: readonly string[]): Promise<string[]> {
  const found = await Promise.all(patterns.map(async (pattern) => {
    const { base, glob } = picomatch.scan(pattern);
    const start = await follow(tree.contents, base);
    if (start.kind !== "inside" || start.links.length === 0) return tree.glob([pattern]);
    if (glob === "") return [pattern];
    return (await tree.glob([`${start.path}/${glob}`])).map((name) => base + name.slice(start.path.length));
  }));
  return [...new Set(found.flat())];
}

async function oldVersion(root: string, sha: string, name: string, hash: string): Promise<string> {
  const file = path.join(root, ".towpath", "base", hash.slice(0, 16), path.basename(name));
  if ((await stat(file).catch(() => undefined)) !== undefined) return file;
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
  // With filters, so that a file of LFS is its content and not a pointer.
  const child = spawn(gitProgram(), [...CAREFULLY, "cat-file", "--filters", `${sha}:./${name}`], { cwd: root, env, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve).on("error", () => resolve(null)));
  await pipeline(child.stdout, createWriteStream(beside));
  if ((await ended) !== 0) {
    await rm(beside, { force: true });
    throw new HostError(`${name} of commit ${sha.slice(0, 12)} cannot be read: the clone is incomplete; check out with fetch-depth: 0`);
  }
  await rename(beside, file);
  return file;
}
