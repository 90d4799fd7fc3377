import { ancestry } from "../../git/ancestry.ts";
import { commitLog } from "../../git/commit-log.ts";
import type { TreeFs } from "../../git/tree-fs.ts";
import { HostError } from "../../host/ports.ts";
import type { Note } from "../../generated/version.ts";
import { closest } from "../../pipeline/did-you-mean.ts";
import type { Git, ListingGit } from "../../results/commit-info.ts";
import { CHANGES_FOLDER, readChangeFile, type ChangeFile } from "../../version/change-file.ts";
import { readConventionalCommit } from "../../version/conventional-commit.ts";

/** What people wrote about the commits since other commits. */
export interface CommitNotes {
  /** Of the commits since `base` that touch one of these files, oldest first. */
  since(base: string, files: ReadonlySet<string>): Note[];
}

interface Written {
  order: number;
  sha: string;
  note: Note;
}

/** Reads the messages of all commits since the oldest of `bases`, once for all units. */
export async function commitNotes(git: ListingGit, root: string, head: string, bases: readonly string[]): Promise<CommitNotes> {
  if (bases.length === 0) return { since: () => [] };
  const shared = (await git("merge-base", "--octopus", ...bases))?.trim() ?? "";
  const without = shared === "" ? [] : [shared];
  const [history, log] = await Promise.all([ancestry(git, head, without), commitLog(root, head, without)]);
  const byFile = new Map<string, Written[]>();
  for (const [order, { sha, message, files }] of log.toReversed().entries()) {
    const read = readConventionalCommit(message);
    if (read === undefined) continue;
    const written = { order, sha, note: { ...read, from: sha.slice(0, 12) } };
    for (const file of files) {
      const list = byFile.get(file);
      if (list === undefined) byFile.set(file, [written]);
      else list.push(written);
    }
  }
  return {
    since(base, files) {
      const touching = [...new Set([...files].flatMap((file) => byFile.get(file) ?? []))].toSorted((a, b) => a.order - b.order);
      const commits = touching.length === 0 ? new Set() : history.since(base);
      return touching.filter(({ sha }) => commits.has(sha)).map(({ note }) => note);
    },
  };
}

/** The change files of a commit; those that cannot be understood, or that speak of nobody, are problems. */
export async function changeFiles(git: Git, commit: string, tree: TreeFs, names: readonly string[]): Promise<{ files: ChangeFile[]; problems: string[] }> {
  const listing = await git("ls-tree", "-z", "--name-only", commit, `./${CHANGES_FOLDER}/`);
  if (listing === undefined) throw new HostError("the change files of the commit cannot be listed: is the clone complete (fetch-depth: 0)?");
  const files: ChangeFile[] = [];
  const problems: string[] = [];
  for (const file of listing.split("\0").filter((name) => name.endsWith(".md") && !/(^|\/)readme\.md$/i.test(name))) {
    const read = readChangeFile(file, (await tree.read(file)) ?? "");
    if ("problem" in read) {
      problems.push(read.problem);
      continue;
    }
    const unknown = [...read.levels.keys()].filter((name) => !names.includes(name));
    problems.push(...unknown.map((name) => {
      const near = closest(name, names);
      return `${file}: there is no pipeline or model ${JSON.stringify(name)}${near === undefined ? "" : `; did you mean "${near}"?`}`;
    }));
    files.push(read);
  }
  return { files, problems };
}
