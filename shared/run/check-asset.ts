import { runChecks } from "../checks/run-checks.ts";
import { EngineError } from "../engines/engine.ts";
import type { Node, NodeId } from "../graph/graph.ts";
import { nameResolver } from "../graph/resolve-name.ts";
import type { Check, Column } from "../pipeline/model.ts";
import type { AssetRecord, CheckRecord } from "../results/record.ts";
import { checksOf } from "./check-reads.ts";
import { misreadColumns } from "./misread-columns.ts";
import { checkKeys } from "./remembered-checks.ts";
import { relationOf, type RunContext } from "./run-context.ts";
import { TaskFailure } from "./task-failure.ts";
import { rewriteNames } from "./task-query.ts";

/** Checks a source or task on this run's data, and puts what the checks say into its record. What they said of the very same data stands. */
export async function checkAsset(context: RunContext, record: AssetRecord): Promise<void> {
  const node = context.workspace.graph.nodes.get(record.id);
  if (node === undefined || node.kind === "exposure") return;
  const checks = checksIn(context, node);
  if (relationOf(context, record.id) === undefined || record.columns === undefined) {
    const problem = context.sources.get(record.id)?.problem ?? "there is nothing to read";
    // Said once: the same cause for each check would bury what else is wrong.
    record.checks = checks.map((check, index) => (index === 0 ? unmeasured(context, check, problem) : { ...unmeasured(context, check, problem), status: "skipped" }));
  } else if (checks.length > 0) {
    const columns = node.kind === "source" ? node.source.columns : node.task.columns;
    const keys = checkKeys(context, { id: node.id, pipeline: node.pipeline.name, columns, checks }, sensitiveTags(context));
    // Who picks a check wants it measured.
    const known = new Map(context.options.force === true || context.options.picked !== undefined ? [] : checks.flatMap((check) => recall(context, check, keys.get(check))));
    const measured = await measure(context, record, checks.filter((check) => !known.has(check)), columns, node.pipeline.name);
    const rows = measured.rows ?? known.values().find(({ tableRows }) => tableRows !== undefined)?.tableRows;
    if (rows !== undefined) record.rows = rows;
    record.checks = checks.flatMap((check) => measured.records.get(check) ?? known.get(check)?.record ?? []);
    for (const [check, found] of measured.records) remember(context, keys.get(check), found, rows);
  }
  for (const check of record.checks) context.tell({ type: "check", id: record.id, check });
}

/** Checks of a source or task that this run wants. */
export function checksIn({ options: { picked } }: RunContext, node: Node): readonly Check[] {
  const all = checksOf(node);
  return picked === undefined ? all : all.filter((check) => picked.checks.has(check));
}

/** Runs checks on the data. */
async function measure(context: RunContext, record: AssetRecord, checks: readonly Check[], declared: readonly Column[], pipeline: string): Promise<{ records: Map<Check, CheckRecord>; rows?: number | undefined }> {
  const relation = relationOf(context, record.id);
  if (checks.length === 0 || relation === undefined) return { records: new Map() };
  const { engine, signal, root } = context.options;
  const options = signal === undefined ? {} : { signal };
  const resolve = nameResolver(context.workspace.graph.nodes);
  const history = context.history.get(record.id);
  try {
    const source = checks.some(({ kind }) => kind === "schema") ? context.sources.get(record.id) : undefined;
    const checked = await runChecks(engine, {
      relation,
      columns: record.columns ?? [],
      checks,
      declared,
      misread: source?.misread ?? (source?.scan === undefined ? [] : await misreadColumns(engine, root, source.scan, options)),
      sensitiveTags: sensitiveTags(context),
      asOf: context.asOf,
      ...(history === undefined ? {} : { history }),
      resolve: (name) => relationOfName(context, resolve(pipeline, name.split("."))),
      queryOf: (check) => queryOf(context, check),
    }, { lineOf: (check) => context.locate(check.at).span.line, ...options });
    return { records: new Map(checks.flatMap((check, index) => (checked.records[index] === undefined ? [] : [[check, checked.records[index]]]))), rows: checked.rows };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { records: new Map(checks.map((check) => [check, unmeasured(context, check, error.message)])) };
  }
}

function recall({ memory, locate }: RunContext, check: Check, key: string | undefined): [Check, { record: CheckRecord; tableRows?: number }][] {
  const found = key === undefined ? undefined : memory.recall(key);
  if (found === undefined) return [];
  const { run, tableRows, message, ...said } = found;
  const { column } = check.options;
  const record: CheckRecord = {
    id: check.id, kind: check.kind, ...(typeof column === "string" ? { column } : {}), severity: check.severity, ...said,
    file: check.at.file, line: locate(check.at).span.line,
    message: `${message === undefined ? "" : `${message} `}As checked in run ${run}: neither the data nor the check has changed since.`,
    checkedIn: run,
  };
  return [[check, { record, ...(tableRows === undefined ? {} : { tableRows }) }]];
}

function remember({ memory, runId, options }: RunContext, key: string | undefined, { status, expected, observed, rows, failing, message }: CheckRecord, tableRows: number | undefined): void {
  // What could not be measured says nothing, and may go better next time; what was picked has no record that could be named later.
  if (options.picked !== undefined || key === undefined || status === "error" || status === "skipped") return;
  memory.keep(key, {
    status, expected, observed, run: runId,
    ...(rows === undefined ? {} : { rows }), ...(failing === undefined ? {} : { failing }), ...(message === undefined ? {} : { message }), ...(tableRows === undefined ? {} : { tableRows }),
  });
}

function relationOfName(context: RunContext, id: NodeId | undefined): string | undefined {
  return id === undefined ? undefined : relationOf(context, id);
}

/** The query of a custom check on this run's tables; a problem is told at the check. */
function queryOf(context: RunContext, check: Check): string | { problem: string } | undefined {
  const query = context.checkReads.queries.get(check);
  if (query === undefined) return undefined;
  try {
    return rewriteNames(context, query, query.own).sql;
  } catch (error) {
    if (!(error instanceof TaskFailure)) throw error;
    const { file, line, column } = error.place;
    const place = file === undefined || line === undefined || "query" in check.options ? "" : `${file}:${line}:${column ?? 1}: `;
    return { problem: place + error.message };
  }
}

/** Tags that policies speak of, and the one whose meaning everybody knows, hide more than others. */
function sensitiveTags({ workspace }: RunContext): string[] {
  return [...new Set(["pii", ...workspace.project.policies.map(({ tag }) => tag)])];
}

/** Fails closed: a check that could not be measured is an error, never a pass. */
function unmeasured({ locate }: RunContext, check: Check, message: string): CheckRecord {
  const { column } = check.options;
  return {
    id: check.id,
    kind: check.kind,
    ...(typeof column === "string" ? { column } : {}),
    severity: check.severity,
    status: "error",
    expected: "to be measured",
    observed: "not measured",
    file: check.at.file,
    line: locate(check.at).span.line,
    message,
  };
}
