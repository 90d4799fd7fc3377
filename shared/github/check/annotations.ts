import type { RunRecord } from "../../results/record.ts";
import { problems, type Problem } from "../../report/problems.ts";

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

/** The jobs have printed so many of each level themselves. */
const PRINTED = 10;
const MOST = 100;
const TITLE = 255;
const MESSAGE = 16_000;
const LEVELS = { error: "failure", warning: "warning", notice: "notice" } as const;

export interface Overflow {
  annotations: CheckAnnotation[];
  /** Problems that nobody annotates: they are in the report only. */
  left: number;
}

/** What the jobs could not annotate, worst first, at most a hundred. */
export function overflowAnnotations(records: readonly RunRecord[], pathPrefix: (record: RunRecord) => string = () => ""): Overflow {
  const beyond = records.flatMap((record) => {
    const shown = { error: 0, warning: 0, notice: 0 };
    return problems(record).filter(({ level }) => ++shown[level] > PRINTED).map((problem) => ({ problem, prefix: pathPrefix(record) }));
  });
  const rank = { error: 0, warning: 1, notice: 2 };
  const sorted = beyond.toSorted((a, b) => rank[a.problem.level] - rank[b.problem.level]);
  return { annotations: sorted.slice(0, MOST).map(({ problem, prefix }) => annotation(problem, prefix)), left: Math.max(0, sorted.length - MOST) };
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
