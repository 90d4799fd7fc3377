import type { Deployment } from "../shared/deploy/log/deployment.ts";
import type { DeployPlan } from "../shared/generated/deploy.ts";
import { deployPlanMarkdown } from "../shared/report/deploy/plan-markdown.ts";
import { renderDeployPlan } from "../shared/report/deploy/plan-text.ts";
import { readApproval } from "../shared/github/workflow/read-approval.ts";
import type { DeploymentRequest } from "../shared/verbs/deploy/deployment-request.ts";
import { UsageError, type Call } from "./command.ts";
import { openRepository } from "./open-repository.ts";
import { deliver } from "./report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "./settings.ts";

/** What became of a plan. */
export interface DeployOutcome {
  status: string;
  plan: DeployPlan;
  deployment?: Deployment;
  reasons?: readonly string[];
  /** Of each reason: the gate, `plan-unapproved`, or `plan-differs` for one that is forged or that the environment has left behind. */
  codes?: readonly string[];
}

/** A plan and what became of it, in the format that was asked for. */
export async function deliverDeployPlan(call: Call, outcome: DeployOutcome): Promise<void> {
  const format = choiceOf(call, ["text", "json", "markdown"]);
  const { status, plan, deployment, reasons = [] } = outcome;
  if (format === "json") return deliver(call, `${JSON.stringify(status === "planned" ? plan : { version: 1, ...outcome }, undefined, 2)}\n`);
  if (format === "markdown") return deliver(call, deployPlanMarkdown(plan).markdown);
  const look = { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call) };
  const text = call.on("quiet") ? "" : renderDeployPlan(plan, look);
  const more = reasons.filter((reason) => !plan.refusals.some((refusal) => refusal.text === reason));
  const end = status === "planned" ? "" : `${status}${deployment === undefined ? "" : `: ${deployment.release.name} ${deployment.release.version}, row ${deployment.seq} of the log, ${deployment.at}`}\n`;
  await deliver(call, `${text}${more.map((reason) => `${reason}\n`).join("")}${end}`);
}

/** `--wait` in milliseconds. */
export function waitOf(call: Call): { waitMs?: number } {
  const wait = call.text("wait");
  if (wait === undefined) return {};
  const seconds = Number(wait);
  if (wait.trim() === "" || !Number.isFinite(seconds) || seconds < 0) throw new UsageError(`--wait ${wait}: expected a number of seconds`);
  return { waitMs: seconds * 1000 };
}

/** Page of the workflow run, when this is one. */
export function workflowRun(env: Readonly<Record<string, string | undefined>>): { run?: string } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  return server === undefined || repository === undefined || id === undefined ? {} : { run: `${server}/${repository}/actions/runs/${id}` };
}

/** In a job of a workflow GitHub is asked who has approved; elsewhere nobody can have. */
export function approvalsOf(call: Call): Pick<DeploymentRequest, "approvals"> {
  const { GITHUB_ACTIONS: job, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt, GITHUB_TRIGGERING_ACTOR: startedBy } = call.env;
  if (job !== "true" || run === undefined) return {};
  return {
    approvals: async (environment, when) => {
      const { github, repository } = await openRepository(call);
      return readApproval(github, repository, { environment, when, run: { id: Number(run), attempt: Number(attempt ?? 1), ...(startedBy === undefined ? {} : { startedBy }) } });
    },
  };
}
