import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import path from "node:path";

/** What a workflow that uses the actions downloads: manifests, bundles, licence, what a reader of the tag wants. Nothing else. */
const KEPT = ["action.yml", "LICENSE", "README.md", "actions/*/action.yml", "actions/*/README.md"];

/**
 * Writes the tree of a release into a git repository: the kept files of `root`, and the bundles. Gives the tree's id; the same files give
 * the same one.
 */
export function writeReleaseTree(gitDir: string, root: string, dist: string): string {
  const kept = KEPT.flatMap((pattern) => globSync(pattern, { cwd: root })).map((file) => ({ at: file.split(path.sep).join("/"), from: path.join(root, file) }));
  const bundles = globSync("*", { cwd: dist }).map((file) => ({ at: `dist/actions/${file}`, from: path.join(dist, file) }));
  const env = { ...process.env, GIT_DIR: gitDir, GIT_INDEX_FILE: path.join(gitDir, `release-${process.pid}.index`) };
  const git = (args: string[], input?: string): string => execFileSync("git", args, { env, encoding: "utf8", maxBuffer: 64 << 20, ...(input === undefined ? {} : { input }) }).trim();
  const files = [...kept, ...bundles].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const ids = git(["hash-object", "-w", "--no-filters", "--stdin-paths"], files.map(({ from }) => `${from}\n`).join("")).split("\n");
  git(["read-tree", "--empty"]);
  git(["update-index", "--add", "--index-info"], files.map(({ at }, index) => `100644 blob ${ids[index]}\t${at}\n`).join(""));
  return git(["write-tree"]);
}
