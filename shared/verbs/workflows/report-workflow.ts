import { ours } from "./pins.ts";

/** `.github/workflows/towpath-report.yml`: writes on the pull requests of forks and Dependabot, and never sees their code. */
export function reportWorkflow(): string {
  return `# Written by \`towpath init --github\`. Reports on pull requests whose own runs may not write: those of forks and Dependabot.
name: Towpath report

on:
  workflow_run: # zizmor: ignore[dangerous-triggers] checks out nothing and runs nothing of the pull request; its results are read as hostile data
    workflows: [Towpath]
    types: [completed]

permissions: {}

concurrency:
  group: towpath-report-\${{ github.event.workflow_run.head_repository.full_name }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: false

jobs:
  report:
    name: report
    if: >-
      github.event.workflow_run.event == 'pull_request'
      && (github.event.workflow_run.head_repository.full_name != github.repository
      || github.event.workflow_run.actor.login == 'dependabot[bot]'
      || startsWith(github.event.workflow_run.head_branch, 'dependabot'))
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      actions: read # to read the results of the pull request's own run
      pull-requests: write # to keep one comment
    steps:
      - name: Say it on the pull request
        uses: ${ours("report")}
`;
}
