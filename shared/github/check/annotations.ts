import type { RunRecord } from "../../results/record.ts";
import { stepProblems } from "../../report/github/step-problems.ts";
import type { Problem } from "../../report/problems.ts";

export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: "notice" | "warning" | "failure";
  title: string;
  message: string;
}

const MOST = 100;
const TITLE = 255;
const MESSAGE = 16_000;
const LEVELS = { error: "failure", warning: "warning", notice: "notice" } as const;

export interface Overflow {
  annotations: CheckAnnotation[];
  /** Problems that nobody annotates: they are in the report only. */
  left: number;
}

/**
 * What the steps could not annotate, worst first, at most a hundred: each step has printed the first of all its records together. What two steps have found, such as lint
 * and test, or one has found and printed, is there once.
 */
export function overflowAnnotations(steps: readonly (readonly RunRecord[])[], pathPrefix: (record: RunRecord) => string = () => ""): Overflow {
  const found = steps.map((records) => stepProblems(records.map((record) => ({ record }))));
  const made = (part: "shown" | "beyond"): CheckAnnotation[] => found.flatMap((step) => step[part].map(({ problem, report }) => annotation(problem, pathPrefix(report.record))));
  const printed = new Set(made("shown").map((each) => JSON.stringify(each)));
  const left = new Map(made("beyond").map((each) => [JSON.stringify(each), each]));
  const rank = { failure: 0, warning: 1, notice: 2 };
  const sorted = [...left].filter(([key]) => !printed.has(key)).map(([, each]) => each).toSorted((a, b) => rank[a.annotation_level] - rank[b.annotation_level]);
  return { annotations: sorted.slice(0, MOST), left: Math.max(0, sorted.length - MOST) };
}

function annotation(problem: Problem, prefix: string): CheckAnnotation {
  const { line, endLine = line, column, endColumn } = problem;
  // GitHub refuses columns of a span over several lines.
  const columns = endLine === line && column !== undefined ? { start_column: column, end_column: Math.max(column, endColumn ?? column) } : {};
  return {
    path: prefix === "" ? problem.file : `${prefix.replace(/\/+$/, "")}/${problem.file}`,
    start_line: Math.max(1, line), end_line: Math.max(1, line, endLine), ...columns,
    annotation_level: LEVELS[problem.level], title: cut(problem.title, TITLE), message: cut(problem.message === "" ? problem.title : problem.message, MESSAGE),
  };
}

/** Never between the halves of a character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
