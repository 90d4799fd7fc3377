import type { ScheduledRun } from "./workflow-facts.ts";

/** The GitHub Environment of runs on schedule. That of deployments has reviewers, and each run would wait for them. */
export function runEnvironment({ environment, guarded }: Pick<ScheduledRun, "environment" | "guarded">): string {
  return guarded ? `${environment}-run` : environment;
}
