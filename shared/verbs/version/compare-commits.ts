import type { TreeFs } from "../../git/tree-fs.ts";
import { impactOf, type Impact } from "../../impact/impact.ts";
import type { Side } from "../../impact/side.ts";
import type { Finding } from "../../pipeline/finding.ts";
import type { Git } from "../../results/commit-info.ts";
import type { Trees } from "./trees.ts";

/** An older commit beside the head. */
export interface Compared {
  tree: TreeFs;
  /** What both hold, and what the difference does; missing when the older one cannot be read. */
  read?: { side: Side; impact: Impact };
  problems: readonly Finding[];
}

/** Compares the head with other commits. Each is opened when it is asked for; those with one tree are opened once. */
export async function comparer(git: Git, trees: Trees, head: Side, commits: readonly string[]): Promise<(sha: string) => Promise<Compared>> {
  const listed = new Map(commits.map((sha) => [sha, trees.list(sha)] as const));
  for (const each of listed.values()) each.catch(() => {});
  const names = (await git("rev-parse", ...commits.map((sha) => `${sha}:./`)))?.trim().split("\n");
  // Without an answer (one of them has no such folder) each commit stands for itself.
  const treeOf = (sha: string): string => names?.[commits.indexOf(sha)] ?? sha;
  const known = new Map<string, Promise<Compared>>();
  const compare = async (sha: string): Promise<Compared> => {
    const { tree, opened, side } = await trees.open(await (listed.get(sha) ?? trees.list(sha)), head.workspace);
    const problems = (opened.workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
    return { tree, problems, ...(side === undefined ? {} : { read: { side, impact: impactOf(side, head) } }) };
  };
  return (sha) => {
    const key = treeOf(sha);
    const found = known.get(key) ?? compare(sha);
    known.set(key, found);
    return found;
  };
}
