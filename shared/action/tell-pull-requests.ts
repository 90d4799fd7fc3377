import type { Deployment } from "../deploy/log/deployment.ts";
import { nodeGit } from "../git/node-git.ts";
import type { GitHub } from "../github/client/open-github.ts";
import { stickyComment } from "../github/comment/sticky-comment.ts";
import { ledgerDeployment } from "../github/ledger/ledger-deployment.ts";
import { readDeployments } from "../github/ledger/read-deployments.ts";
import { mergedPulls } from "../github/pull/merged-pulls.ts";
import type { RepositoryName } from "../github/repository.ts";
import type { LedgerDeployment } from "../ledger/entry.ts";
import { parseMarker } from "../report/comment/marker.ts";
import { deployedComment, type DeployedPlace } from "../report/deploy/deployed-comment.ts";
import type { Git } from "../results/commit-info.ts";

/** A deployment of more than that brings so much that nobody waits for a word about his own part. */
const COMMITS = 30;

export interface Tidings {
  root: string;
  project: string;
  environment: string;
  /** The environment's log, oldest first. */
  rows: readonly Deployment[];
}

/** Says on each pull request that the newest deployment has brought or taken back where it is now: one comment, kept up to date. Gives their numbers. */
export async function tellPullRequests(github: GitHub, repository: RepositoryName, { root, project, environment, rows }: Tidings): Promise<number[]> {
  const newest = rows.findLast(({ kind }) => kind !== "run");
  if (newest === undefined) return [];
  const git = nodeGit(root);
  const pulls = await mergedPulls(github, repository, await movedCommits(git, newest));
  if (pulls.length === 0) return [];
  const known = together(await readDeployments(github, repository, project), rows.flatMap((row) => ledgerDeployment(environment, row) ?? []));
  const amount = [...Map.groupBy(known, (each) => each.environment).values()].reduce((sum, [first]) => sum + (first?.seq ?? 0), 0);
  for (const { number, commit } of pulls) {
    const places = await placesOf(git, commit, known);
    if (places.length > 0) await stickyComment(github, { repository, number, body: deployedComment(project, places, amount), markOf: parseMarker });
  }
  return pulls.map(({ number }) => number);
}

/** Commits of the project between two releases, whichever is the older one. */
async function movedCommits(git: Git, { release, previous }: Deployment): Promise<string[]> {
  if (previous === undefined) return [release.commit];
  const listed = await git("rev-list", "--first-parent", `--max-count=${COMMITS}`, `${previous.commit}...${release.commit}`, "--", ".");
  return (listed ?? "").split("\n").filter((sha) => sha !== "");
}

/** Of each environment the newest first. */
function together(ledger: readonly LedgerDeployment[], own: readonly LedgerDeployment[]): LedgerDeployment[] {
  const all = new Map([...ledger, ...own].map((each) => [JSON.stringify([each.environment, each.seq]), each]));
  return [...all.values()].toSorted((a, b) => (a.environment < b.environment ? -1 : a.environment > b.environment ? 1 : b.seq - a.seq));
}

async function placesOf(git: Git, commit: string, known: readonly LedgerDeployment[]): Promise<DeployedPlace[]> {
  const places: DeployedPlace[] = [];
  for (const [newest, ...older] of Map.groupBy(known, ({ environment, name }) => JSON.stringify([environment, name])).values()) {
    if (newest === undefined) continue;
    const holds = await contains(git, newest, commit);
    const { environment, name, version, at, who, run } = newest;
    if (holds || (await anyContains(git, older, commit))) places.push({ environment, name, version, at, who, holds, ...(run === undefined ? {} : { run }) });
  }
  return places;
}

async function anyContains(git: Git, deployments: readonly LedgerDeployment[], commit: string): Promise<boolean> {
  for (const each of deployments) if (await contains(git, each, commit)) return true;
  return false;
}

async function contains(git: Git, { commit: release }: LedgerDeployment, commit: string): Promise<boolean> {
  return (await git("merge-base", "--is-ancestor", commit, release)) !== undefined;
}
