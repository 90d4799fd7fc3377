import { look } from "../../../../shared/github/client/look.ts";
import { complete } from "../openapi/complete.ts";
import { renderWorkflowRun } from "../render.ts";
import { notFound, page, text, unprocessable, type Call, type Reply, type Routes } from "../reply.ts";
import type { Artifact, Repository } from "../state.ts";

function renderArtifact(call: Call, repository: Repository, artifact: Artifact): unknown {
  const run = repository.workflowRuns.find(({ id }) => id === artifact.run);
  const url = `${call.apiUrl}/repos/${repository.owner}/${repository.name}/actions/artifacts/${artifact.id}`;
  return complete("artifact", {
    id: artifact.id, name: artifact.name, size_in_bytes: artifact.zip.length, expired: artifact.expired, url, archive_download_url: `${url}/zip`, created_at: call.now, updated_at: call.now, expires_at: call.now,
    ...(run === undefined ? {} : { workflow_run: { id: run.id, repository_id: repository.id, head_repository_id: repository.id, head_branch: run.head.branch, head_sha: run.head.sha } }),
  });
}

function list(call: Call, repository: Repository, all: readonly Artifact[]): Reply {
  const name = call.query.get("name");
  const shown = all.filter((artifact) => name === null || artifact.name === name);
  return page(call, shown, (artifact) => renderArtifact(call, repository, artifact), (artifacts) => ({ total_count: shown.length, artifacts }));
}

export const actions: Routes = {
  // GitHub names the run as the file's `run-name` says; here it says what towpath-deploy.yml says.
  "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches": (call, repository) => {
    const branch = text(call.body["ref"]);
    const sha = repository.refs[`refs/heads/${branch}`];
    if (sha === undefined) return unprocessable(`No ref found for: ${branch}`);
    const inputs = typeof call.body["inputs"] === "object" && call.body["inputs"] !== null ? { ...call.body["inputs"] } : {};
    const file = call.path["workflow_id"] ?? "";
    const run = { id: call.nextId(), name: file, path: `.github/workflows/${file}`, number: repository.workflowRuns.length + 1, attempt: 1, event: "workflow_dispatch", status: "queued", conclusion: null, head: { owner: repository.owner, name: repository.name, branch, sha }, title: `deploy ${text(look(inputs, "release"))}${text(look(inputs, "after")) === "" ? "" : ` after ${text(look(inputs, "after"))}`}`, inputs };
    return { status: 204, after: { ...repository, workflowRuns: [...repository.workflowRuns, run] } };
  },
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs": (call, repository) => {
    const [event, branch, sha] = [call.query.get("event"), call.query.get("branch"), call.query.get("head_sha")];
    const found = repository.workflowRuns.filter((run) => run.path.endsWith(`/${call.path["workflow_id"]}`) && (event === null || run.event === event) && (branch === null || run.head.branch === branch) && (sha === null || run.head.sha === sha));
    return page(call, found.toReversed(), (run) => renderWorkflowRun(repository, run), (runs) => ({ total_count: found.length, workflow_runs: runs }));
  },
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}": (call, repository) => {
    const run = repository.workflowRuns.find(({ id }) => id === Number(call.path["run_id"]));
    return run === undefined ? notFound() : { status: 200, body: renderWorkflowRun(repository, run) };
  },
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts": (call, repository) => list(call, repository, repository.artifacts.filter(({ run }) => run === Number(call.path["run_id"]))),
  "GET /repos/{owner}/{repo}/actions/artifacts": (call, repository) => list(call, repository, repository.artifacts),
  "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}": (call, repository) => {
    const artifact = repository.artifacts.find(({ id }) => id === Number(call.path["artifact_id"]));
    return artifact === undefined ? notFound() : { status: 200, body: renderArtifact(call, repository, artifact) };
  },
  "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}": (call, repository) => {
    const artifact = repository.artifacts.find(({ id }) => id === Number(call.path["artifact_id"]));
    if (artifact === undefined) return notFound();
    if (artifact.expired) return { status: 410, body: { message: "Artifact has expired", documentation_url: "https://docs.github.com/rest", status: "410" } };
    return { status: 302, headers: { location: `${call.apiUrl}/_artifacts/${repository.owner}/${repository.name}/${artifact.id}.zip` } };
  },
};
