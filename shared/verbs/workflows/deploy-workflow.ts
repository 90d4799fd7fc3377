import { CHECKOUT, ours } from "./pins.ts";
import { secretLines } from "./secret-lines.ts";
import type { DeployTarget } from "./workflow-facts.ts";

/** `.github/workflows/towpath-deploy.yml`: a release goes to the first environment, waits for approval, and goes on; a dispatch goes back. */
export function deployWorkflow(target: DeployTarget): string {
  const { first, last, name } = target;
  const release = "${{ inputs.release || github.ref_name }}";
  return `# Written by \`towpath init --github\`. Who approves ${last.environment}: the required reviewers of the GitHub Environment of that name.
# ${last.environment}-plan is an Environment without reviewers, whose secrets may only read.
name: Towpath deploy ${name}
run-name: \${{ inputs.rollback && 'roll back' || 'deploy' }} \${{ inputs.release || github.ref_name }}

on:
  workflow_dispatch: # by towpath-version.yml for each release, and by hand
    inputs:
      release:
        description: A release such as flights@v1.4.0; to go back, the pipeline
        required: true
      rollback:
        description: Go back in ${last.environment} to the release before
        type: boolean
        default: false
  push:
    tags: ["*@v*"] # those that a person pushes; a workflow's own start nothing

permissions: {}

concurrency: # one after the other; the environment's own lock holds beyond this repository, too
  group: towpath-deploy-${name}
  cancel-in-progress: false
  queue: max # all wait, not only the newest one; an older GitHub Enterprise Server does not know this line: leave it out there

jobs:
  first:
    name: deploy to ${first.environment}
    if: \${{ inputs.rollback != true }}
    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: ${first.environment}
${PERMISSIONS}    steps:
${CHECK_OUT}${step(target, "Deploy", { command: "apply", environment: first.environment, release }, first.secrets)}
  plan:
    name: plan for ${last.environment}
    needs: first
    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: ${last.environment}-plan
    permissions:
      contents: read # to read the release
      actions: read # to see that somebody will be asked
      issues: write # to open an issue when it cannot go on
    outputs:
      digest: \${{ steps.plan.outputs.plan-digest }}
    steps:
${CHECK_OUT}${step(target, "Plan", { command: "plan", environment: last.environment, release }, last.secrets, "plan")}
  last:
    name: deploy to ${last.environment}
    needs: plan
    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: ${last.environment}
${PERMISSIONS}      actions: read # to see who has approved
    steps:
${CHECK_OUT}${step(target, "Deploy what was approved", { command: "apply", environment: last.environment, release, "plan-digest": "${{ needs.plan.outputs.digest }}" }, last.secrets)}
  rollback:
    name: go back in ${last.environment}
    if: \${{ inputs.rollback == true }}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: ${last.environment}
${PERMISSIONS}    steps:
${CHECK_OUT}${step(target, "Go back", { command: "rollback", environment: last.environment, release: "${{ inputs.release }}" }, last.secrets)}`;
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
