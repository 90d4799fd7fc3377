import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { nodeFs } from "./node-fs.ts";

/**
 * GitHub workflows of the repository that a folder lies in, by path from its root; undefined outside a repository. `top`: the repository is
 * looked for up to there and no further, where nobody has said that more may be read.
 */
export async function readWorkflows(folder: string, top?: string): Promise<Map<string, string> | undefined> {
  const root = await repositoryRoot(folder, top);
  if (root === undefined) return undefined;
  const fs = await nodeFs(root);
  const names = await readdir(path.join(root, ".github", "workflows")).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`);
  // Links that lead out, pipes and the like are no workflows.
  const texts = await Promise.all(files.map(async (file) => [file, (await fs.read(file).catch(() => undefined)) ?? ""] as const));
  return new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The nearest folder upwards with `.git` (a file in a worktree), not above `top`. */
export async function repositoryRoot(folder: string, top?: string): Promise<string | undefined> {
  const last = top === undefined ? undefined : path.resolve(top);
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((await stat(path.join(at, ".git")).catch(() => undefined)) !== undefined) return at;
    if (at === last || at === path.dirname(at)) return undefined;
  }
}
