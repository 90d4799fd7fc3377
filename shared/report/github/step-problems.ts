import type { RunRecord } from "../../results/record.ts";
import { problems, type Problem } from "../problems.ts";

/** GitHub shows ten annotations of each level for a step; what goes beyond would vanish unsaid. */
const PER_LEVEL = 10;

export interface StepProblem<Report> {
  problem: Problem;
  report: Report;
}

/**
 * The problems of one step, whose records may be of several projects: ten of each level are printed by the step, the others by whoever reports.
 * Both ask here, and the order does not depend on how the records were kept, so that nothing falls between.
 */
export function stepProblems<Report extends { record: RunRecord }>(reports: readonly Report[]): { shown: StepProblem<Report>[]; beyond: StepProblem<Report>[] } {
  const numbers = { error: 0, warning: 0, notice: 0 };
  const shown: StepProblem<Report>[] = [];
  const beyond: StepProblem<Report>[] = [];
  for (const report of reports.toSorted((a, b) => (a.record.project < b.record.project ? -1 : a.record.project > b.record.project ? 1 : 0))) {
    for (const problem of problems(report.record)) (++numbers[problem.level] <= PER_LEVEL ? shown : beyond).push({ problem, report });
  }
  return { shown, beyond };
}
