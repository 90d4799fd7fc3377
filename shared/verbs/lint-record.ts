import type { Finding } from "../pipeline/finding.ts";
import { messageOf } from "../messages/message-of.ts";
import type { FindingRecord, RunRecord } from "../results/record.ts";
import { runId } from "../results/run-id.ts";
import { verdictOf } from "../results/verdict.ts";
import type { LintOutcome } from "./lint-project.ts";

/** A finding as reports and the ledger hold it: with its sentence. */
export function findingRecord(finding: Finding, language: "en" | "fr"): FindingRecord {
  const { rule, severity, place, pipeline, task, fix } = finding;
  const { line, column, endLine, endColumn } = place.span;
  return {
    rule,
    severity,
    message: messageOf(finding, language),
    file: place.file,
    line,
    column,
    endLine,
    endColumn,
    ...(pipeline === undefined ? {} : { pipeline }),
    ...(task === undefined ? {} : { task }),
    fixable: fix !== undefined && fix.length > 0,
  };
}

/** The record of a lint, so that every reporter can show it. */
export function lintRecord(outcome: LintOutcome, startedAt: number, finishedAt: number, version: string, language: "en" | "fr"): RunRecord {
  const record = {
    version: 1 as const,
    id: runId(startedAt, Math.random),
    command: "lint" as const,
    project: outcome.project,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    durationMs: finishedAt - startedAt,
    tools: { towpath: version },
    published: false,
    pipelines: [],
    findings: outcome.findings.map((finding) => findingRecord(finding, language)),
  };
  return { ...record, ...verdictOf(record) };
}
