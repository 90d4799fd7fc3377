import type { RunRecord } from "../../results/record.ts";
import { cut } from "../escape/cut.ts";
import { jsonDocument } from "../escape/json.ts";
import { visible } from "../escape/visible.ts";
import { fingerprints } from "../fingerprint.ts";
import { limits } from "../limits.ts";
import { problems, type Problem } from "../problems.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { repositoryPath } from "../repository-path.ts";
import { sarifRule } from "./sarif-rule.ts";

const levels = { error: "error", warning: "warning", notice: "note" } as const;
const messageLimit = 4000;

/**
 * SARIF 2.1.0, as code scanning takes it: one run, the worst problems first and no more than are kept. The category
 * (`automationDetails`) is the project and the command, so that two of them in one commit do not replace each other.
 */
export const sarif: Reporter = {
  name: "sarif",
  render(record: RunRecord, options: ReportOptions): string {
    const all = problems(record);
    const names = fingerprints(all, record.project);
    const kept = all.slice(0, limits.sarifResults.most);
    const rules = [...new Set(kept.map(ruleId))];
    const index = new Map(rules.map((id, position) => [id, position]));
    return jsonDocument({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "Towpath", ...version(record), rules: rules.map((id) => sarifRule(id, kept.find((problem) => ruleId(problem) === id)?.level ?? "warning")) } },
          automationDetails: { id: `towpath/${encodeURIComponent(record.project.toWellFormed())}/${record.command}/` },
          columnKind: "utf16CodeUnits",
          invocations: [{ executionSuccessful: record.cancelled !== true, startTimeUtc: record.startedAt, endTimeUtc: record.finishedAt, ...notice(all.length - kept.length) }],
          results: kept.map((problem, position) => ({
            ruleId: ruleId(problem),
            ruleIndex: index.get(ruleId(problem)),
            level: levels[problem.level],
            message: { text: cut(visible(problem.source === "finding" ? problem.message : `${problem.title}\n${problem.message}`), messageLimit) },
            locations: [{ physicalLocation: { artifactLocation: { uri: uri(repositoryPath(problem.file, options.pathPrefix)), uriBaseId: "%SRCROOT%" }, region: region(problem) } }],
            partialFingerprints: { "towpathProblem/v1": names[position] },
          })),
        },
      ],
    });
  },
};

/** A finding's rule; what was run has one rule for each kind of thing. */
function ruleId({ source, title }: Problem): string {
  return source === "finding" ? title : `towpath/${source}`;
}

function version({ tools }: RunRecord): { semanticVersion?: string } {
  const towpath = tools["towpath"];
  return towpath !== undefined && /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/u.test(towpath) ? { semanticVersion: towpath } : {};
}

function notice(left: number): object {
  return left <= 0 ? {} : { toolExecutionNotifications: [{ level: "warning", message: { text: `${left} further problems are left out: code scanning keeps ${limits.sarifResults.most}. The whole list is in the run record.` } }] };
}

function uri(path: string): string {
  return path.split("/").map((part) => encodeURIComponent(part.toWellFormed())).join("/");
}

function region({ line, column, endLine, endColumn }: Problem): object {
  const start = Math.max(1, line);
  if (column === undefined) return { startLine: start };
  const last = Math.max(start, endLine ?? start);
  const whole = { startLine: start, startColumn: Math.max(1, column), endLine: last };
  return endColumn === undefined ? whole : { ...whole, endColumn: Math.max(last === start ? Math.max(1, column) : 1, endColumn) };
}
