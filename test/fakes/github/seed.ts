import { newStore, changedTree, putCommit } from "./git/store.ts";
import type { Issue, Pull, Repository, Viewer } from "./state.ts";

const at = "2026-11-01T00:00:00Z";

/** The token of a workflow on the repository's own branches, with every permission a job can be given. */
export const ownToken: Viewer = { login: "github-actions[bot]", permissions: { contents: "write", issues: "write", pull_requests: "write", checks: "write", actions: "write", security_events: "write", deployments: "write", attestations: "write" } };

/** The token of a workflow that a fork's pull request started: it reads. */
export const forkToken: Viewer = { login: "github-actions[bot]", permissions: { contents: "read", issues: "read", pull_requests: "read", checks: "read", actions: "read" } };

/** A repository with one commit on main. */
export function newRepository(given: Partial<Repository> = {}): Repository {
  const git = newStore();
  const tree = changedTree(git, undefined, { additions: [{ path: "towpath.yml", contents: Buffer.from("version: 1\nproject: shop\n") }], deletions: [] }) ?? "";
  const first = putCommit(git, { tree, parents: [], message: "First commit", author: "ada", at: Date.parse(at) });
  return { id: 42, owner: "acme", name: "shop", private: false, defaultBranch: "main", issues: [], comments: [], checkRuns: [], workflowRuns: [], artifacts: [], deployments: [], releases: [], environments: [], approvals: [], attested: [], immutableReleases: false, sarifs: [], refs: { "refs/heads/main": first }, git, ...given };
}

/** An open pull request. */
export function newPull(number: number, head: Partial<Pull["head"]> = {}): Issue {
  const pull: Pull = { head: { owner: "acme", name: "shop", ref: `feature-${number}`, sha: String(number).padStart(40, "a"), ...head }, base: { ref: "main", sha: "b".repeat(40) }, draft: false, merged: false, files: [] };
  return { id: 500 + number, number, title: `Change ${number}`, body: "", author: "ada", state: "open", stateReason: null, labels: [], createdAt: at, updatedAt: at, closedAt: null, pull };
}
