import type { RunRecord } from "../../results/record.ts";
import { terminal, terminalData } from "../escape/terminal.ts";
import { inertMarks } from "../escape/workflow-command.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { openPage } from "../terminal/page.ts";
import { failingChecks } from "./checks.ts";
import { findings } from "./findings.ts";
import { models } from "./models.ts";
import { next } from "./next.ts";
import { contracts, dataDiffs, impact, untested } from "./review.ts";
import { tasks } from "./tasks.ts";
import { failingTests } from "./unit-tests.ts";
import { verdict } from "./verdict.ts";

/** What a person reads in a terminal or a log: the verdict first, then what to look at, then what was done. */
export const text: Reporter = {
  name: "text",
  render(untrusted: RunRecord, options: ReportOptions): string {
    const record = terminalData(untrusted);
    const sources = options.sources ?? new Map<string, string>();
    const page = openPage(options);
    const lines = [
      ...verdict(record, page),
      ...findings(record, page, (file) => cleanLines(sources.get(file))),
      ...failingChecks(record, page),
      ...failingTests(record, page),
      ...untested(record, page),
      ...contracts(record, page),
      ...impact(record, page),
      ...dataDiffs(record, page),
      ...models(record, page),
      ...tasks(record, page),
      ...next(record, page),
    ];
    const safe = options.workflowLog ? lines.map(inertMarks) : lines;
    return `${safe.join("\n")}\n`;
  },
};

/** Lines of a file as positions count them: escaping happens per line, so that it cannot shift any. */
function cleanLines(source: string | undefined): string[] | undefined {
  return source?.split(/\r\n?|\n/u).map((line) => terminal(line.replaceAll("\t", " ")).replaceAll("\n", " "));
}
