import type { ApprovalFacts } from "../../deploy/policy/approval.ts";
import { GitHubError } from "../client/github-error.ts";
import { look, lookList } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface AskedApproval {
  /** Name of the GitHub Environment, and of the one in towpath.yml. */
  environment: string;
  /** The workflow run, which attempt of it, and who started it. */
  run: { id: number; attempt: number; startedBy?: string };
  /** `plan`: who has approved so far, for earlier plans; `apply`: who has since. */
  when: "plan" | "apply";
  /** For `apply`: who had approved when it was planned. */
  before?: readonly string[] | undefined;
}

/**
 * Asks GitHub whether an Environment has required reviewers, and who of them has approved a run. Whatever GitHub does not say is unknown: it gives the approvals of a run without their
 * time or attempt, so those that were there when it was planned are taken off.
 */
export async function readApproval(github: GitHub, repository: RepositoryName, { environment, run, when, before }: AskedApproval): Promise<ApprovalFacts> {
  try {
    const { data } = await github.rest.repos.getEnvironment({ ...repository, environment_name: environment });
    const rule = lookList(data, "protection_rules").find((each) => look(each, "type") === "required_reviewers" && lookList(each, "reviewers").length > 0);
    if (rule === undefined) return { known: true, reviewers: false };
    const excluded = look(rule, "prevent_self_review") === true && run.startedBy !== undefined ? { excluded: run.startedBy } : {};
    if (when === "apply" && before === undefined && run.attempt > 1) return { known: false, why: `this is attempt ${run.attempt} of the run, and GitHub does not say which one was approved. Give the step that applies what the step that plans has as output (\`approvals-before: \${{ needs.….outputs.approvals-before }}\`), or start a new run` };
    const all = await approversOf(github, repository, environment, run.id);
    if (when === "plan") return { known: true, reviewers: true, ...excluded, earlier: all };
    const earlier = before ?? [];
    return { known: true, reviewers: true, ...excluded, approvers: [...new Set(without(all, earlier))], ...(earlier.length === 0 ? {} : { earlier }) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { known: false, why: error.status === 404 ? `GitHub has no Environment ${environment} in this repository, or the token may not see it (it needs \`actions: read\`)` : error.message };
  }
}

async function approversOf(github: GitHub, repository: RepositoryName, environment: string, run: number): Promise<string[]> {
  const { data } = await github.rest.actions.getReviewsForRun({ ...repository, run_id: run });
  const same = (name: string | undefined): boolean => name?.toLowerCase() === environment.toLowerCase();
  const reviews = data.filter(({ environments }) => environments.some(({ name }) => same(name)));
  return reviews.flatMap(({ state, user }) => (state === "approved" && user !== null ? [user.login] : []));
}

/** Takes each of some off once. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...all];
  for (const each of some) {
    const place = rest.indexOf(each);
    if (place >= 0) rest.splice(place, 1);
  }
  return rest;
}
