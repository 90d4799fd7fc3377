import type { FindingRecord, RunRecord } from "../../results/record.ts";
import { jsonDocument } from "../escape/json.ts";
import type { Reporter } from "../reporter.ts";
import { sortedFindings, summarize } from "../summary.ts";

/** What `towpath lint --format json` prints. */
export interface LintDocument {
  version: 1;
  summary: { error: number; warning: number; info: number };
  findings: FindingRecord[];
}

export function lintDocument(record: RunRecord): LintDocument {
  const { error, warning, info } = summarize(record).findings;
  return { version: 1, summary: { error, warning, info }, findings: sortedFindings(record.findings).map(finding) };
}

/** Keys always in the documented order, and no others. */
function finding(from: FindingRecord): FindingRecord {
  const { rule, severity, message, file, line, column, endLine, endColumn, pipeline, task, fixable } = from;
  return { rule, severity, message, file, line, column, endLine, endColumn, ...(pipeline === undefined ? {} : { pipeline }), ...(task === undefined ? {} : { task }), fixable };
}

/** Exactly one JSON document: the lint document, or the run record as it is. */
export const json: Reporter = {
  name: "json",
  render: (record) => jsonDocument(record.command === "lint" ? lintDocument(record) : record),
};
