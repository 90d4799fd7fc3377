import { CHECKOUT, ours } from "./pins.ts";
import { runEnvironment } from "./run-environment.ts";
import { secretLines } from "./secret-lines.ts";
import type { ScheduledRun, WorkflowFacts } from "./workflow-facts.ts";
import { zonesApart } from "./zones-apart.ts";

/** `.github/workflows/towpath-run.yml`: the `schedule:` of each pipeline, executed. Undefined when no pipeline has one. */
export function runWorkflow({ schedules: wanted }: WorkflowFacts): string | undefined {
  if (wanted.length === 0) return undefined;
  const schedules = zonesApart(wanted);
  const times = new Map(schedules.map((run) => [`${run.cron} ${run.timezone ?? ""}`, run]));
  return `# Written by \`towpath init --github\` from the \`schedule:\` of the pipelines. Write it again when a schedule changes.
name: Towpath run

on:
  schedule:
${[...times.values()].map(timeLines).join("")}  workflow_dispatch:

permissions: {}

jobs:
${schedules.map(jobLines).join("\n")}`;
}

function timeLines({ cron, timezone }: ScheduledRun): string {
  return `    - cron: ${JSON.stringify(cron)}\n${timezone === undefined ? "" : `      timezone: ${timezone}\n`}`;
}

function jobLines(run: ScheduledRun): string {
  const { job, cron, environment, guarded, pipelines } = run;
  return `  ${job}:
    name: ${job}
    if: github.event_name == 'workflow_dispatch' || github.event.schedule == '${cron}'
    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: ${runEnvironment(run)}${guarded ? ` # without reviewers: nobody sits there at night; what is run was approved when it was deployed` : ""}
    concurrency: # a run waits for the one before it
      group: towpath-${job}-${environment}
      cancel-in-progress: false
    permissions:
      contents: write # to write the run into the ledger, a branch of its own
      issues: write # to open an issue when it fails, and to close it when it holds again
    steps:
      - name: Check out
        uses: ${CHECKOUT}
        with:
${guarded ? "          fetch-depth: 0 # a run builds the release that is deployed, whatever was merged since\n" : ""}          persist-credentials: false
${guarded ? pipelines.map((name, index) => stepLines(run, `Run ${name}, as it is deployed`, [name], index > 0)).join("") : stepLines(run, "Build, check, publish", pipelines, false)}`;
}

/** Each pipeline has a release of its own, and so a step of its own where releases are run. */
function stepLines({ project, environment, secrets }: ScheduledRun, title: string, pipelines: readonly string[], later: boolean): string {
  return `      - name: ${title}
${later ? "        if: ${{ !cancelled() }}\n" : ""}        uses: ${ours("run")}
        with:
${project === undefined ? "" : `          project: ${JSON.stringify(project)}\n`}          environment: ${environment}
          select: ${pipelines.map((name) => `pipeline:${name}`).join(" ")}
${secretLines(secrets, "        ")}`;
}
