import type { ApprovalFacts } from "../deploy/policy/approval.ts";
import { repositoryName } from "../github/repository.ts";
import { readApproval } from "../github/workflow/read-approval.ts";
import type { Job } from "./job.ts";
import { jobGitHub } from "./report-records.ts";

/** Who may approve for an Environment of GitHub, and, before applying, who has approved this very run. */
export async function askApproval(job: Pick<Job<"token">, "env" | "inputs" | "log" | "ci">, environment: string, when: "plan" | "apply"): Promise<ApprovalFacts> {
  const { inputs, env, ci } = job;
  if (inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined || ci === undefined) return { known: false, why: "the job has no token to ask GitHub with" };
  const startedBy = env["GITHUB_TRIGGERING_ACTOR"] ?? env["GITHUB_ACTOR"];
  const run = { id: Number(ci.run), ...(startedBy === undefined ? {} : { startedBy }) };
  return readApproval(jobGitHub(job), repositoryName(env["GITHUB_REPOSITORY"]), { environment, ...(when === "apply" ? { run } : {}) });
}
