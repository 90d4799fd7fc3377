import type { CheckRecord, RunRecord, TaskRecord } from "../results/record.ts";
import type { CheckCounts, LedgerEntry, LedgerTask } from "./entry.ts";
import { reduceParts } from "./reduce-parts.ts";

const REASONS = 3;
const LONGEST_REASON = 200;
/** Of a run with more checks and unit tests only those that did not pass are named: an entry stays a small file. */
const MOST_NAMED = 2_000;

/** What later readers need of a run: verdicts, counts, fingerprints, and what became of each check by its name. Logs, messages and declarations stay with the record. */
export function reduceRecord(record: RunRecord): LedgerEntry {
  const parts = record.pipelines.flatMap(({ tasks }) => tasks).reduce((sum, { checks, tests }) => sum + checks.length + tests.length, 0);
  const { environment, commit, ci } = record;
  const severity = (wanted: string): number => record.findings.filter((finding) => finding.severity === wanted).length;
  return {
    version: 1,
    kind: "entry",
    id: record.id,
    command: record.command,
    project: record.project,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
    durationMs: record.durationMs,
    ...(environment === undefined ? {} : { environment: environment.name, engine: `${environment.engine} ${environment.engineVersion}` }),
    ...branchOf(record),
    ...(commit === undefined ? {} : { commit: commit.sha }),
    ...(ci?.pullRequest === undefined ? {} : { pullRequest: ci.pullRequest }),
    ...(ci?.url === undefined ? {} : { workflowRun: ci.url }),
    verdict: record.verdict,
    reasons: record.reasons.slice(0, REASONS),
    published: record.published,
    findings: { error: severity("error"), warning: severity("warning"), info: severity("info") },
    pipelines: record.pipelines.map(({ name, tasks }) => ({ name, tasks: tasks.map((task) => reduceTask(task, parts <= MOST_NAMED)) })),
  };
}

/** A pull request's job has checked out a merge commit, which is on no branch: what was compared says where it comes from. */
function branchOf({ commit, ci, comparison }: RunRecord): { branch?: string } {
  const branch = commit?.branch ?? (ci?.pullRequest === undefined ? undefined : comparison?.head.ref);
  return branch === undefined ? {} : { branch };
}

function reduceTask(task: TaskRecord, withPassed: boolean): LedgerTask {
  const metrics = task.model?.metrics;
  const parts = reduceParts(task, withPassed);
  return {
    name: task.name,
    status: task.status,
    ...(task.rows === undefined ? {} : { rows: task.rows }),
    ...(task.durationMs === undefined ? {} : { durationMs: task.durationMs }),
    ...(task.fingerprint === undefined ? {} : { fingerprint: task.fingerprint }),
    checks: countChecks(task.checks),
    ...(metrics === undefined || Object.keys(metrics).length === 0 ? {} : { metrics }),
    ...(task.reason === "" ? {} : { reason: task.reason.slice(0, LONGEST_REASON) }),
    ...(parts === undefined ? {} : { parts }),
  };
}

function countChecks(checks: readonly CheckRecord[]): CheckCounts {
  const counts: CheckCounts = { pass: 0, warn: 0, fail: 0, skipped: 0 };
  for (const { status } of checks) counts[status === "error" ? "fail" : status]++;
  return counts;
}
