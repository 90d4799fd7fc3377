import type { RunRecord, TaskRecord } from "../../results/record.ts";
import { code, joined, md, type Markdown } from "../escape/markdown.ts";
import { count, counted } from "../figures.ts";
import { jobName } from "../job-name.ts";
import { reviewVerdict, type Gap } from "../review-verdict.ts";
import { allTasks, summarize } from "../summary.ts";

const signs = { pass: "✅", warn: "⚠️", fail: "❌" } as const;

export interface HeadlineOptions {
  /** What jobs have left open. */
  gaps?: readonly Gap[];
  /** One run speaks of itself, and others may have more to say: nothing is concluded from what it did not do. */
  alone?: boolean;
}

/** The verdict and whose it is, what the change does to the data in one sentence, and the three most important reasons. */
export function headline(records: readonly RunRecord[], { gaps = [], alone = false }: HeadlineOptions = {}): string {
  const review = reviewVerdict(records, gaps);
  const reviewed = gaps.length > 0 || records.some((record) => record.comparison !== undefined || record.ci?.pullRequest !== undefined);
  const [own] = records;
  const verdict = alone && own !== undefined ? own.verdict : review.verdict;
  const cancelled = records.some((record) => record.cancelled);
  // A job that left nothing is not the one that the results are of.
  const job = gaps.length > 0 ? undefined : jobName(records);
  const reasons = topReasons(records, verdict, alone ? [] : review.reasons);
  return [
    md`### ${signs[verdict]} ${sentence(verdict, reviewed, review.lintOnly, alone)}${cancelled === true && md` (cancelled: the rest did not happen)`}${job !== undefined && md` – ${code(job)}`}`.markdown,
    dataSentence(records).markdown,
    reasons.map((reason) => md`- ${reason}`.markdown).join("\n"),
  ].filter((text) => text !== "").join("\n\n");
}

function sentence(verdict: RunRecord["verdict"], reviewed: boolean, lintOnly: boolean, alone: boolean): string {
  if (lintOnly && !alone && verdict === "warn") return "Lint holds; nothing was tested";
  if (!reviewed) return { pass: "Holds", warn: "Holds, with warnings", fail: "Does not hold" }[verdict];
  if (lintOnly) return { pass: "Lint holds", warn: "Lint holds, with warnings", fail: "Not ready to merge" }[verdict];
  return { pass: "Ready to merge", warn: "May be merged, with warnings", fail: "Not ready to merge" }[verdict];
}

function topReasons(records: readonly RunRecord[], verdict: RunRecord["verdict"], more: readonly string[]): string[] {
  const several = records.length > 1;
  const all = [...more, ...records.filter((record) => record.verdict === verdict).flatMap((record) => record.reasons.map((reason) => (several ? `${record.project}: ${reason}` : reason)))];
  return [...all.slice(0, 3), ...(all.length > 3 ? [`and ${counted(all.length - 3, "more reason")}`] : [])];
}

/** `**4 of 7 tasks affected** · 3 tables differ: +120 −3 rows, 12,031 changed · 1 breaking contract change · 2 findings`. */
function dataSentence(records: readonly RunRecord[]): Markdown {
  const parts = [...affectedPart(records), ...dataPart(records.flatMap(allTasks)), ...contractPart(records), ...problemPart(records)];
  return joined(parts, " · ");
}

function affectedPart(records: readonly RunRecord[]): Markdown[] {
  const compared = records.flatMap((record) => record.comparison ?? []);
  if (compared.length === 0) {
    const tasks = records.reduce((sum, record) => sum + summarize(record).taskCount, 0);
    return tasks === 0 ? [] : [md`**${counted(tasks, "task")}**`];
  }
  const selected = compared.reduce((sum, each) => sum + each.selected, 0);
  const total = compared.reduce((sum, each) => sum + each.total, 0);
  return [selected === 0 ? md`**No task is affected**` : md`**${count(selected)} of ${counted(total, "task")} affected**`];
}

function dataPart(tasks: readonly TaskRecord[]): Markdown[] {
  const diffs = tasks.flatMap((task) => task.diff ?? []);
  if (diffs.length === 0) return [];
  const different = diffs.filter((diff) => diff.status === "different");
  const made = diffs.filter((diff) => diff.status === "new").length;
  const gone = diffs.filter((diff) => diff.status === "removed").length;
  const sum = (pick: (rows: { added: number; removed: number; changed: number }) => number): number => different.reduce((total, diff) => total + pick(diff.rows), 0);
  const rows = [[sum((row) => row.added), "added"], [sum((row) => row.removed), "removed"], [sum((row) => row.changed), "changed"]] as const;
  const said = rows.filter(([number]) => number > 0).map(([number, word]) => `${count(number)} ${word}`);
  return [
    different.length === 0 ? md`data equal` : md`${counted(different.length, "table")} ${different.length === 1 ? "differs" : "differ"}${said.length > 0 && md`: rows ${said.join(", ")}`}`,
    ...(made > 0 ? [md`${counted(made, "new table")}`] : []),
    ...(gone > 0 ? [md`${counted(gone, "removed table")}`] : []),
  ];
}

function contractPart(records: readonly RunRecord[]): Markdown[] {
  const breaking = records.flatMap((record) => record.contracts ?? []).filter((change) => change.class === "breaking").length;
  return breaking > 0 ? [md`**${counted(breaking, "breaking contract change")}**`] : [];
}

function problemPart(records: readonly RunRecord[]): Markdown[] {
  const summaries = records.map(summarize);
  const sum = (pick: (summary: ReturnType<typeof summarize>) => number): number => summaries.reduce((total, summary) => total + pick(summary), 0);
  // As in the table: gates of models and limits of the data diff are checks, too.
  const judged = records.flatMap(allTasks).flatMap(({ model, diff }) => [...(model?.gates ?? []), ...(diff?.expectations ?? [])]);
  const failing = sum(({ checks, tests }) => checks.fail + checks.error + tests.fail + tests.error) + judged.filter(({ status }) => status === "fail" || status === "error").length;
  const errors = sum(({ findings }) => findings.error);
  const warnings = sum(({ findings, checks }) => findings.warning + checks.warn);
  const untested = records.flatMap((record) => record.untested ?? []).length;
  return [
    ...(failing > 0 ? [md`${counted(failing, "failing check")}`] : []),
    ...(errors > 0 ? [md`${counted(errors, "error")}`] : []),
    ...(warnings > 0 ? [md`${counted(warnings, "warning")}`] : []),
    ...(untested > 0 ? [md`${count(untested)} not tested`] : []),
  ];
}
