import type { AssetRecord, RunRecord, TaskRecord } from "./record.ts";

export interface Verdict {
  verdict: RunRecord["verdict"];
  reasons: string[];
}

const MOST_REASONS = 3;

/** One verdict with its most important reasons. Fails closed: what was not tested is never green. */
export function verdictOf(record: Omit<RunRecord, "verdict" | "reasons">): Verdict {
  const fails = [...failures(record)];
  if (fails.length > 0) return { verdict: "fail", reasons: fails.slice(0, MOST_REASONS) };
  const warnings = [...doubts(record)];
  if (warnings.length > 0) return { verdict: "warn", reasons: warnings.slice(0, MOST_REASONS) };
  return { verdict: "pass", reasons: [praise(record)] };
}

function* failures(record: Omit<RunRecord, "verdict" | "reasons">): Generator<string> {
  if (record.cancelled === true) yield "the run was cancelled before its end";
  const assets = assetsOf(record);
  const tasks = tasksOf(record);
  for (const task of tasks) {
    if (task.status === "failed" && !heldByChecks(task)) yield `${task.id} failed: ${firstLine(task.error?.message ?? task.reason)}`;
  }
  for (const asset of assets) {
    for (const check of asset.checks) {
      if (check.status === "fail") yield `check ${check.id} of ${asset.id}: expected ${check.expected}, observed ${check.observed}`;
      if (check.status === "error") yield `check ${check.id} of ${asset.id} could not run: ${firstLine(check.message ?? check.observed)}`;
    }
  }
  for (const task of tasks) {
    for (const test of task.tests) {
      if (test.status === "fail" || test.status === "error") yield `unit test "${test.name}" of ${task.id} ${test.status === "fail" ? "failed" : "could not run"}`;
    }
    for (const gate of task.model?.gates ?? []) {
      if (gate.status === "fail" || gate.status === "error") yield `gate ${gate.metric} of ${task.id}: expected ${gate.expected}, observed ${gate.observed}`;
    }
  }
  for (const { id, diff } of tasks) {
    for (const { name, status, expected, observed } of diff?.expectations ?? []) if (status === "fail") yield `${name} of ${id}: expected ${expected}, observed ${observed}`;
  }
  for (const { id, reason, allowed } of record.untested ?? []) if (!allowed) yield `not tested${id === undefined ? "" : `: ${id}`}: ${reason}`;
  const errors = record.findings.filter(({ severity }) => severity === "error");
  const first = errors[0];
  if (first !== undefined) yield `${count(errors.length, "lint error")}, the first at ${first.file}:${first.line}: ${firstLine(first.message)}`;
  const undone = tasks.filter(({ status }) => status === "skipped" || status === "cancelled");
  if (undone.length > 0) yield `${count(undone.length, "task")} did not run, the first ${undone[0]?.id ?? ""}: ${undone[0]?.reason ?? ""}`;
}

