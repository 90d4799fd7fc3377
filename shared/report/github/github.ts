import type { RunRecord } from "../../results/record.ts";
import { workflowLine } from "../escape/workflow-command.ts";
import { duration } from "../figures.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { words } from "../words.ts";
import { annotations } from "./annotations.ts";
import { fullReport } from "./full-report.ts";

/** Workflow commands that GitHub shows beside the changed lines, then the verdict in plain lines. */
export const github: Reporter = {
  name: "github",
  render(record: RunRecord, options: ReportOptions): string {
    const { lines, hidden } = annotations([{ record, pathPrefix: options.pathPrefix }]);
    lines.push(...verdictLines(record, options));
    if (hidden !== undefined) lines.push(`  ${hidden}: see the full report below`);
    return `${lines.join("\n")}\n${fullReport(record, options)}`;
  },
};

/** The verdict and its three most important reasons, as inert lines of a log. */
export function verdictLines(record: RunRecord, { language }: Pick<ReportOptions, "language">): string[] {
  const say = words(language);
  const first = workflowLine(`towpath ${record.command} ${record.project}: ${say.verdict[record.verdict]}${record.cancelled ? ` (${say.cancelled})` : ""} in ${duration(record.durationMs)}`);
  return [first, ...record.reasons.slice(0, 3).flatMap((reason) => workflowLine(reason).split("\n").map((line) => `  - ${line}`))];
}
