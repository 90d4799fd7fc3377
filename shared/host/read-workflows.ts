import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** GitHub workflows of the repository that a folder lies in, by path from its root; undefined outside a repository. */
export async function readWorkflows(folder: string): Promise<Map<string, string> | undefined> {
  const root = await repositoryRoot(folder);
  if (root === undefined) return undefined;
  const names = await readdir(path.join(root, ".github", "workflows")).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`);
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(path.join(root, file), "utf8").catch(() => "")] as const));
  return new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The nearest folder upwards with `.git` (a file in a worktree). */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((await stat(path.join(at, ".git")).catch(() => undefined)) !== undefined) return at;
    if (at === path.dirname(at)) return undefined;
  }
}
