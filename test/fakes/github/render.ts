import { complete } from "./openapi/complete.ts";
import type { CheckRun, Comment, Issue, Pull, Repository, WorkflowRun } from "./state.ts";

const idOf = (login: string): number => [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);

export const renderUser = (login: string): Record<string, unknown> => complete("simple-user", { login, id: idOf(login), type: login.endsWith("[bot]") ? "Bot" : "User" });

export function renderRepository(schema: "full-repository" | "minimal-repository" | "repository", owner: string, name: string, repository?: Repository): Record<string, unknown> {
  return complete(schema, { id: repository?.id ?? idOf(`${owner}/${name}`), name, full_name: `${owner}/${name}`, owner: renderUser(owner), private: repository?.private ?? false, default_branch: repository?.defaultBranch ?? "main" });
}

export function renderIssue(repository: Repository, issue: Issue): Record<string, unknown> {
  const address = `https://example.com/${repository.owner}/${repository.name}`;
  return complete("issue", {
    id: issue.id, number: issue.number, title: issue.title, body: issue.body, state: issue.state, state_reason: issue.stateReason, user: renderUser(issue.author),
    labels: issue.labels.map((name) => ({ name })), created_at: issue.createdAt, updated_at: issue.updatedAt, closed_at: issue.closedAt,
    html_url: `${address}/${issue.pull === undefined ? "issues" : "pull"}/${issue.number}`, comments: repository.comments.filter((comment) => comment.issue === issue.number).length,
    author_association: "NONE", ...(issue.pull === undefined ? {} : { pull_request: { url: `${address}/pull/${issue.number}`, html_url: null, diff_url: null, patch_url: null } }),
  });
}

export function renderComment({ owner, name }: Repository, comment: Comment): Record<string, unknown> {
  const address = `https://example.com/${owner}/${name}`;
  return complete("issue-comment", {
    id: comment.id, node_id: `IC_${comment.id}`, body: comment.body, user: renderUser(comment.author), created_at: comment.createdAt, updated_at: comment.updatedAt, author_association: "NONE",
    html_url: `${address}/issues/${comment.issue}#issuecomment-${comment.id}`, issue_url: `${address}/issues/${comment.issue}`,
  });
}

export function renderPull(schema: "pull-request" | "pull-request-simple", repository: Repository, issue: Issue, pull: Pull): Record<string, unknown> {
  const { head, base } = pull;
  const side = (owner: string, name: string, ref: string, sha: string): unknown => ({ label: `${owner}:${ref}`, ref, sha, user: renderUser(owner), repo: renderRepository("repository", owner, name) });
  return complete(schema, {
    id: issue.id, number: issue.number, title: issue.title, body: issue.body, state: issue.state, user: renderUser(issue.author), draft: pull.draft,
    html_url: `https://example.com/${repository.owner}/${repository.name}/pull/${issue.number}`, created_at: issue.createdAt, updated_at: issue.updatedAt, closed_at: issue.closedAt,
    merged_at: pull.merged ? issue.closedAt : null, merge_commit_sha: pull.mergeCommit ?? null,
    head: side(head.owner, head.name, head.ref, head.sha), base: side(repository.owner, repository.name, base.ref, base.sha), author_association: "NONE",
    ...(schema === "pull-request" ? { merged: pull.merged, changed_files: pull.files.length } : {}),
  });
}

export function renderCheckRun({ owner, name }: Repository, run: CheckRun): Record<string, unknown> {
  const url = `https://example.com/${owner}/${name}/runs/${run.id}`;
  return complete("check-run", {
    id: run.id, name: run.name, head_sha: run.sha, external_id: run.externalId, status: run.status, conclusion: run.conclusion, started_at: run.startedAt, completed_at: run.completedAt, html_url: url, url,
    output: { title: run.title, summary: run.summary, text: run.text, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` }, pull_requests: [], app: null,
  });
}

export function renderWorkflowRun(repository: Repository, run: WorkflowRun): Record<string, unknown> {
  return complete("workflow-run", {
    id: run.id, name: run.name, path: run.path, display_title: run.title ?? run.name, run_number: run.number, run_attempt: run.attempt, event: run.event, status: run.status, conclusion: run.conclusion,
    head_branch: run.head.branch, head_sha: run.head.sha, html_url: `https://example.com/${repository.owner}/${repository.name}/actions/runs/${run.id}`,
    repository: renderRepository("minimal-repository", repository.owner, repository.name, repository), head_repository: renderRepository("minimal-repository", run.head.owner, run.head.name),
    // GitHub leaves this empty for pull requests from forks, so nothing may rely on it.
    pull_requests: [],
  });
}
