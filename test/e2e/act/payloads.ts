interface PullRequestOptions {
  number: number;
  base: string;
  head: string;
  branch?: string;
  /** Who the branch belongs to, when it is a fork. */
  fork?: string;
}

const REPOSITORY = { id: 42, name: "shop", full_name: "acme/shop", default_branch: "main", owner: { login: "acme" } };

/** The payload of `pull_request`, as far as workflows and actions read it. */
export function pullRequestPayload({ number, base, head, branch = `feature-${number}`, fork }: PullRequestOptions): Record<string, unknown> {
  const owner = fork ?? "acme";
  const repository = { id: fork === undefined ? 42 : 77, full_name: `${owner}/shop`, fork: fork !== undefined, owner: { login: owner } };
  return {
    action: "synchronize",
    number,
    pull_request: { number, state: "open", user: { login: fork ?? "ada" }, head: { ref: branch, sha: head, repo: repository, user: { login: owner } }, base: { ref: "main", sha: base, repo: REPOSITORY, user: { login: "acme" } } },
    repository: REPOSITORY,
    sender: { login: fork ?? "ada" },
  };
}

/** The payload of `merge_group`. */
export function mergeGroupPayload({ base, head }: { base: string; head: string }): Record<string, unknown> {
  return { action: "checks_requested", merge_group: { base_ref: "refs/heads/main", base_sha: base, head_ref: "refs/heads/gh-readonly-queue/main/pr-7", head_sha: head }, repository: REPOSITORY };
}

/** The payload of `push` to main. */
export function pushPayload({ before, after }: { before: string; after: string }): Record<string, unknown> {
  return { ref: "refs/heads/main", before, after, repository: REPOSITORY, sender: { login: "ada" } };
}
