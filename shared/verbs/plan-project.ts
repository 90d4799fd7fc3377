import { hash } from "node:crypto";
import path from "node:path";
import { dialectOf } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import { contentHashes, type ContentHash } from "../git/content-hashes.ts";
import { gitListing, type GitListing } from "../git/git-listing.ts";
import { nodeGit } from "../git/node-git.ts";
import type { Refs } from "../git/refs.ts";
import { resolveRefs, type ResolvedRefs } from "../git/resolve-refs.ts";
import { treeFs, type TreeFs } from "../git/tree-fs.ts";
import { nodeFs } from "../host/node-fs.ts";
import { openSqlReader, type SqlReader } from "../host/parse-pool.ts";
import { HostError, type FileSystem } from "../host/ports.ts";
import { impactOf, type Impact } from "../impact/impact.ts";
import { planDocument, type PlanDocument } from "../impact/plan-document.ts";
import { loadProject, readOnce } from "../pipeline/load-project.ts";
import type { Project } from "../pipeline/model.ts";
import { acceptedMore } from "./accepted-more.ts";
import { loosenedWaivers } from "./loosened-waivers.ts";
import { movedProject } from "./moved-project.ts";
import { newProject } from "./new-project.ts";
import { openProject, type OpenedProject } from "./open-project.ts";
import { sideOf } from "./side-of.ts";

export interface PlanProject {
  root: string;
  /** A branch, tag or commit; the default branch unless given. */
  base?: string;
  /** Of an event of GitHub; `base` goes first. */
  refs?: Refs;
  environment?: string;
  cache: boolean;
  /** Instead of the folder itself, one that remembers what was asked. */
  fs?: FileSystem;
  /** What git was asked already. */
  asked?: AskedGit;
}

/** What a plan asks git of the work tree. */
export interface AskedGit {
  refs: Promise<ResolvedRefs | undefined>;
  listing: Promise<GitListing>;
}

export interface PlannedProject {
  plan: PlanDocument;
  impact: Impact;
  refs: ResolvedRefs;
  head: OpenedProject & { workspace: Workspace };
  base: OpenedProject & { workspace: Workspace };
  /** The project file at the tip of the base branch, whose policies hold; the merge-base's when the tip has none that can be read. */
  policies: Project;
  /** Folder of the base that has this project, when it has none here: nothing of it was compared. */
  movedFrom?: string;
}

/** What kept a plan from being made: the head cannot be read (its findings), or there is no base, or the base cannot be read. */
export type NoPlan = { head: OpenedProject; reason: string; kind: "head" | "base" };

/** Compares a project with the merge-base. Needs no data and no secret. Rejects with a sentence when git cannot answer. */
export async function planProject(options: PlanProject): Promise<PlannedProject | NoPlan> {
  const { root, cache } = options;
  const git = nodeGit(root);
  const environment = options.environment === undefined ? {} : { environment: options.environment };
  const asked = options.asked ?? askGit(options);
  const resolved = await asked.refs;
  const reader = openSqlReader(cache ? { cacheDir: path.join(root, ".towpath", "cache") } : {});
  const fs = readingOnce(options.fs ?? (await nodeFs(root)));
  // Two trees differ in few files: what is the same is parsed once.
  const shared = { reader, readDocument: readOnce(), ...environment };
  // Git answers while the head is read.
  const beside = asked.listing.then((listing) => contentHashes(root, listing));
  beside.catch(() => {});
  const listed = resolved === undefined ? undefined : beside.then(({ hash }) => treeFs(git, root, resolved.base.sha, { fs, hash }));
  listed?.catch(() => {});
  const older = listed?.then((tree) => olderSql(tree, beside));
  older?.catch(() => {});
  const head = await openProject({ root, cache, fs, ...shared, reader: expectingToo(reader, older) });
  if (!isOpen(head)) return { head, reason: "the project cannot be read", kind: "head" };
  if (resolved === undefined || listed === undefined) return { head, reason: "there is nothing to compare with: name a base with --base", kind: "base" };

  using tree = await listed;
  const none = newProject(tree, fs);
  const moved = none && (await movedProject(git, resolved.base.sha, head.workspace.project.name));
  const base = await openProject({ root, cache, fs: none ?? tree, like: head.workspace, ...shared });
  if (!isOpen(base)) return { head, reason: `the base ${resolved.base.sha.slice(0, 12)} has no project here that can be read`, kind: "base" };
  const checks = { readSql: reader.read, dialect: dialectOf(head.workspace.project, options.environment) };
  const [before, after] = await Promise.all([sideOf(base.workspace, tree, tree.contents, { checks }), sideOf(head.workspace, fs, await beside, { checks })]);
  const found = impactOf(before, after);
  const impact = { ...found, findings: [...found.findings, ...loosenedWaivers(base.workspace, head.workspace), ...(await acceptedMore([none ?? tree, base], [fs, head]))] };
  const plan = planDocument(head.workspace, impact, { base: resolved.base.sha, head: resolved.head.sha }, (text) => hash("sha256", text, "hex"));
  return { plan, impact, refs: resolved, head, base, policies: await policiesOf(git, root, resolved, moved?.project ?? base.workspace.project), ...(moved === undefined ? {} : { movedFrom: moved.folder }) };
}

