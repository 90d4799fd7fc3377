import type { RunRecord } from "../../results/record.ts";
import { count } from "../figures.ts";
import { problems, type Problem } from "../problems.ts";
import { annotation } from "./annotation.ts";

/** GitHub shows ten annotations of each level for a step; what goes beyond would vanish unsaid. */
const perLevel = 10;

/** Annotations of the worst problems of all records of one step: ten of each level; how many more there are is said in words. */
export function annotations(reports: readonly { record: RunRecord; pathPrefix?: string | undefined }[]): { lines: string[]; hidden?: string } {
  const numbers = new Map<Problem["level"], number>();
  const lines: string[] = [];
  for (const { record, pathPrefix } of reports) {
    for (const problem of problems(record)) {
      const number = (numbers.get(problem.level) ?? 0) + 1;
      numbers.set(problem.level, number);
      if (number <= perLevel) lines.push(annotation(problem, pathPrefix ?? ""));
    }
  }
  const more = [...numbers].filter(([, number]) => number > perLevel).map(([level, number]) => `${count(number - perLevel)} ${level}${number - perLevel === 1 ? "" : "s"}`);
  return more.length === 0 ? { lines } : { lines, hidden: `${more.join(", ")} beyond the ten that GitHub shows of each level` };
}
