import { CHECKOUT, ours } from "./pins.ts";
import { secretLines } from "./secret-lines.ts";
import type { DeployStage, DeployTarget } from "./workflow-facts.ts";

/** `.github/workflows/towpath-deploy.yml`: a release goes from environment to environment, and waits for approval where one asks for it; a dispatch goes back. */
export function deployWorkflow(target: DeployTarget): string {
  const { name, stages } = target;
  const guarded = stages.filter((stage) => !isFirst(stage));
  const jobs = [...stages.flatMap((stage) => [...(isFirst(stage) ? [] : [planJob(target, stage)]), deployJob(target, stage)]), ...guarded.map((stage) => rollbackJob(target, stage, guarded.length > 1))];
  return `# Written by \`towpath init --github\`.
${guarded.map(approvers).join("")}name: Towpath deploy ${name}
run-name: \${{ inputs.rollback && 'roll back' || 'deploy' }} \${{ inputs.release || github.ref_name }}

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
  push:
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

/** Merged approvals start what they approve. */
function mergeTrigger({ stages, project, defaultBranch }: DeployTarget): string {
  const files = stages.filter(({ approval }) => approval === "pull_request").map(({ environment }) => JSON.stringify(`${project === undefined ? "" : `${project}/`}releases/${environment}.yml`));
  return files.length === 0 ? "" : `    branches: [${JSON.stringify(defaultBranch)}] # a merged pull request approves there
    paths: [${files.join(", ")}]
`;
}

/** What starts a release on its way: not a rollback, and not an approval of what is on its way already. */
function started({ stages }: DeployTarget): string {
  return stages.some(({ approval }) => approval === "pull_request") ? "${{ github.event_name == 'workflow_dispatch' && inputs.rollback != true || github.ref_type == 'tag' }}" : "${{ inputs.rollback != true }}";
}

function deployJob(target: DeployTarget, stage: DeployStage): string {
  const { environment, approval, secrets, from } = stage;
  const byMerge = approval === "pull_request";
  const planned = !byMerge && !isFirst(stage);
  const needs = byMerge ? undefined : planned ? `plan-${environment}` : from === undefined ? undefined : `deploy-${from}`;
  const condition = byMerge ? "${{ github.event_name == 'push' && github.ref_type == 'branch' }}" : needs === undefined ? started(target) : undefined;
  const inputs = { command: "apply", environment, ...(byMerge ? {} : { release: releaseOf(target, stage, `needs.plan-${environment}`) }), ...(planned ? { "plan-digest": `\${{ needs.plan-${environment}.outputs.digest }}` } : {}) };
  return `  deploy-${environment}:
    name: deploy to ${environment}
${needs === undefined ? "" : `    needs: ${needs}\n`}${condition === undefined ? "" : `    if: ${condition}\n`}    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: ${environment}
${queue(target, `${environment}${planned ? `-${releaseOf(target, stage, `needs.plan-${environment}`)}` : ""}`)}${PERMISSIONS}${approval === "github" ? "      actions: read # to see who has approved\n" : ""}${handsOn(target) ? `    outputs:\n      release: \${{ steps.deploy.outputs.release }}\n` : ""}    steps:
${CHECK_OUT}${step(target, planned ? "Deploy what was approved" : byMerge ? "Deploy what the merge approves" : "Deploy", inputs, secrets, handsOn(target) ? "deploy" : undefined)}`;
}

/** What somebody approves; where a pull request does, it shows the line for it. */
function planJob(target: DeployTarget, stage: DeployStage): string {
  const { environment, approval, from, secrets } = stage;
  const needs = from === undefined ? undefined : `deploy-${from}`;
  const release = releaseOf(target, stage, `needs.${needs ?? ""}`);
  return `  plan-${environment}:
    name: plan for ${environment}
${needs === undefined ? `    if: ${started(target)}\n` : `    needs: ${needs}\n`}${release === RELEASE ? "" : `    if: \${{ needs.${needs ?? ""}.outputs.release != '' }}\n`}    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: ${environment}-plan
${queue(target, `${environment}-plan`)}    permissions:
      contents: read # to read the release
${approval === "github" ? "      actions: read # to see that somebody will be asked\n" : ""}      issues: write # to open an issue when it cannot go on
    outputs:
      digest: \${{ steps.plan.outputs.plan-digest }}
${handsOn(target) ? `      release: \${{ steps.plan.outputs.release }}\n` : ""}    steps:
${CHECK_OUT}${step(target, "Plan", { command: "plan", environment, release }, secrets, "plan")}`;
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

/** Behind an approval by pull request nobody has named a release to this run: the job before says which it was. */
function releaseOf(target: DeployTarget, stage: DeployStage, before: string): string {
  const from = target.stages.find(({ environment }) => environment === stage.from);
  const behindMerge = (each: DeployStage | undefined): boolean => each !== undefined && (each.approval === "pull_request" || behindMerge(target.stages.find(({ environment }) => environment === each.from)));
  return behindMerge(from) ? `\${{ ${before}.outputs.release }}` : RELEASE;
}

/** Whether a job tells the next one which release it was. */
function handsOn({ stages }: DeployTarget): boolean {
  return stages.some(({ from }) => stages.some(({ environment, approval }) => environment === from && approval === "pull_request"));
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
