import { ATTEST, CHECKOUT, ours } from "./pins.ts";
import type { DeployTarget, WorkflowFacts } from "./workflow-facts.ts";

/** `.github/workflows/towpath-version.yml`: what is merged is released, and each pipeline that was released is deployed. Undefined when nothing is deployed. */
export function versionWorkflow({ defaultBranch, deployments = [], attest = false }: WorkflowFacts): string | undefined {
  if (deployments.length === 0) return undefined;
  return `# Written by \`towpath init --github\`. Pull requests see what they would release; what is merged is released, and its deployment is started.
name: Towpath version

on:
  pull_request:
  push:
    branches: [${JSON.stringify(defaultBranch)}]

permissions: {}

concurrency:
  group: towpath-version-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  propose:
    name: versions
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # to read the pipelines
    steps:
${CHECK_OUT}${deployments.map((target) => step(target, "Say what would be released", {})).join("")}
  release:
    name: release
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write # to make tags and releases
      actions: write # to start the deployment of what was released, and to read what the tests of this commit have shown
${attest ? ATTEST_PERMISSIONS : ""}    steps:
${CHECK_OUT}${deployments.map((target, index) => step(target, "Release what is merged", { "deploy-workflow": deployFile(target, index), "test-workflow": "towpath.yml" }, attest ? `release-${index + 1}` : undefined) + (attest ? attestStep(index + 1, deployments.length) : "")).join("")}`;
}

/** File of the workflow that deploys; the first project has the plain name. */
export function deployFile({ name }: DeployTarget, index: number): string {
  return index === 0 ? "towpath-deploy.yml" : `towpath-deploy-${name}.yml`;
}

const CHECK_OUT = `      - name: Check out, with the whole history and all tags
        uses: ${CHECKOUT}
        with:
          fetch-depth: 0
          persist-credentials: false
`;

const ATTEST_PERMISSIONS = `      id-token: write # to sign with the identity that GitHub gives to this job
      attestations: write # to keep the attestation with the repository
`;

/** One attestation of all manifests: who, which workflow and which commit made them. A release is there before it is attested; run the job again when only this failed. */
function attestStep(number: number, count: number): string {
  return `      - name: Attest the manifests${count === 1 ? "" : ` (${number})`}
        if: steps.release-${number}.outputs.checksums-path != ''
        uses: ${ATTEST}
        with:
          subject-checksums: \${{ steps.release-${number}.outputs.checksums-path }}
`;
}

function step({ project }: DeployTarget, name: string, inputs: Readonly<Record<string, string>>, id?: string): string {
  const given = Object.entries({ ...(project === undefined ? {} : { project: JSON.stringify(project) }), ...inputs });
  return `      - name: ${name}
${id === undefined ? "" : `        id: ${id}\n`}        uses: ${ours("version")}
${given.length === 0 ? "" : `        with:\n${given.map(([key, value]) => `          ${key}: ${value}\n`).join("")}`}`;
}
