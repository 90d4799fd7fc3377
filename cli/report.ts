import path from "node:path";
import { mkdir } from "node:fs/promises";
import { writeWhole } from "../shared/host/node-fs.ts";
import { loadReporter } from "../shared/report/reporter.ts";
import { projectPrefix, recordSources } from "../shared/verbs/record-sources.ts";
import type { RunRecord } from "../shared/results/record.ts";
import type { Call } from "./command.ts";
import { colorOf, formatOf, languageOf, unicodeOf, widthOf } from "./settings.ts";

/** Shows a record in the format that was asked for, and gives the exit code that its verdict means. */
export async function report(call: Call, record: RunRecord): Promise<0 | 1 | 2> {
  const format = formatOf(call);
  const output = call.text("output");
  const reporter = await loadReporter(format);
  const text = reporter.render(record, {
    width: output === undefined ? widthOf(call, call.out) : 120,
    color: output === undefined && colorOf(call, call.out),
    unicode: unicodeOf(call),
    language: languageOf(call),
    sources: await recordSources(call.root, record),
    // In a log of GitHub Actions nothing that stands in a text may become a command of the runner.
    workflowLog: output === undefined && call.env["GITHUB_ACTIONS"] === "true",
    ...(await projectPrefix(call.root)),
  });
  if (output === undefined) {
    if (format !== "text" || !call.on("quiet")) await written(call.out, text);
    else await written(call.out, `${record.verdict}: ${record.reasons[0] ?? ""}\n`);
  } else {
    await writeReport(output, text);
    if (!call.on("quiet")) call.err.write(`${record.verdict}: ${record.reasons[0] ?? ""}\nreport: ${output}\n`);
  }
  if (record.cancelled === true) return 2;
  return record.verdict === "fail" ? 1 : 0;
}

/** A text on standard output, or in the file of `--output`. */
export async function deliver(call: Call, text: string): Promise<void> {
  const output = call.text("output");
  if (output === undefined) return written(call.out, text);
  await writeReport(output, text);
  if (!call.on("quiet")) call.err.write(`report: ${output}\n`);
}

async function writeReport(output: string, text: string): Promise<void> {
  const file = path.resolve(output);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, text);
}

/** Resolves when the stream has taken everything, so that a big report is not cut off at exit. */
export function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}
