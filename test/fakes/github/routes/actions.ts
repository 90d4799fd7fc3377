import { complete } from "../openapi/complete.ts";
import { renderWorkflowRun } from "../render.ts";
import { notFound, page, type Call, type Reply, type Routes } from "../reply.ts";
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
