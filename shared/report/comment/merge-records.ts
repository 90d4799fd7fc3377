import { jobName } from "../job-name.ts";
import type { CiRecord, FindingRecord, PipelineRecord, RunRecord, TaskRecord } from "../../results/record.ts";

/** One record for each project from the records of several jobs: lint, plan, test. What was run says more than what was only read. */
export function mergeRecords(records: readonly RunRecord[]): RunRecord[] {
  return [...Map.groupBy(records, (record) => record.project).values()].map(mergeProject);
}

const verdicts = ["pass", "warn", "fail"] as const;

function mergeProject(records: readonly RunRecord[]): RunRecord {
  const ordered = records.toSorted((a, b) => weight(b) - weight(a) || (a.startedAt < b.startedAt ? 1 : -1));
  const [main, ...others] = ordered;
  if (main === undefined || others.length === 0) return main ?? never();
  const worst = Math.max(...ordered.map((record) => verdicts.indexOf(record.verdict)));
  // Reasons of the worst verdict first: a lint that holds has nothing to say beside a test that fails.
  const reasons = reasonsOf(ordered.filter((record) => verdicts.indexOf(record.verdict) === worst), ordered);
  const merged: RunRecord = {
    ...main,
    verdict: verdicts[worst] ?? "fail",
    reasons,
    durationMs: ordered.reduce((sum, record) => sum + record.durationMs, 0),
    tools: Object.assign({}, ...ordered.toReversed().map((record) => record.tools)),
    pipelines: mergePipelines(ordered),
    findings: unique(ordered.flatMap((record) => record.findings), findingKey),
  };
  const commit = first(ordered, (record) => record.commit);
  const comparison = first(ordered, (record) => record.comparison);
  const ci = mergeCi(ordered);
  const contracts = unique(ordered.flatMap((record) => record.contracts ?? []), (change) => change.id);
  const untested = unique(ordered.flatMap((record) => record.untested ?? []), (each) => `${each.id ?? ""}\u0000${each.kind}\u0000${each.reason}`);
  return {
    ...merged,
    ...(commit && { commit }),
    ...(comparison && { comparison }),
    ...(ci && { ci }),
    ...(contracts.length > 0 && { contracts }),
    ...(untested.length > 0 && { untested }),
    ...(ordered.some((record) => record.cancelled) && { cancelled: true }),
  };
}

/** Each once; what only some legs of a matrix say is said with their names. */
function reasonsOf(worst: readonly RunRecord[], all: readonly RunRecord[]): string[] {
  const said = Map.groupBy(worst.flatMap((record) => record.reasons.map((reason) => ({ reason, record }))), ({ reason }) => reason);
  return [...said].map(([reason, by]) => {
    const job = by[0]?.record.ci?.job;
    const legs = legsOf(by.map(({ record }) => record), job);
    return legs.size === 0 || legs.size === legsOf(all, job).size ? reason : `${[...legs.values()].toSorted().join("; ")}: ${reason}`;
  });
}

/** The legs of a job by their digests, with what people call them. */
function legsOf(records: readonly RunRecord[], job: string | undefined): Map<string, string> {
  return new Map(records.flatMap(({ ci }) => (ci?.leg === undefined || ci.job !== job ? [] : [[ci.leg, ci.legName ?? ci.leg]])));
}

/** Of one workflow run; where several jobs made the records, none of them speaks for all. */
function mergeCi(records: readonly RunRecord[]): CiRecord | undefined {
  const ci = first(records, (record) => record.ci);
  if (ci === undefined || jobName(records) !== undefined) return ci;
  const { job: _job, leg: _leg, legName: _name, ...rest } = ci;
  return rest;
}

/** A record that built something is the main one, then one that says most about tasks. */
function weight(record: RunRecord): number {
  const tasks = record.pipelines.flatMap((pipeline) => pipeline.tasks);
  return (record.command === "lint" ? 0 : 1000) + (tasks.some((task) => task.diff !== undefined) ? 100 : 0) + (tasks.length > 0 ? 10 : 0);
}

function mergePipelines(records: readonly RunRecord[]): PipelineRecord[] {
  const groups = Map.groupBy(records.flatMap((record) => record.pipelines), (pipeline) => pipeline.name);
  return [...groups.values()].flatMap(([main, ...others]) => {
    if (main === undefined) return [];
    const known = new Set(main.tasks.map((task) => task.id));
    const tasks = main.tasks.map((task) => mergeTask(task, others.flatMap((pipeline) => pipeline.tasks.find((other) => other.id === task.id) ?? [])));
    return [{ ...main, tasks: [...tasks, ...unique(others.flatMap((pipeline) => pipeline.tasks.filter((task) => !known.has(task.id))), (task) => task.id)] }];
  });
}

function mergeTask(task: TaskRecord, others: readonly TaskRecord[]): TaskRecord {
  const all = [task, ...others];
  // Of several environments the one where it failed: nobody must look for why the verdict is what it is.
  const ran = all.find((each) => each.status === "failed") ?? all.find((each) => each.status !== "not_run") ?? task;
  const impact = first(all, (each) => each.impact);
  const diff = first(all, (each) => each.diff);
  return { ...ran, ...(impact && { impact }), ...(diff && { diff }) };
}

function findingKey({ rule, file, line, column, message }: FindingRecord): string {
  return [rule, file, line, column, message].join("\u0000");
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();
}

function first<T, R>(items: readonly T[], pick: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

function never(): never {
  throw new Error("a group of records is never empty");
}
