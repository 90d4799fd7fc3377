import { forkToken, newPull, newRepository, ownToken } from "../../fakes/github/seed.ts";
import { serveGitHub, type ServedFake } from "../../fakes/github/serve.ts";
import type { Repository, Viewer, WorkflowRun } from "../../fakes/github/state.ts";

export const RUN = 4711;

export interface StoryGitHub extends ServedFake {
  /** Takes an artifact as the results service would hand it over. */
  keep(name: string, zip: Buffer, run?: number): void;
  push(sha: string): void;
  now(): Repository;
  env(number: number, attempt?: number): Record<string, string>;
}

/** What the twelve lines of the README ask for. */
const firstToken: Viewer = { login: "github-actions[bot]", permissions: { contents: "read", pull_requests: "write", checks: "write" } };

/** A GitHub with one open pull request, to which the results service hands the artifacts of a run. `more`: later runs on the same head. */
export async function gitHub(head: { owner: string; sha: string }, more: readonly { id: number; number: number }[] = []): Promise<StoryGitHub> {
  const runOf = (id: number, number: number): WorkflowRun => ({ id, name: "Towpath", path: ".github/workflows/towpath.yml", number, attempt: 1, event: "pull_request", status: "completed", conclusion: "success", head: { owner: head.owner, name: "shop", branch: "feature-7", sha: head.sha } });
  const workflowRuns = [runOf(RUN, 12), ...more.map(({ id, number }) => runOf(id, number))];
  const served = await serveGitHub({ tokens: { own: ownToken, fork: forkToken, first: firstToken }, repositories: [newRepository({ issues: [newPull(7, { owner: head.owner, name: "shop", ref: "feature-7", sha: head.sha })], workflowRuns })] });
  const change = (next: (repository: Repository) => Repository): void => served.fake.change("acme", "shop", next);
  return {
    ...served,
    keep: (name, zip, run = RUN) => change((repository) => ({ ...repository, artifacts: [...repository.artifacts, { id: served.fake.nextId(), run, name, zip, expired: false }] })),
    push: (sha) => change((repository) => ({ ...repository, artifacts: [], issues: [newPull(7, { owner: head.owner, name: "shop", ref: "feature-7", sha })] })),
    now: () => served.fake.repository("acme", "shop"),
    // The server's own address stays GitHub's: elsewhere, artifacts are refused.
    env: (number, attempt = 1) => ({ GITHUB_API_URL: served.apiUrl, GITHUB_SERVER_URL: "https://github.com", GITHUB_RUN_ID: String(RUN), GITHUB_RUN_NUMBER: String(number), GITHUB_RUN_ATTEMPT: String(attempt) }),
  };
}

/** The payload of `workflow_run` after a run of a fork's pull request. */
export function workflowRunPayload(head: string, id = RUN, owner = "stranger"): Record<string, unknown> {
  return { action: "completed", workflow_run: { id, event: "pull_request", head_branch: "feature-7", head_sha: head, head_repository: { full_name: `${owner}/shop`, owner: { login: owner } } }, repository: { full_name: "acme/shop", owner: { login: "acme" }, name: "shop" } };
}
