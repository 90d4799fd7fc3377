import { VERSION } from "../host/version.ts";
import { lintProject } from "../verbs/lint-project.ts";
import { lintRecord } from "../verbs/lint-record.ts";
import { findProjects } from "./find-projects.ts";
import type { Job } from "./job.ts";
import { localDay } from "./local-day.ts";
import type { ProjectRecord } from "./conclude.ts";

/** Lints the projects of the job. Needs no secret, no data and no network: it is the same on the pull request of a fork. */
export async function lintProjects(job: Job<"project" | "environment">): Promise<ProjectRecord[]> {
  const { inputs, workspace, clock } = job;
  const records: ProjectRecord[] = [];
  for (const root of await findProjects(workspace, inputs.project)) {
    const started = clock.now();
    const environment = inputs.environment === undefined ? {} : { environment: inputs.environment };
    const outcome = await lintProject({ root, today: localDay(started), version: VERSION, cache: true, ...environment });
    records.push({ root, record: lintRecord(outcome, started, clock.now(), VERSION, "en") });
  }
  return records;
}
