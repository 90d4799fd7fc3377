import { CHECKOUT, ours } from "./pins.ts";
import { secretLines } from "./secret-lines.ts";
import type { DeployStage, DeployTarget } from "./workflow-facts.ts";

/** `.github/workflows/towpath-deploy.yml`: a release goes from environment to environment, and waits for approval where one asks for it; a dispatch goes back. `file`: its name. */
export function deployWorkflow(target: DeployTarget, file: string): string {
  const { name, stages } = target;
  const guarded = stages.filter((stage) => !isFirst(stage));
  const jobs = [...stages.flatMap((stage) => [...(isFirst(stage) ? [] : [planJob(target, stage)]), deployJob(target, stage, file)]), ...guarded.map((stage) => rollbackJob(target, stage, guarded.length > 1))];
  return `# Written by \`towpath init --github\`.
${guarded.map(approvers).join("")}name: Towpath deploy ${name}
run-name: \${{ inputs.rollback && 'roll back' || 'deploy' }} \${{ inputs.release || github.ref_name }}${behindMerges(target).length === 0 ? "" : "${{ inputs.after && format(' after {0}', inputs.after) }}"}

on:
  workflow_dispatch: # by towpath-version.yml for each release, and by hand
    inputs:
      release:
        description: A release such as flights@v1.4.0; to go back, the pipeline (to the release before), or the release to go back to
        required: true
      rollback:
        description: Go back${guarded.length === 1 ? ` in ${guarded[0]?.environment ?? ""}` : ""}
        type: boolean
        default: false
${guarded.length > 1 ? environmentInput(guarded) : ""}      reason:
        description: Why it goes back, for the log
${afterInput(target)}  push:
    tags: [${JSON.stringify(target.several ? `${name}/*@v*` : "*@v*")}] # those that a person pushes; a workflow's own start nothing
${mergeTrigger(target)}
permissions: {}

# Each job has a queue of its own, so that nothing waits behind somebody's approval; the environment's own lock lets in one deployment at a time.
# \`queue: max\`: all wait, not only the newest one; an older GitHub Enterprise Server does not know that line: leave it out there.
jobs:
${jobs.join("\n")}`;
}

const isFirst = ({ from, approval }: DeployStage): boolean => from === undefined && approval === "none";

function approvers({ environment, approval }: DeployStage): string {
  if (approval === "pull_request") return `# Who approves ${environment}: a merged pull request that changes releases/${environment}.yml; let CODEOWNERS guard that file.\n`;
  const plan = `# ${environment}-plan is an Environment without reviewers, whose secrets may only read.\n`;
  return approval === "github" ? `# Who approves ${environment}: the required reviewers of the GitHub Environment of that name, who are asked before it goes back, too.\n${plan}` : plan;
}

function environmentInput(guarded: readonly DeployStage[]): string {
  return `      environment:
        description: Where it goes back
        type: choice
        options: [${guarded.map(({ environment }) => environment).join(", ")}]
        default: ${guarded.at(-1)?.environment ?? ""}
`;
}

/** Releases that a merge brings to an environment go on from there by runs of their own. */
function afterInput(target: DeployTarget): string {
  return behindMerges(target).length === 0 ? "" : `      after:
        description: The environment where the release is, to go on from there (${behindMerges(target).join(", ")}); empty to begin
`;
}

/** Merged approvals start what they approve. */
function mergeTrigger({ stages, project, defaultBranch }: DeployTarget): string {
  const files = stages.filter(({ approval }) => approval === "pull_request").map(({ environment }) => JSON.stringify(`${project === undefined ? "" : `${project}/`}releases/${environment}.yml`));
  return files.length === 0 ? "" : `    branches: [${JSON.stringify(defaultBranch)}] # a merged pull request approves there
    paths: [${files.join(", ")}]
`;
}

/** What starts a release on its way: not a rollback, and not an approval of what is on its way already. */
function started(target: DeployTarget): string {
  return target.stages.some(({ approval }) => approval === "pull_request") ? `\${{ github.event_name == 'workflow_dispatch' && inputs.rollback != true${behindMerges(target).length === 0 ? "" : " && inputs.after == ''"} || github.event_name == 'push' && github.ref_type == 'tag' }}` : "${{ inputs.rollback != true }}";
}

function deployJob(target: DeployTarget, stage: DeployStage, file: string): string {
  const { environment, approval, secrets, from } = stage;
  const byMerge = approval === "pull_request";
  const planned = !byMerge && !isFirst(stage);
  const needs = byMerge ? undefined : planned ? `plan-${environment}` : from === undefined ? undefined : `deploy-${from}`;
  const condition = byMerge ? "${{ github.event_name == 'push' && github.ref_type == 'branch' }}" : planned ? `\${{ needs.plan-${environment}.outputs.outcome == 'planned' }}` : needs === undefined ? started(target) : undefined;
  const takesOn = behindMerges(target).includes(environment);
  const inputs = { command: "apply", environment, ...(byMerge ? {} : { release: RELEASE }), ...(planned ? { "plan-digest": `\${{ needs.plan-${environment}.outputs.digest }}` } : {}), ...(planned && approval === "github" ? { "approvals-before": `\${{ needs.plan-${environment}.outputs.approvals-before }}` } : {}), ...(takesOn ? { "deploy-workflow": file } : {}) };
  return `  deploy-${environment}:
    name: deploy to ${environment}
${needs === undefined ? "" : `    needs: ${needs}\n`}${condition === undefined ? "" : `    if: ${condition}\n`}    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: ${environment}
${queue(target, `${environment}${planned ? `-${RELEASE}` : ""}`)}${PERMISSIONS}${approval === "github" ? "      actions: read # to see who has approved\n" : takesOn ? "      actions: write # to start a run for what comes after\n" : ""}    steps:
${CHECK_OUT}${step(target, planned ? "Deploy what was approved" : byMerge ? "Deploy what the merge approves" : "Deploy", inputs, secrets)}`;
}

/** What somebody approves; where a pull request does, it shows the line for it. */
function planJob(target: DeployTarget, stage: DeployStage): string {
  const { environment, approval, from, secrets } = stage;
  // A merge's run brings several releases, and a plan is about one: each comes back by a run of its own.
  const byItself = from !== undefined && behindMerges(target).includes(from);
  const condition = byItself ? `\${{ inputs.after == '${from}' && inputs.rollback != true }}` : from === undefined ? started(target) : undefined;
  return `  plan-${environment}:
    name: plan for ${environment}
${condition === undefined ? `    needs: deploy-${from ?? ""}\n` : `    if: ${condition}\n`}    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: ${environment}-plan
${queue(target, `${environment}-plan`)}    permissions:
      contents: read # to read the release
${approval === "github" ? "      actions: read # to see that somebody will be asked\n" : ""}      issues: write # to open an issue when it cannot go on
    outputs:
      digest: \${{ steps.plan.outputs.plan-digest }}
${approval === "github" ? "      approvals-before: ${{ steps.plan.outputs.approvals-before }}\n" : ""}      outcome: \${{ steps.plan.outputs.outcome }} # \`waiting\` while a soak or a freeze lasts: run the job again when it is over
    steps:
${CHECK_OUT}${step(target, "Plan", { command: "plan", environment, release: RELEASE }, secrets, "plan")}`;
}

function rollbackJob(target: DeployTarget, { environment, secrets }: DeployStage, several: boolean): string {
  return `  rollback-${environment}:
    name: go back in ${environment}
    if: \${{ inputs.rollback == true${several ? ` && inputs.environment == '${environment}'` : ""} }}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: ${environment}
${queue(target, `${environment}-rollback`)}${PERMISSIONS}    steps:
${CHECK_OUT}${step(target, "Go back", { command: "rollback", environment, release: "${{ inputs.release }}", reason: "${{ inputs.reason }}" }, secrets)}`;
}

const RELEASE = "${{ inputs.release || github.ref_name }}";

/** Environments to which merges bring releases that go on from there. */
function behindMerges({ stages }: DeployTarget): string[] {
  return stages.filter(({ environment, approval }) => approval === "pull_request" && stages.some(({ from }) => from === environment)).map(({ environment }) => environment);
}

function queue({ name }: DeployTarget, what: string): string {
  return `    concurrency:
      group: towpath-deploy-${name}-${what}
      cancel-in-progress: false
      queue: max
`;
}

const PERMISSIONS = `    permissions:
      contents: write # to write the ledger, a branch of its own
      deployments: write # to show on GitHub what is deployed
      issues: write # to open an issue when it fails
      pull-requests: write # to say on pull requests where their change is
`;

const CHECK_OUT = `      - name: Check out, with the whole history and all tags
        uses: ${CHECKOUT}
        with:
          fetch-depth: 0
          persist-credentials: false
`;

function step({ project }: DeployTarget, name: string, inputs: Readonly<Record<string, string>>, secrets: readonly string[], id?: string): string {
  const given = { ...(project === undefined ? {} : { project: JSON.stringify(project) }), ...inputs };
  return `      - name: ${name}
${id === undefined ? "" : `        id: ${id}\n`}        uses: ${ours("deploy")}
        with:
${Object.entries(given).map(([key, value]) => `          ${key}: ${value}\n`).join("")}${secretLines(secrets, "        ")}`;
}
