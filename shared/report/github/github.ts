import type { RunRecord } from "../../results/record.ts";
import { workflowCommand, workflowLine } from "../escape/workflow-command.ts";
import { count, duration } from "../figures.ts";
import { problems, type Problem } from "../problems.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { text } from "../text/text.ts";
import { words } from "../words.ts";

/** GitHub shows ten annotations of each level for a step; what goes beyond would vanish unsaid. */
const perLevel = 10;
const titleLimit = 200;
const messageLimit = 4000;

/** Workflow commands that GitHub shows beside the changed lines, then the verdict in plain lines. */
export const github: Reporter = {
  name: "github",
  render(record: RunRecord, options: ReportOptions): string {
    const all = problems(record);
    const shown = new Map<Problem["level"], number>();
    const lines: string[] = [];
    for (const problem of all) {
      const number = (shown.get(problem.level) ?? 0) + 1;
      shown.set(problem.level, number);
      if (number <= perLevel) lines.push(annotation(problem, options.pathPrefix ?? ""));
    }
    const hidden = [...shown].filter(([, number]) => number > perLevel).map(([level, number]) => `${count(number - perLevel)} ${level}${number - perLevel === 1 ? "" : "s"}`);
    const say = words(options.language);
    lines.push(workflowLine(`towpath ${record.command} ${record.project}: ${say.verdict[record.verdict]}${record.cancelled ? ` (${say.cancelled})` : ""} in ${duration(record.durationMs)}`));
    for (const reason of record.reasons.slice(0, 3)) lines.push(...workflowLine(reason).split("\n").map((line) => `  - ${line}`));
    if (hidden.length > 0) lines.push(`  ${hidden.join(", ")} beyond the ten that GitHub shows of each level: see the full report below`);
    return `${lines.join("\n")}\n${folded(record, options)}`;
  },
};

/** The whole report for who opens the log, folded. Its lines are inert; only the fold itself is a command. */
function folded(record: RunRecord, options: ReportOptions): string {
  return `${workflowCommand("group", {}, options.language === "fr" ? "Rapport complet" : "Full report")}\n${text.render(record, { ...options, width: 120, workflowLog: true })}${workflowCommand("endgroup")}\n`;
}

function annotation(problem: Problem, prefix: string): string {
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
