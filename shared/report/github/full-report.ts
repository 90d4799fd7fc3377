import type { RunRecord } from "../../results/record.ts";
import { workflowCommand } from "../escape/workflow-command.ts";
import type { ReportOptions } from "../reporter.ts";
import { text } from "../text/text.ts";

/** The whole report for who opens the log, folded. Its lines are inert; only the fold itself is a command. */
export function fullReport(record: RunRecord, options: ReportOptions): string {
  return `${workflowCommand("group", {}, options.language === "fr" ? "Rapport complet" : "Full report")}\n${text.render(record, { ...options, width: 120, workflowLog: true })}${workflowCommand("endgroup")}\n`;
}
