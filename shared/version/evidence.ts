import type { RunRecord, TaskRecord } from "../results/record.ts";
import { verdictOf } from "../results/verdict.ts";
import { digestOfJson } from "./digest.ts";
import type { Evidence } from "./manifest.ts";

/**
 * What the newest run of a commit has shown of these tasks; undefined when no run was made of exactly this commit, or none that covers all
 * of them: then nothing is known, and the manifest says nothing.
 */
export function evidenceOf(records: readonly RunRecord[], commit: string, ids: readonly string[]): Evidence | undefined {
  const record = records.find((each) => speaksOf(each, commit, ids));
  if (record === undefined) return undefined;
  const tasks = tasksIn(record, ids);
  const { environment } = record;
  return {
    record: digestOfJson(record),
    run: record.id,
    verdict: verdictOn(record, ids),
    ...(environment === undefined ? {} : { engine: `${environment.engine} ${environment.engineVersion}` }),
    fingerprints: Object.fromEntries(tasks.flatMap(({ id, fingerprint }) => (fingerprint === undefined ? [] : [[id, fingerprint]]))),
    tables: Object.fromEntries(tasks.flatMap(({ id, columns }) => (columns === undefined ? [] : [[id, columns.map(({ name, type }) => ({ name, type }))]]))),
    models: Object.fromEntries(tasks.flatMap(({ id, model }) => (model === undefined ? [] : [[id, { ...(model.artifact === undefined ? {} : { digest: model.artifact.digest }), metrics: { ...model.metrics } }]]))),
  };
}

/** Whether a run was of exactly this commit, and judged every one of these tasks: built, reused, or proven to be untouched by the change under test. */
export function speaksOf(record: RunRecord, commit: string, ids: readonly string[]): boolean {
  if (record.command === "lint" || record.cancelled === true || record.commit?.sha !== commit || record.commit.dirty) return false;
  const found = tasksIn(record, ids);
  return found.length === ids.length && found.every(({ status, impact }) => status !== "cancelled" && (status !== "not_run" || impact?.selected === false));
}

/** The verdict as if these tasks, and what they read, had been the whole run. */
export function verdictOn(record: RunRecord, ids: readonly string[]): RunRecord["verdict"] {
  const own = new Set(ids);
  const pipelines = record.pipelines
    .filter(({ tasks }) => tasks.some(({ id }) => own.has(id)))
    .map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.filter(({ id }) => own.has(id)) }));
  const names = new Set(pipelines.map(({ name }) => name));
  return verdictOf({
    ...record,
    pipelines,
    // What names nobody may be about anybody.
    findings: record.findings.filter(({ pipeline }) => pipeline === undefined || names.has(pipeline)),
    untested: (record.untested ?? []).filter(({ id }) => id === undefined || own.has(id)),
    contracts: (record.contracts ?? []).filter(({ id }) => own.has(id)),
  }).verdict;
}

function tasksIn(record: RunRecord, ids: readonly string[]): TaskRecord[] {
  const own = new Set(ids);
  return record.pipelines.flatMap(({ tasks }) => tasks.filter(({ id }) => own.has(id)));
}
