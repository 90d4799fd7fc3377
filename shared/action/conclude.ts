import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunRecord } from "../results/record.ts";
import type { ReportOptions } from "../report/reporter.ts";
import { annotations } from "../report/github/annotations.ts";
import { fullReport } from "../report/github/full-report.ts";
import { verdictLines } from "../report/github/github.ts";
import { projectPrefix, recordSources } from "../verbs/record-sources.ts";
import { gapsOfNames } from "./gaps-of-results.ts";
import type { ExitCode, Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { uploadResults } from "./results/upload-results.ts";

export interface ProjectRecord {
  /** Absolute folder of the project. */
  root: string;
  record: RunRecord;
}

/** Shows what came out, in the log, beside the lines, in the outputs and as a file, and says how the step ends. */
export async function conclude(job: Job<"fail-on" | "results">, projects: readonly ProjectRecord[]): Promise<ExitCode> {
  const reports = await show(job, projects);
  const records = reports.map(({ record }) => record);
  const folder = await mkdtemp(path.join(job.env["RUNNER_TEMP"] ?? tmpdir(), "towpath-"));
  const file = path.join(folder, "results.json");
  await writeFile(file, JSON.stringify(records));
  const { writeSummary } = await import("./write-summary.ts");
  await writeSummary(job.env["GITHUB_STEP_SUMMARY"], reports);
  const artifact = job.inputs.results === "never" || job.signal.aborted ? undefined : await uploadResults(job, reports.map(({ options, record }) => ({ folder: options.pathPrefix ?? "", record })));
  writeOutputs(job.env["GITHUB_OUTPUT"], {
    verdict: worst(records),
    "reasons-json": worstFirst(records).flatMap(({ reasons }) => reasons).slice(0, 10),
    findings: records.reduce((sum, { findings }) => sum + findings.length, 0),
    "affected-json": affected(records),
    "report-path": file,
    artifact,
  });
  return exitCode(records, job.inputs["fail-on"]);
}

/** Annotations first: they are what somebody waits for. */
async function show({ log, ci }: Pick<Job, "log" | "ci">, projects: readonly ProjectRecord[]): Promise<{ record: RunRecord; options: ReportOptions }[]> {
  const reports = await Promise.all(projects.map(async ({ root, record }) => ({ root, record, ...(await projectPrefix(root)) })));
  const shown: { record: RunRecord; options: ReportOptions }[] = [];
  const { lines, hidden } = annotations(reports);
  for (const line of lines) log.rendered(`${line}\n`);
  for (const { reason } of gapsOfNames(reports.map(({ record: { project: name }, pathPrefix: folder = "" }) => ({ folder, name })))) log.warning(reason);
  for (const { root, record, pathPrefix } of reports) {
    const options = { width: 120, color: false, unicode: true, language: "en", ...(pathPrefix === undefined ? {} : { pathPrefix }) } as const;
    log.rendered(`${verdictLines(record, options).join("\n")}\n`);
    log.rendered(fullReport(record, { ...options, sources: await recordSources(root, record) }));
    shown.push({ record: ci === undefined ? record : { ...record, ci }, options });
  }
  if (hidden !== undefined) log.info(`${hidden}: see the full report above and the summary of the job`);
  return shown;
}

function exitCode(records: readonly RunRecord[], failOn: "error" | "warning" | "never"): ExitCode {
  if (records.some(({ cancelled }) => cancelled === true)) return 2;
  const verdict = worst(records);
  if (failOn === "never" || verdict === "pass") return 0;
  return verdict === "fail" || failOn === "warning" ? 1 : 0;
}

/** What one project has to say for itself must not stand before what is wrong with another. */
function worstFirst(records: readonly RunRecord[]): RunRecord[] {
  const rank = { fail: 0, warn: 1, pass: 2 };
  return records.toSorted((a, b) => rank[a.verdict] - rank[b.verdict]);
}

function worst(records: readonly RunRecord[]): RunRecord["verdict"] {
  const verdicts = new Set(records.map(({ verdict }) => verdict));
  return verdicts.has("fail") ? "fail" : verdicts.has("warn") ? "warn" : "pass";
}

/** Without a base nothing can be said about what is affected, which is not the same as nothing. */
function affected(records: readonly RunRecord[]): string[] | undefined {
  if (records.every(({ comparison }) => comparison === undefined)) return undefined;
  return records.flatMap(({ pipelines }) => pipelines.flatMap(({ tasks }) => tasks.filter(({ impact }) => impact?.selected === true).map(({ id }) => id)));
}
