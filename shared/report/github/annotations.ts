import type { RunRecord } from "../../results/record.ts";
import { count } from "../figures.ts";
import { annotation } from "./annotation.ts";
import { stepProblems } from "./step-problems.ts";

/** Annotations of the worst problems of all records of one step: ten of each level; how many more there are is said in words. */
export function annotations(reports: readonly { record: RunRecord; pathPrefix?: string | undefined }[]): { lines: string[]; hidden?: string } {
  const { shown, beyond } = stepProblems(reports);
  const lines = shown.map(({ problem, report }) => annotation(problem, report.pathPrefix ?? ""));
  const more = [...Map.groupBy(beyond, ({ problem }) => problem.level)].map(([level, { length }]) => `${count(length)} ${level}${length === 1 ? "" : "s"}`);
  return more.length === 0 ? { lines } : { lines, hidden: `${more.join(", ")} beyond the ten that GitHub shows of each level` };
}
