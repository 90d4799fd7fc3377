import { nodeGit } from "../git/node-git.ts";
import { resolveRefs } from "../git/resolve-refs.ts";
import type { Versions } from "../generated/version.ts";
import { duckDbLock } from "../generated/duckdb-lock.ts";
import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";
import type { RunRecord } from "../results/record.ts";
import { runStore } from "../results/run-store.ts";
import { recordFiles } from "../run/record-files.ts";
import type { Level } from "../version/level.ts";
import { unitsOf } from "../version/unit.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import type { OpenedWorkspace } from "../graph/open-workspace.ts";
import { releasesAt } from "./version/last-release.ts";
import { changeFiles, commitNotes } from "./version/notes.ts";
import { comparer } from "./version/compare-commits.ts";
import { openTrees } from "./version/trees.ts";
import { versionUnit } from "./version/version-unit.ts";

export interface VersionProject {
  root: string;
  /** Compare with this branch, tag or commit; each unit's last release unless given. */
  base?: string;
  /** Only this pipeline or model. */
  unit?: string;
  /** For a pre-release, such as `pr.12.3`. */
  preRelease?: string;
  /** At least this. One that is too low is refused. */
  bump?: Level;
  cache: boolean;
  /** Records of runs that were made elsewhere, beside those that are kept here. */
  records?: readonly RunRecord[];
  /** Version of Towpath. */
  version: string;
}

const RECORDS = 50;

/** The head cannot be read: its findings say why. */
export interface UnreadableHead {
  head: OpenedWorkspace;
  reason: string;
}

/** What each pipeline and model of the checked-out commit would be released as, and why. Changes nothing. */
export async function versionProject(options: VersionProject): Promise<Versions | UnreadableHead> {
  const { root, version } = options;
  const git = nodeGit(root);
  const commit = await headCommit(git);
  using trees = await openTrees(root, { cache: options.cache, git });
  const headTree = await trees.list(commit);
  const head = await trees.open(headTree);
  const broken = (head.opened.workspace?.problems ?? head.opened.findings).some(({ severity }) => severity === "error");
  if (head.side === undefined || broken) return { head: head.opened, reason: `commit ${commit.slice(0, 12)} cannot be read; a release must be sound` };
  const { workspace } = head.side;
  const project = workspace.project.name;
  const everyUnit = unitsOf(workspace);
  const units = options.unit === undefined ? everyUnit : everyUnit.filter(({ name }) => name === options.unit);
  if (units.length === 0 && options.unit !== undefined) throw new HostError(noUnit(options.unit, everyUnit.map(({ name }) => name)));

  const named = options.base === undefined ? undefined : (await resolveRefs(git, { event: "local", base: { ref: options.base }, head: {} }))?.base.sha;
  const [releases, changes, tree, prefix, status, kept] = await Promise.all([
    releasesAt(git, commit, project),
    changeFiles(git, commit, headTree, everyUnit.map(({ name }) => name)),
    git("rev-parse", `${commit}:./`),
    git("rev-parse", "--show-prefix"),
    git("status", "--porcelain", "-z", "--untracked-files=no", "--", ".", ":(exclude)CHANGELOG.md"),
    runStore(recordFiles(root)).recent(RECORDS),
  ]);
  const records = [...kept, ...(options.records ?? [])].filter((record) => record.project === project).toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  if (tree === undefined || prefix === undefined) throw new HostError(`git cannot name the tree of commit ${commit.slice(0, 12)}: is the clone complete?`);
  const from = new Map(await Promise.all(units.map(async (unit) => [unit, named ?? (await releases.before(unit.name))?.commit] as const)));
  const bases = [...new Set([...from.values()].filter((sha) => sha !== undefined))];
  const pairs = [...from].flatMap(([unit, sha]) => (sha === undefined ? [] : [{ unit, sha }]));
  const compare = await comparer(trees, { ...head.side, tree: headTree }, pairs);
  const notes = await commitNotes(git, root, commit, bases);
  const facts = { folder: prefix.trim().replace(/\/$/, ""), tree: tree.trim(), tools: { towpath: version, duckdb: duckDbLock.version } };
  const found: Versions["units"] = [];
  for (const unit of units) {
    const base = from.get(unit);
    found.push(await versionUnit({ git, unit, commit, side: head.side, headTree, releases, records, changes: changes.files, notes, wish: options, ...facts, ...(base === undefined ? {} : { base: { sha: base, ...(await compare(base, unit)) } }) }));
  }
  return { version: 1, project, commit, ...(named === undefined ? {} : { base: named }), dirty: status === undefined || status !== "", problems: changes.problems, units: found };
}

async function headCommit(git: Git): Promise<string> {
  const [found, shallow] = await Promise.all([git("rev-parse", "--verify", "--quiet", "HEAD^{commit}"), git("rev-parse", "--is-shallow-repository")]);
  const commit = found?.trim() ?? "";
  if (commit === "") throw new HostError("there is no commit to release: this is no git repository, or it has no commit yet");
  // Without the history there are no tags, and the next version would be taken for the first one.
  if (shallow?.trim() !== "false") throw new HostError("this clone is shallow, so the last releases cannot be found: check out with fetch-depth: 0 (or run `git fetch --unshallow --tags`)");
  return commit;
}

function noUnit(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  return `there is no pipeline or model ${JSON.stringify(name)}${near === undefined ? "" : `; did you mean "${near}"?`}`;
}
