import type { CheckRecord, FindingRecord, PipelineRecord, RunRecord, TaskRecord, TaskStatus, TestRecord } from "../results/record.ts";

/** What all renderers count, so that they count the same. */
export interface Summary {
  tasks: Record<TaskStatus, number>;
  taskCount: number;
  checks: Record<CheckRecord["status"], number>;
  tests: Record<TestRecord["status"], number>;
  findings: Record<FindingRecord["severity"], number>;
  fixable: number;
  rows: number;
}

/** A check with the asset it belongs to. */
export interface PlacedCheck {
  check: CheckRecord;
  asset: string;
}

export function summarize(record: RunRecord): Summary {
  const summary: Summary = {
    tasks: { success: 0, reused: 0, failed: 0, skipped: 0, cancelled: 0, not_run: 0 },
    taskCount: 0,
    checks: { pass: 0, warn: 0, fail: 0, error: 0, skipped: 0 },
    tests: { pass: 0, fail: 0, error: 0, skipped: 0 },
    findings: { error: 0, warning: 0, info: 0 },
    fixable: 0,
    rows: 0,
  };
  for (const task of allTasks(record)) {
    summary.tasks[task.status] += 1;
    summary.taskCount += 1;
    summary.rows += task.rows ?? 0;
    for (const test of task.tests) summary.tests[test.status] += 1;
  }
  for (const { check } of allChecks(record)) summary.checks[check.status] += 1;
  for (const finding of record.findings) {
    summary.findings[finding.severity] += 1;
    if (finding.fixable) summary.fixable += 1;
  }
  return summary;
}

export function allTasks(record: RunRecord): TaskRecord[] {
  return record.pipelines.flatMap((pipeline) => pipeline.tasks);
}

/** Checks of sources and tasks, in the record's order. */
export function allChecks(record: RunRecord): PlacedCheck[] {
  return record.pipelines.flatMap((pipeline) => [...pipeline.sources, ...pipeline.tasks].flatMap((asset) => asset.checks.map((check) => ({ check, asset: asset.id }))));
}

/** Findings by file, line, column, rule: the order of every list of them. */
export function sortedFindings(findings: readonly FindingRecord[]): FindingRecord[] {
  return findings.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message));
}

/** What consumers see after a run: everything new, a part of it, or nothing. */
export function publication(record: RunRecord): { state: "all" | "part" | "none"; heldBack: number } {
  const tasks = allTasks(record);
  const heldBack = tasks.filter((task) => task.published === false).length;
  return { state: record.published ? "all" : tasks.some((task) => task.published === true) ? "part" : "none", heldBack };
}

/** Ids of what an exposure reads: it may name a task of its own pipeline shortly. */
export function readIds(pipeline: PipelineRecord, exposure: PipelineRecord["exposures"][number]): string[] {
  const own = new Set([...pipeline.sources, ...pipeline.tasks].map((asset) => asset.id));
  return exposure.reads.map((name) => (own.has(`${pipeline.name}.${name}`) ? `${pipeline.name}.${name}` : name));
}

/** The name without its pipeline when the record holds only one: nothing is said twice. */
export function shortName(record: RunRecord, id: string): string {
  const only = record.pipelines.length === 1 ? record.pipelines[0] : undefined;
  return only !== undefined && id.startsWith(`${only.name}.`) ? id.slice(only.name.length + 1) : id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
