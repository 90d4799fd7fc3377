import type { AssetRecord, CheckRecord, RunRecord, TaskRecord } from "../../results/record.ts";
import { failurePlace } from "../failure-place.ts";
import { sortedFindings } from "../summary.ts";
import type { Case } from "./case.ts";

/** What was read: one case for each finding, and one that holds when there is no error, since a suite without cases reads as "nothing ran". */
export function lintCases(record: RunRecord): Case[] {
  const cases = sortedFindings(record.findings).map(({ rule, severity, message, file, line, column }): Case => {
    const place = { className: rule, name: `${file}:${line}:${column} ${rule}`, file, line };
    return severity === "error" ? { ...place, status: "failure", message, type: rule } : { ...place, status: "pass", output: `${severity}: ${message}` };
  });
  const [pipeline] = record.pipelines;
  const file = pipeline?.file ?? "towpath.yml";
  cases.push(...(record.untested ?? []).filter(({ id }) => id === undefined).map(({ kind, reason, allowed }): Case => ({ className: "towpath", name: `tested: ${kind}`, file, line: 1, message: `not tested: ${reason}`, status: allowed ? "skipped" : "failure", type: "untested" })));
  const read = record.command === "lint" || record.command === "check";
  return read && record.findings.every(({ severity }) => severity !== "error") ? [{ className: "towpath", name: "no finding is an error", status: "pass", file, line: 1 }, ...cases] : cases;
}

/** What was tried on a source or task: its build, unit tests, checks, gates, limits of its diff, and what could not be tested. */
export function taskCases(asset: AssetRecord | TaskRecord, record: RunRecord): Case[] {
  const checks = asset.checks.map((check) => checkCase(asset, check));
  if (!("status" in asset)) return checks;
  return [...buildCase(asset), ...testCases(asset), ...checks, ...gateCases(asset), ...limitCases(asset), ...untestedCases(asset, record)];
}

function buildCase(task: TaskRecord): Case[] {
  const base = { className: task.id, name: "build", file: task.file, line: task.line, ...(task.durationMs !== undefined && { durationMs: task.durationMs }) };
  if (task.status === "not_run") return [];
  if (task.status === "failed") return [{ ...base, line: 1, ...failurePlace(task), status: "error", message: task.error?.message ?? task.reason, type: "task", ...(task.log && task.log.length > 0 && { output: task.log.join("\n") }) }];
  return [task.status === "skipped" || task.status === "cancelled" ? { ...base, status: "skipped", message: task.reason } : { ...base, status: "pass", output: task.reason }];
}

function testCases(task: TaskRecord): Case[] {
  return task.tests.map(({ name, status, message, file, line, durationMs }): Case => ({
    className: task.id,
    name: `unit test: ${name}`,
    file,
    line,
    durationMs,
    status: status === "fail" ? "failure" : status,
    ...(status !== "pass" && { message: message ?? "the rows differ from those that were expected", type: "unit test" }),
  }));
}

function checkCase(asset: AssetRecord, { kind, column, severity, status, expected, observed, message, file, line }: CheckRecord): Case {
  const base = { className: asset.id, name: `check: ${kind}${column === undefined ? "" : ` of ${column}`}`, file, line };
  const said = `expected ${expected}\nobserved ${observed}${message === undefined ? "" : `\n${message}`}`;
  if (status === "pass") return { ...base, status: "pass" };
  if (status === "skipped") return { ...base, status: "skipped", message: message ?? observed };
  if (status === "warn" || severity === "warn") return { ...base, status: "pass", output: `warning: ${said}` };
  return { ...base, status: status === "error" ? "error" : "failure", message: said, type: kind };
}

function gateCases(task: TaskRecord): Case[] {
  return (task.model?.gates ?? []).map(({ metric, status, expected, observed, line }) => judged({ className: task.id, name: `gate: ${metric}`, file: task.file, line }, status, expected, observed, "gate"));
}

function limitCases(task: TaskRecord): Case[] {
  return (task.diff?.expectations ?? []).map(({ name, status, expected, observed, file, line }) => judged({ className: task.id, name: `diff: ${name}`, file, line }, status, expected, observed, "diff"));
}

function judged(base: Pick<Case, "className" | "name" | "file" | "line">, status: "pass" | "fail" | "inconclusive" | "error" | "skipped", expected: string, observed: string, type: string): Case {
  if (status === "pass") return { ...base, status };
  return { ...base, status: status === "fail" ? "failure" : status === "inconclusive" ? "skipped" : status, message: `expected ${expected}\nobserved ${observed}`, type };
}

function untestedCases(task: TaskRecord, record: RunRecord): Case[] {
  return (record.untested ?? []).filter((each) => each.id === task.id).map(({ kind, reason, allowed }): Case => ({ className: task.id, name: `tested: ${kind}`, file: task.file, line: task.line, message: `not tested: ${reason}`, status: allowed ? "skipped" : "failure", type: "untested" }));
}
