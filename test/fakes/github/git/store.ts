import { createHash } from "node:crypto";

export type ObjectType = "blob" | "tree" | "commit" | "tag";
export interface TreeEntry { mode: string; name: string; oid: string }
export interface Commit { tree: string; parents: readonly string[]; message: string; author: string; at: number }

/** Git's object database, with git's own formats and hashes, in memory. */
export interface GitStore {
  readonly objects: Map<string, { type: ObjectType; data: Buffer }>;
}

export function newStore(): GitStore {
  return { objects: new Map() };
}

export function put(store: GitStore, type: ObjectType, data: Buffer): string {
  const oid = createHash("sha1").update(`${type} ${data.length}\0`).update(data).digest("hex");
  if (!store.objects.has(oid)) store.objects.set(oid, { type, data });
  return oid;
}

export function putTree(store: GitStore, entries: readonly TreeEntry[]): string {
  // Git compares folders as if their name ended in a slash.
  const key = ({ mode, name }: TreeEntry): string => (mode === "40000" ? `${name}/` : name);
  const sorted = entries.toSorted((a, b) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))));
  return put(store, "tree", Buffer.concat(sorted.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, "hex")])));
}

export function putCommit(store: GitStore, { tree, parents, message, author, at }: Commit): string {
  const who = `${author} <${author}@example.com> ${Math.floor(at / 1_000)} +0000`;
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`, "", message.endsWith("\n") ? message : `${message}\n`];
  return put(store, "commit", Buffer.from(lines.join("\n")));
}

export function putTag(store: GitStore, { name, commit, message, tagger, at }: { name: string; commit: string; message: string; tagger: string; at: number }): string {
  const lines = [`object ${commit}`, "type commit", `tag ${name}`, `tagger ${tagger} ${Math.floor(at / 1_000)} +0000`, "", message.endsWith("\n") ? message : `${message}\n`];
  return put(store, "tag", Buffer.from(lines.join("\n")));
}

/** The commit that an object leads to; undefined when it is no commit and no tag of one. */
export function commitOf(store: GitStore, oid: string): string | undefined {
  const found = store.objects.get(oid);
  if (found?.type === "commit") return oid;
  return found?.type === "tag" ? /^object ([0-9a-f]{40})$/m.exec(found.data.toString())?.[1] : undefined;
}

export function readTree(store: GitStore, oid: string): TreeEntry[] {
  const found = store.objects.get(oid);
  if (found?.type !== "tree") return [];
  const entries: TreeEntry[] = [];
  for (let at = 0; at < found.data.length; ) {
    const space = found.data.indexOf(0x20, at);
    const end = found.data.indexOf(0, space);
    entries.push({ mode: found.data.toString("utf8", at, space), name: found.data.toString("utf8", space + 1, end), oid: found.data.toString("hex", end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}

export function treeOf(store: GitStore, commit: string): string | undefined {
  const found = store.objects.get(commit);
  return found?.type === "commit" ? /^tree ([0-9a-f]{40})$/m.exec(found.data.toString())?.[1] : undefined;
}

export function parentsOf(store: GitStore, commit: string): string[] {
  const header = store.objects.get(commit)?.data.toString().split("\n\n")[0] ?? "";
  return [...header.matchAll(/^parent ([0-9a-f]{40})$/gm)].map(([, oid = ""]) => oid);
}

/** The object at a path below a tree; the empty path is the tree itself. */
export function entryAt(store: GitStore, tree: string, path: string): string | undefined {
  return path.split("/").filter((part) => part !== "").reduce<string | undefined>((oid, part) => (oid === undefined ? undefined : readTree(store, oid).find(({ name }) => name === part)?.oid), tree);
}

export interface FileChanges { additions: { path: string; contents: Buffer }[]; deletions: string[] }

/** A tree with files added, replaced and removed; folders that become empty vanish, as in git. Undefined when a deleted file is not there. */
export function changedTree(store: GitStore, tree: string | undefined, { additions, deletions }: FileChanges): string | undefined {
  const entries = new Map((tree === undefined ? [] : readTree(store, tree)).map((entry) => [entry.name, entry]));
  const below = new Map<string, FileChanges>();
  const folder = (name: string): FileChanges => below.get(name) ?? below.set(name, { additions: [], deletions: [] }).get(name)!;
  for (const path of deletions) {
    const [first = "", ...rest] = path.split("/");
    if (rest.length > 0) folder(first).deletions.push(rest.join("/"));
    else if (!entries.delete(first)) return undefined;
  }
  for (const { path, contents } of additions) {
    const [first = "", ...rest] = path.split("/");
    if (rest.length > 0) folder(first).additions.push({ path: rest.join("/"), contents });
    else entries.set(first, { mode: "100644", name: first, oid: put(store, "blob", contents) });
  }
  for (const [name, changes] of below) {
    const old = entries.get(name);
    const oid = changedTree(store, old?.mode === "40000" ? old.oid : undefined, changes);
    if (oid === undefined) return undefined;
    if (readTree(store, oid).length === 0) entries.delete(name);
    else entries.set(name, { mode: "40000", name, oid });
  }
  return putTree(store, [...entries.values()]);
}
