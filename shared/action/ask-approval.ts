import type { ApprovalFacts } from "../deploy/policy/approval.ts";
import { repositoryName } from "../github/repository.ts";
import { readApproval } from "../github/workflow/read-approval.ts";
import { InputError } from "./input-error.ts";
import type { Job } from "./job.ts";
import { jobGitHub } from "./report-records.ts";

/** Who may approve for an Environment of GitHub, and, before applying, who has approved this very run. */
export async function askApproval(job: Pick<Job<"token" | "approvals-before">, "env" | "inputs" | "log" | "ci">, environment: string, when: "plan" | "apply"): Promise<ApprovalFacts> {
  const { inputs, env, ci } = job;
  if (inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined || ci === undefined) return { known: false, why: "the job has no token to ask GitHub with" };
  const startedBy = env["GITHUB_TRIGGERING_ACTOR"] ?? env["GITHUB_ACTOR"];
  const run = { id: Number(ci.run), attempt: ci.attempt, ...(startedBy === undefined ? {} : { startedBy }) };
  return readApproval(jobGitHub(job), repositoryName(env["GITHUB_REPOSITORY"]), { environment, when, run, before: namesIn(inputs["approvals-before"]) });
}

/** Names of people, as the step that planned has given them. */
function namesIn(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = parsed(text);
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) throw new InputError("approvals-before: expected a JSON list of names; give it the output `approvals-before` of the step that plans");
  return names;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
