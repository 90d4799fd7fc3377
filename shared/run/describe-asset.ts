import type { AssetRecord } from "../results/record.ts";
import { EngineError } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { relationOf, type RunContext } from "./run-context.ts";

/** Columns of a source or task, and for tables the number of rows, which an engine knows without a scan. */
export async function describeAsset(context: RunContext, record: AssetRecord): Promise<void> {
  const relation = relationOf(context, record.id);
  if (relation === undefined) return;
  const { engine } = context.options;
  const described = descriptions(context, record.id);
  try {
    const columns = await engine.describe(`SELECT * FROM ${relation}`);
    record.columns = columns.map(({ name, type }) => {
      const description = described.get(name.toLowerCase());
      return { name, type, ...(description === undefined ? {} : { description }) };
    });
    const planned = context.planned.get(record.id);
    if (planned === undefined || planned.task.materialized.kind === "view") return;
    const [row] = await engine.query(`SELECT count(*) AS n FROM ${relation}`);
    if (typeof row?.["n"] === "number") record.rows = row["n"];
  } catch (error) {
    // What cannot be described cannot be read either: its checks and readers say so.
    if (!(error instanceof EngineError)) throw error;
  }
}

function descriptions({ workspace }: RunContext, id: NodeId): Map<string, string> {
  const node = workspace.graph.nodes.get(id);
  const columns = node?.kind === "source" ? node.source.columns : node?.kind === "task" ? node.task.columns : [];
  return new Map(columns.flatMap(({ name, description }) => (description === undefined ? [] : [[name.toLowerCase(), description]])));
}