/** Asks git at once for all that is needed of the work tree. */
export function askGit({ root, ...options }: Pick<PlanProject, "root" | "base" | "refs">): AskedGit {
  const git = nodeGit(root);
  const refs = resolveRefs(git, refsOf(options));
  refs.catch(() => {});
  return { refs, listing: gitListing(git) };
}

/** What the options say is to be compared. */
function refsOf({ base, refs = { event: "local", head: {} } }: Pick<PlanProject, "base" | "refs">): Refs {
  return base === undefined ? refs : { ...refs, base: { ref: base } };
}

/** Both trees see a file as it was first read, and it is read once. */
function readingOnce(fs: FileSystem): FileSystem {
  const known = new Map<string, Promise<string | undefined>>();
  const read = (file: string): Promise<string | undefined> => {
    const text = known.get(file) ?? fs.read(file);
    known.set(file, text);
    return text;
  };
  return { read, stat: (file) => fs.stat(file), glob: (patterns, ignore) => fs.glob(patterns, ignore) };
}

/** Queries of a commit that the work tree has otherwise, or not at all. */
async function olderSql(tree: TreeFs, beside: Promise<{ hash: ContentHash }>): Promise<string[]> {
  const { hash: hashOf } = await beside;
  const texts = await Promise.all((await tree.glob(["**/*.sql"])).map(async (file) => ((await hashOf(file)) === tree.hash(file) ? undefined : tree.read(file).catch(() => undefined))));
  return texts.filter((text) => text !== undefined);
}

/** Has more texts read by the processes that read for one tree, so that none has to be started for the other. */
function expectingToo(reader: SqlReader, more: Promise<string[]> | undefined): SqlReader {
  return {
    expect: reader.expect,
    async read(items, dialect) {
      // Known long before the processes have read the rest.
      const texts = await more?.catch(() => []);
      await reader.expect(texts ?? [], dialect);
      return reader.read(items, dialect);
    },
  };
}

function isOpen(opened: OpenedProject): opened is OpenedProject & { workspace: Workspace } {
  return opened.workspace !== undefined;
}

/** What the tip of the base branch rules: a change may not take back what binds it. */
async function policiesOf(git: ReturnType<typeof nodeGit>, root: string, { base }: ResolvedRefs, merged: Project): Promise<Project> {
  if (base.tip === base.sha) return merged;
  try {
    using tip: TreeFs = await treeFs(git, root, base.tip);
    const { project } = await loadProject({ ...tip, glob: async () => [] });
    return project ?? merged;
  } catch (error) {
    if (error instanceof HostError) return merged;
    throw error;
  }
}
