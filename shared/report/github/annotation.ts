import { workflowCommand } from "../escape/workflow-command.ts";
import type { Problem } from "../problems.ts";

const titleLimit = 200;
const messageLimit = 4000;

/** The workflow command by which GitHub shows a problem beside its line. `prefix`: the project's folder inside the repository. */
export function annotation(problem: Problem, prefix: string): string {
  const oneLine = problem.endLine === undefined || problem.endLine === problem.line;
  return workflowCommand(
    problem.level,
    {
      file: prefix === "" ? problem.file : `${prefix.replace(/\/+$/u, "")}/${problem.file}`,
      line: problem.line,
      // GitHub ignores columns of a span over several lines.
      endLine: oneLine ? undefined : problem.endLine,
      col: oneLine ? problem.column : undefined,
      endColumn: oneLine ? problem.endColumn : undefined,
      title: cut(problem.title, titleLimit),
    },
    cut(problem.message, messageLimit),
  );
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
