import type { AssetRecord } from "../results/record.ts";
import { EngineError } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { relationOf, type RunContext } from "./run-context.ts";
import type { Records } from "./run-project.ts";

/** Columns of one source or task, which its checks need. */
export async function describeAsset(context: RunContext, record: AssetRecord): Promise<void> {
  const relation = relationOf(context, record.id);
  if (relation === undefined) return;
  try {
    const columns = await context.options.engine.describe(`SELECT * FROM ${relation}`);
    record.columns = withDescriptions(context, record.id, columns);
  } catch (error) {
    // What cannot be described cannot be read either: its checks and readers say so.
    if (!(error instanceof EngineError)) throw error;
  }
}

/**
 * Columns and row counts that no check needed. One look-up tells the columns of all tasks, because one for each would take longer
 * than making a view.
 */
export async function describeRest(context: RunContext, records: Records): Promise<void> {
  const { engine, signal } = context.options;
  if (signal?.aborted === true) return;
  const rest = [...context.built].flatMap((id) => records.tasks.get(id) ?? []).filter(({ columns }) => columns === undefined);
  try {
    const schemas = rest.length === 0 ? [] : [...new Set([context.state.hidden, ...context.plan.tasks.flatMap(({ lent }) => lent ?? [])])];
    const found = await Promise.all(schemas.map(async (schema) => (await engine.columns(schema)).map((column) => ({ ...column, key: `${schema}.${column.relation}` }))));
    const columns = Map.groupBy(found.flat(), ({ key }) => key);
    for (const record of rest) {
      const planned = context.planned.get(record.id);
      const own = columns.get(`${planned?.lent ?? context.state.hidden}.${planned?.physical ?? ""}`);
      if (own !== undefined) record.columns = withDescriptions(context, record.id, own);
    }
    for (const record of context.built.values().map((id) => records.tasks.get(id))) {
      if (record !== undefined && record.rows === undefined && record.materialized !== "view") await countRows(context, record);
    }
    for (const id of context.plan.sources) {
      const record = records.sources.get(id);
      if (record !== undefined && record.columns === undefined && context.sources.get(id)?.problem === undefined) await describeAsset(context, record);
    }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
  }
}

/** An engine knows how many rows a table has without reading it. */
async function countRows(context: RunContext, record: AssetRecord): Promise<void> {
  const relation = relationOf(context, record.id);
  if (relation === undefined || record.columns === undefined) return;
  const [row] = await context.options.engine.query(`SELECT count(*) AS n FROM ${relation}`);
  if (typeof row?.["n"] === "number") record.rows = row["n"];
}

function withDescriptions(context: RunContext, id: NodeId, columns: readonly { name: string; type: string }[]): { name: string; type: string; description?: string }[] {
  const described = descriptions(context, id);
  return columns.map(({ name, type }) => {
    const description = described.get(name.toLowerCase());
    return { name, type, ...(description === undefined ? {} : { description }) };
  });
}

function descriptions({ workspace }: RunContext, id: NodeId): Map<string, string> {
  const node = workspace.graph.nodes.get(id);
  const columns = node?.kind === "source" ? node.source.columns : node?.kind === "task" ? node.task.columns : [];
  return new Map(columns.flatMap(({ name, description }) => (description === undefined ? [] : [[name.toLowerCase(), description]])));
}
