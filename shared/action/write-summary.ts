import { appendFile } from "node:fs/promises";
import { markdown } from "../report/markdown/markdown.ts";
import type { ReportOptions } from "../report/reporter.ts";
import type { RunRecord } from "../results/record.ts";

/** GitHub refuses a summary of more than one mebibyte altogether; a little is left for what other steps of the action say. */
const MOST = (1 << 20) - 4096;

/** Writes the job summary. Of several projects those that no longer fit are named. */
export async function writeSummary(file: string | undefined, reports: readonly { record: RunRecord; options: ReportOptions }[]): Promise<void> {
  if (file === undefined || file === "") return;
  let left = MOST;
  let leftOut = 0;
  for (const { record, options } of reports) {
    const text = `${markdown.render(record, options)}\n`;
    const size = Buffer.byteLength(text);
    if (size > left) leftOut += 1;
    else {
      left -= size;
      await appendFile(file, text);
    }
  }
  if (leftOut > 0) await appendFile(file, `\nThe reports of ${leftOut} more project${leftOut === 1 ? "" : "s"} do not fit in here; they are in the log.\n`);
}