function* doubts(record: Omit<RunRecord, "verdict" | "reasons">): Generator<string> {
  for (const asset of assetsOf(record)) {
    for (const check of asset.checks) {
      if (check.status === "warn") yield `check ${check.id} of ${asset.id}: expected ${check.expected}, observed ${check.observed}`;
    }
  }
  for (const { id, reason, allowed } of record.untested ?? []) if (allowed) yield `not tested${id === undefined ? "" : `: ${id}`}: ${reason}`;
  for (const { id, diff } of tasksOf(record)) {
    // Of a new table there is nothing that could have changed.
    for (const { name, status, observed } of diff?.expectations ?? []) if (status === "skipped" && diff?.status !== "new") yield `${name} of ${id} could not be judged: ${observed}`;
  }
  for (const { id, class: kind, changes, consumers } of record.contracts ?? []) {
    if (kind === "breaking" && consumers.length > 0) yield `breaking change of ${id}: ${changes[0] ?? ""}; ${count(consumers.length, "consumer")}, the first ${consumers[0] ?? ""}`;
  }
  if (record.command !== "lint" && record.comparison?.total === 0 && judged(record).checks === 0) yield "nothing was tested: the project has no task; pipelines are files *.pipeline.yml, or those that `pipelines:` of towpath.yml names";
  if (record.command !== "lint" && record.comparison?.selected !== 0) {
    const { checks, tests } = judged(record);
    if (checks + tests === 0) yield "nothing was tested: no check and no unit test ran";
    for (const task of tasksOf(record)) {
      for (const test of task.tests) if (test.status === "skipped") yield `unit test "${test.name}" of ${task.id} was not run`;
    }
  }
  for (const { id, model } of tasksOf(record)) {
    for (const gate of model?.gates ?? []) if (gate.status === "inconclusive") yield `gate ${gate.metric} of ${id} is inconclusive: ${gate.observed}`;
    for (const { level, file, sentence } of model?.inspection?.findings ?? []) if (level === "code") yield `artifact ${file} of ${id}: ${sentence}`;
    if (model?.signature?.class === "major") yield `the signature of ${id} breaks its callers: ${model.signature.changes.find((each) => each.class === "major")?.sentence ?? ""}`;
    const asked = (model?.gates ?? []).filter(({ about }) => about === undefined);
    if (asked.length > 0 && asked.every(({ status }) => status === "skipped")) {
      yield `no gate of the model of ${id} was judged: all of them need a base to compare with`;
    }
  }
  const warnings = record.findings.filter(({ severity }) => severity === "warning");
  const first = warnings[0];
  if (first !== undefined) yield `${count(warnings.length, "lint warning")}, the first at ${first.file}:${first.line}: ${firstLine(first.message)}`;
}

function praise(record: Omit<RunRecord, "verdict" | "reasons">): string {
  if (record.command === "lint") return "no finding above information";
  if (record.comparison?.selected === 0) return `nothing is affected: ${sameData(record.comparison.total)}`;
  const { checks, tests, remembered } = judged(record);
  const tasks = tasksOf(record);
  const built = tasks.filter(({ status }) => status === "success").length;
  const reused = tasks.filter(({ status }) => status === "reused").length;
  const done = [built > 0 ? `${count(built, "task")} built` : "", reused > 0 ? `${count(reused, "task")} unchanged` : ""];
  const held = [checks > 0 ? count(checks, "check") : "", tests > 0 ? count(tests, "unit test") : ""].filter(Boolean).join(" and ");
  return [...done, `${held} passed${remembered === 0 ? "" : ` (${remembered === checks ? "" : `${remembered} `}as checked before)`}`].filter(Boolean).join(", ");
}

/** What is left of a project's tasks where a change affects none. */
export function sameData(tasks: number): string {
  return tasks === 1 ? "the data of its task stays the same" : `the data of all ${count(tasks, "task")} stays the same`;
}

/** A task whose only fault is a blocking check or a gate: that itself says more. */
function heldByChecks(task: TaskRecord): boolean {
  return [...task.checks, ...(task.model?.gates ?? [])].some(({ status }) => status === "fail" || status === "error");
}

function judged(record: Pick<RunRecord, "pipelines">): { checks: number; tests: number; remembered: number } {
  const all = assetsOf(record).flatMap((asset) => asset.checks).filter(({ status }) => status !== "skipped");
  const tests = tasksOf(record).flatMap((task) => task.tests).filter(({ status }) => status !== "skipped").length;
  return { checks: all.length, tests, remembered: all.filter(({ checkedIn }) => checkedIn !== undefined).length };
}

function tasksOf(record: Pick<RunRecord, "pipelines">): TaskRecord[] {
  return record.pipelines.flatMap(({ tasks }) => tasks);
}

function assetsOf(record: Pick<RunRecord, "pipelines">): AssetRecord[] {
  return record.pipelines.flatMap(({ sources, tasks }): AssetRecord[] => [...sources, ...tasks]);
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? "";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
