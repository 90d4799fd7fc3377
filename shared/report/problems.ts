import type { RunRecord } from "../results/record.ts";
import { failurePlace } from "./failure-place.ts";
import { allTasks, sortedFindings } from "./summary.ts";

/** One thing that somebody should look at, whatever produced it: what annotations, SARIF and JUnit are made of. */
export interface Problem {
  level: "error" | "warning" | "notice";
  source: "finding" | "task" | "check" | "test" | "gate" | "diff";
  title: string;
  message: string;
  file: string;
  line: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
}

/** Every problem of a run: errors first, then by file and line. */
export function problems(record: RunRecord): Problem[] {
  const all = [...findingProblems(record), ...taskProblems(record), ...checkProblems(record), ...testProblems(record), ...gateProblems(record), ...diffProblems(record)];
  const rank = { error: 0, warning: 1, notice: 2 };
  return all.toSorted((a, b) => rank[a.level] - rank[b.level] || compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}

function findingProblems(record: RunRecord): Problem[] {
  return sortedFindings(record.findings).map((finding) => ({
    level: finding.severity === "info" ? "notice" : finding.severity,
    source: "finding",
    title: finding.rule,
    message: finding.message,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
  }));
}

function taskProblems(record: RunRecord): Problem[] {
  return allTasks(record).flatMap((task): Problem[] =>
    task.status === "failed"
      ? [
          {
            level: "error",
            source: "task",
            title: `${task.id} failed`,
            message: task.error?.message ?? task.reason,
            line: 1,
            ...failurePlace(task),
          },
        ]
      : [],
  );
}

function checkProblems(record: RunRecord): Problem[] {
  const assets = record.pipelines.flatMap((pipeline) => [...pipeline.sources, ...pipeline.tasks]);
  return assets.flatMap((asset) =>
    asset.checks.flatMap((check): Problem[] => {
      if (check.status === "pass" || check.status === "skipped") return [];
      const what = `${asset.id}: ${check.kind}${check.column === undefined ? "" : ` of ${check.column}`}`;
      return [
        {
          level: check.status === "warn" || check.severity === "warn" ? "warning" : "error",
          source: "check",
          title: check.status === "error" ? `${what} could not run` : what,
          message: `expected ${check.expected}\nobserved ${check.observed}${check.message === undefined ? "" : `\n${check.message}`}`,
          file: check.file,
          line: check.line,
        },
      ];
    }),
  );
}

function testProblems(record: RunRecord): Problem[] {
  return allTasks(record).flatMap((task) =>
    task.tests.flatMap((test): Problem[] =>
      test.status === "fail" || test.status === "error"
        ? [{ level: "error", source: "test", title: `${task.id}: unit test "${test.name}"`, message: test.message ?? differenceSentence(test.diff), file: test.file, line: test.line }]
        : [],
    ),
  );
}

function gateProblems(record: RunRecord): Problem[] {
  return allTasks(record).flatMap((task) =>
    (task.model?.gates ?? []).flatMap((gate): Problem[] =>
      gate.status === "pass" || gate.status === "skipped"
        ? []
        : [{ level: gate.status === "inconclusive" ? "warning" : "error", source: "gate", title: `${task.id}: gate on ${gate.metric}`, message: `expected ${gate.expected}\nobserved ${gate.observed}`, file: task.file, line: gate.line }],
    ),
  );
}

/** Limits of `diff:` that the change exceeds. */
function diffProblems(record: RunRecord): Problem[] {
  return allTasks(record).flatMap((task) =>
    (task.diff?.expectations ?? []).flatMap(({ name, status, expected, observed, file, line }): Problem[] =>
      status === "fail" ? [{ level: "error", source: "diff", title: `${task.id}: ${name}`, message: `expected ${expected}\nobserved ${observed}`, file, line }] : [],
    ),
  );
}

function differenceSentence(diff: { rows: { mark: string }[] } | undefined): string {
  const missing = diff?.rows.filter((row) => row.mark === "-").length ?? 0;
  const extra = diff?.rows.filter((row) => row.mark === "+").length ?? 0;
  return `${missing} expected row${missing === 1 ? " is" : "s are"} missing, ${extra} row${extra === 1 ? " was" : "s were"} not expected`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
