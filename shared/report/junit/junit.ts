import type { RunRecord } from "../../results/record.ts";
import { element } from "../escape/xml.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { repositoryPath } from "../repository-path.ts";
import { caseMarkup, type Case } from "./case.ts";
import { lintCases, taskCases } from "./cases.ts";

/** JUnit XML as GitLab and Jenkins read it: one suite for what was read, one for each source and task with all that was tried on it. */
export const junit: Reporter = {
  name: "junit",
  render(record: RunRecord, options: ReportOptions): string {
    const suites = [
      suite(record, "lint", lintCases(record), options),
      ...record.pipelines.flatMap((pipeline) => [...pipeline.sources, ...pipeline.tasks].map((asset) => suite(record, asset.id, taskCases(asset, record), options))),
    ].filter((each) => each !== "");
    const all = [lintCases(record), ...record.pipelines.flatMap((pipeline) => [...pipeline.sources, ...pipeline.tasks].map((asset) => taskCases(asset, record)))].flat();
    const name = `towpath ${record.command} ${record.project}`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", { name, ...totals(all), time: seconds(record.durationMs) }, `\n${suites.join("\n")}\n`)}\n`;
  },
};

function suite(record: RunRecord, name: string, cases: readonly Case[], options: ReportOptions): string {
  if (cases.length === 0) return "";
  const inside = cases.map((each) => `    ${caseMarkup({ ...each, file: repositoryPath(each.file, options.pathPrefix) })}`).join("\n");
  const time = seconds(cases.reduce((sum, each) => sum + (each.durationMs ?? 0), 0));
  return `  ${element("testsuite", { name, ...totals(cases), time, timestamp: record.startedAt }, `\n${inside}\n  `)}`;
}

function totals(cases: readonly Case[]): Record<string, number> {
  const number = (status: Case["status"]): number => cases.filter((each) => each.status === status).length;
  return { tests: cases.length, failures: number("failure"), errors: number("error"), skipped: number("skipped") };
}

function seconds(milliseconds: number): string {
  return (Math.max(0, milliseconds) / 1000).toFixed(3);
}
