import type { ApprovalFacts } from "../../deploy/policy/approval.ts";
import { GitHubError } from "../client/github-error.ts";
import { look, lookList } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface AskedApproval {
  /** Name of the GitHub Environment, and of the one in towpath.yml. */
  environment: string;
  /** The workflow run whose approvals count, and who started it; missing while it is only planned. */
  run?: { id: number; startedBy?: string };
}

/** Asks GitHub whether an Environment has required reviewers, and who of them has approved a run. Whatever GitHub does not say is unknown. */
export async function readApproval(github: GitHub, repository: RepositoryName, { environment, run }: AskedApproval): Promise<ApprovalFacts> {
  try {
    const { data } = await github.rest.repos.getEnvironment({ ...repository, environment_name: environment });
    const rule = lookList(data, "protection_rules").find((each) => look(each, "type") === "required_reviewers" && lookList(each, "reviewers").length > 0);
    if (rule === undefined) return { known: true, reviewers: false };
    const excluded = look(rule, "prevent_self_review") === true && run?.startedBy !== undefined ? { excluded: run.startedBy } : {};
    return { known: true, reviewers: true, ...excluded, ...(run === undefined ? {} : { approvers: await approversOf(github, repository, environment, run.id) }) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { known: false, why: error.status === 404 ? `GitHub has no Environment ${environment} in this repository, or the token may not see it (it needs \`actions: read\`)` : error.message };
  }
}

async function approversOf(github: GitHub, repository: RepositoryName, environment: string, run: number): Promise<string[]> {
  const { data } = await github.rest.actions.getReviewsForRun({ ...repository, run_id: run });
  const same = (name: string | undefined): boolean => name?.toLowerCase() === environment.toLowerCase();
  const reviews = data.filter(({ environments }) => environments.some(({ name }) => same(name)));
  return [...new Set(reviews.flatMap(({ state, user }) => (state === "approved" && user !== null ? [user.login] : [])))];
}
