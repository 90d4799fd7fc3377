import { CHECKOUT, ours } from "./pins.ts";
import { secretLines } from "./secret-lines.ts";
import type { WorkflowFacts } from "./workflow-facts.ts";

/** `.github/workflows/towpath.yml`: lint and test read, report writes, the job `towpath` is the one to require. */
export function checkWorkflow({ defaultBranch, pullRequestSecrets }: WorkflowFacts): string {
  const environment = pullRequestSecrets.length === 0 ? "" : "    environment: towpath-pr\n";
  return `# Written by \`towpath init --github\`. Require the job "towpath" in the rules of ${defaultBranch}: it holds only when lint and test hold.
name: Towpath

on:
  pull_request:
  merge_group:
  push:
    branches: [${JSON.stringify(defaultBranch)}] # warms the cache that pull requests compare with

permissions: {}

concurrency:
  group: towpath-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  lint:
    name: lint
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # to read the pipelines
    steps:
      - name: Check out
        uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - name: Read everything, run nothing
        uses: ${ours("lint")}

  test:
    name: test
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: read # to read the pipelines
${environment}    steps:
      - name: Check out
        uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # what a change affects is told from where it branched off
          persist-credentials: false
      - name: Build and check what is affected, apart from everybody
        uses: ${ours("test")}
${secretLines(pullRequestSecrets, "        ")}
  report:
    name: report
    needs: [lint, test]
    # Forks and Dependabot have tokens that only read: towpath-report.yml writes for them.
    if: >-
      !cancelled() && github.event_name == 'pull_request'
      && github.event.pull_request.head.repo.full_name == github.repository
      && github.event.pull_request.user.login != 'dependabot[bot]'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      actions: read # to read the results of lint and test
      contents: write # to write the run into the ledger, a branch of its own
      pull-requests: write # to keep one comment
      checks: write # to annotate lines beyond the first ten
    steps:
      - name: Say it on the pull request
        uses: ${ours("report")}
        with:
          needs: \${{ toJson(needs) }} # a job that ended without a result is said, too

  towpath:
    name: towpath
    needs: [lint, test]
    if: always()
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - name: Fail when lint or test failed, was cancelled or did not run
        if: needs.lint.result != 'success' || needs.test.result != 'success'
        run: exit 1
`;
}
