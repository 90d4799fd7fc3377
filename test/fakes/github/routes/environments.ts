import { complete } from "../openapi/complete.ts";
import { renderUser } from "../render.ts";
import { notFound, type Routes } from "../reply.ts";
import type { FakeEnvironment } from "../state.ts";

function render({ name, reviewers, preventSelfReview = false }: FakeEnvironment): Record<string, unknown> {
  const branches = { id: 1, node_id: "GA_1", type: "branch_policy" };
  const required = { id: 2, node_id: "GA_2", type: "required_reviewers", prevent_self_review: preventSelfReview, reviewers: reviewers.map((login) => ({ type: "User", reviewer: renderUser(login) })) };
  return complete("environment", { name, protection_rules: [branches, ...(reviewers.length === 0 ? [] : [required])], deployment_branch_policy: { protected_branches: true, custom_branch_policies: false } });
}

export const environments: Routes = {
  "GET /repos/{owner}/{repo}/environments/{environment_name}": (call, repository) => {
    // GitHub does not tell names apart by the case of their letters.
    const found = repository.environments.find(({ name }) => name.toLowerCase() === call.path["environment_name"]?.toLowerCase());
    return found === undefined ? notFound() : { status: 200, body: render(found) };
  },
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals": (call, repository) => {
    const said = repository.approvals.filter(({ run }) => run === Number(call.path["run_id"]));
    return { status: 200, body: said.map(({ environment, state, user }) => ({ environments: [{ id: 1, node_id: "EN_1", name: environment }], state, user: renderUser(user), comment: "" })) };
  },
};
