import { runChecks } from "../checks/run-checks.ts";
import { EngineError } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { nameResolver } from "../graph/resolve-name.ts";
import type { Check } from "../pipeline/model.ts";
import type { AssetRecord, CheckRecord } from "../results/record.ts";
import { checksOf } from "./check-reads.ts";
import { misreadColumns } from "./misread-columns.ts";
import { relationOf, type RunContext } from "./run-context.ts";
import { TaskFailure } from "./task-failure.ts";
import { rewriteNames } from "./task-query.ts";

/** Runs all checks of a source or task on this run's data, and puts what they say into its record. */
export async function checkAsset(context: RunContext, record: AssetRecord): Promise<void> {
  const node = context.workspace.graph.nodes.get(record.id);
  if (node === undefined || node.kind === "exposure") return;
  const checks = checksOf(node);
  const relation = relationOf(context, record.id);
  if (relation === undefined || record.columns === undefined) {
    const problem = context.sources.get(record.id)?.problem ?? "there is nothing to read";
    record.checks = checks.map((check) => unmeasured(context, check, problem));
  } else if (checks.length > 0) {
    const { engine, signal } = context.options;
    const resolve = nameResolver(context.workspace.graph.nodes);
    const history = context.history.get(record.id);
    try {
      const scan = context.sources.get(record.id)?.scan;
      const misread = scan === undefined ? [] : await misreadColumns(engine, context.options.root, scan, signal === undefined ? {} : { signal });
      const checked = await runChecks(engine, {
        relation,
        columns: record.columns,
        checks,
        declared: node.kind === "source" ? node.source.columns : node.task.columns,
        misread,
        sensitiveTags: sensitiveTags(context),
        asOf: context.asOf,
        ...(history === undefined ? {} : { history }),
        resolve: (name) => relationOfName(context, resolve(node.pipeline.name, name.split("."))),
        queryOf: (check) => queryOf(context, check),
      }, { lineOf: (check) => context.locate(check.at).span.line, ...(signal === undefined ? {} : { signal }) });
      record.checks = checked.records;
      if (checked.rows !== undefined) record.rows = checked.rows;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      record.checks = checks.map((check) => unmeasured(context, check, error.message));
    }
  }
  for (const check of record.checks) context.tell({ type: "check", id: record.id, check });
}

function relationOfName(context: RunContext, id: NodeId | undefined): string | undefined {
  return id === undefined ? undefined : relationOf(context, id);
}

/** The query of a custom check on this run's tables; a problem is told at the check. */
function queryOf(context: RunContext, check: Check): string | { problem: string } | undefined {
  const query = context.checkReads.queries.get(check);
  if (query === undefined) return undefined;
  try {
    return rewriteNames(context, query).sql;
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
