import { counted } from "../figures.ts";
import type { Omission } from "../fit.ts";

const words: Record<string, readonly [string, string]> = {
  tables: ["data diff of %", "table"],
  details: ["columns of %", "table's diff|tables' diffs"],
  plots: ["plots of %", "model"],
  metrics: ["metrics of %", "model"],
  models: ["%", "model"],
  error: ["%", "error"],
  warning: ["%", "warning"],
  notice: ["%", "notice"],
  tasks: ["%", "affected task"],
  nodes: ["% of the graph", "node"],
  contracts: ["%", "contract change"],
  untested: ["% not tested", "task"],
  projects: ["%", "project"],
};

/** `Left out: data diff of 37 tables, 212 warnings. The whole report is …`. */
export function leftOut(left: Omission, whole: string): string {
  const said = Object.entries(left).flatMap(([what, number]) => {
    const [frame, noun] = words[what] ?? ["%", what];
    const [one = noun, many] = noun.split("|");
    return number > 0 ? [frame.replace("%", counted(number, one, many))] : [];
  });
  return said.length === 0 ? "" : `<sub>Left out: ${said.join(", ")}. ${whole}</sub>`;
}
