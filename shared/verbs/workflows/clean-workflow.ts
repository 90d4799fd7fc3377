import { CHECKOUT, ours } from "./pins.ts";
import { secretLines } from "./secret-lines.ts";
import type { WorkflowFacts } from "./workflow-facts.ts";

/**
 * `.github/workflows/towpath-clean.yml`: drops what pull requests left, when they close and every night. Runs the files of the default
 * branch only.
 */
export function cleanWorkflow({ defaultBranch, pullRequestSecrets }: WorkflowFacts): string {
  const environment = pullRequestSecrets.length === 0 ? "" : "    environment: towpath-pr\n";
  return `# Written by \`towpath init --github\`. Drops builds and ledger entries of closed pull requests; only what carries Towpath's mark.
name: Towpath clean

on:
  pull_request:
    types: [closed]
  schedule:
    - cron: "43 3 * * *" # what a closed pull request left when its own run was cancelled, or came from a fork
  workflow_dispatch:

permissions: {}

concurrency:
  group: towpath-clean
  cancel-in-progress: false

jobs:
  clean:
    name: clean
    # A fork's token cannot write; the next night sweeps.
    if: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # to drop the pull request's runs from the ledger
      pull-requests: read # to see which pull requests are closed
${environment}    steps:
      - name: Check out
        uses: ${CHECKOUT}
        with:
          ref: ${JSON.stringify(defaultBranch)}
          persist-credentials: false
      - name: Drop what nobody reads any more
        uses: ${ours("run")}
        with:
          mode: sweep
${secretLines(pullRequestSecrets, "        ")}`;
}
