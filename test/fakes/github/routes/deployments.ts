import { complete } from "../openapi/complete.ts";
import { notFound, page, text, unprocessable, type Routes } from "../reply.ts";
import type { FakeDeployment, Repository } from "../state.ts";

const DESCRIPTION = 140;

function render({ owner, name }: Repository, deployment: FakeDeployment): Record<string, unknown> {
  const url = `https://example.com/repos/${owner}/${name}/deployments/${deployment.id}`;
  return complete("deployment", { id: deployment.id, sha: deployment.ref, ref: deployment.ref, task: deployment.task, payload: deployment.payload, environment: deployment.environment, description: deployment.description, created_at: deployment.createdAt, updated_at: deployment.createdAt, url, statuses_url: `${url}/statuses` });
}

export const deployments: Routes = {
  "GET /repos/{owner}/{repo}/deployments": (call, repository) => {
    const [environment, task] = [call.query.get("environment"), call.query.get("task")];
    const found = repository.deployments.filter((each) => (environment === null || each.environment === environment) && (task === null || each.task === task));
    return page(call, found.toReversed(), (each) => render(repository, each));
  },
  "POST /repos/{owner}/{repo}/deployments": (call, repository) => {
    const { body } = call;
    if (text(body["description"]).length > DESCRIPTION) return unprocessable(`description is too long (maximum is ${DESCRIPTION} characters)`);
    const payload = typeof body["payload"] === "object" && body["payload"] !== null ? { ...body["payload"] } : text(body["payload"]);
    const deployment: FakeDeployment = { id: call.nextId(), ref: text(body["ref"]), task: text(body["task"]) || "deploy", payload, environment: text(body["environment"]) || "production", description: text(body["description"]), createdAt: call.now, statuses: [] };
    return { status: 201, body: render(repository, deployment), after: { ...repository, deployments: [...repository.deployments, deployment] } };
  },
  "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses": (call, repository) => {
    const found = repository.deployments.find(({ id }) => id === Number(call.path["deployment_id"]));
    return found === undefined ? notFound() : page(call, found.statuses.toReversed(), (status) => complete("deployment-status", { ...status }));
  },
  "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses": (call, repository) => {
    const found = repository.deployments.find(({ id }) => id === Number(call.path["deployment_id"]));
    if (found === undefined) return notFound();
    if (text(call.body["description"]).length > DESCRIPTION) return unprocessable(`description is too long (maximum is ${DESCRIPTION} characters)`);
    const status = { id: call.nextId(), state: text(call.body["state"]), description: text(call.body["description"]), log_url: text(call.body["log_url"]) || "https://example.com/", environment_url: text(call.body["environment_url"]) || "https://example.com/", environment: found.environment };
    const after = { ...repository, deployments: repository.deployments.map((each) => (each === found ? { ...each, statuses: [...each.statuses, status] } : each)) };
    return { status: 201, body: complete("deployment-status", { ...status }), after };
  },
};
