import type { DiffInput } from "../diff/diff-input.ts";
import { diffTables } from "../diff/diff-tables.ts";
import { judgeLimits } from "../diff/judge-limits.ts";
import { EngineError, type Engine } from "../engines/engine.ts";
import type { TableDiffRecord } from "../results/record.ts";
import type { HandedOver, HandOver } from "./hand-over.ts";

/** Compares a table of two databases that cannot read each other: both sides are brought to an engine between them, and there it is the same diff. */
export async function diffApart({ base, head, between }: { base: Engine; head: Engine; between: HandOver }, environments: { base: string; head: string }, input: DiffInput): Promise<TableDiffRecord> {
  const options = input.signal === undefined ? {} : { signal: input.signal };
  if (input.base === undefined || input.head === undefined) {
    // On one side only: its own engine can tell what there is.
    return diffTables(input.base === undefined ? head : base, input);
  }
  const started = performance.now();
  const brought = await between.bring({ environment: environments.base, engine: base, relation: input.base }, { environment: environments.head, engine: head, relation: input.head }, options).catch((error: unknown) => {
    if (!(error instanceof EngineError) || error.code === "interrupted" || error.code === "connection") throw error;
    return { tooBig: `it could not be handed over: ${error.message}` };
  });
  if ("tooBig" in brought) {
    const compared = { status: "not-comparable" as const, reason: brought.tooBig, key: [], rows: { base: 0, head: 0, added: 0, removed: 0, changed: 0 }, columns: [] };
    return { id: input.id, ...compared, expectations: judgeLimits(compared, input.limits, input.locate), durationMs: Math.round(performance.now() - started) };
  }
  const record = await diffTables(between.engine, { ...input, base: brought.base, head: brought.head });
  return base.name === head.name ? inOwnTypes(record, brought.types) : record;
}

/** Types as the sides' own engine names them: two of them may travel as one. */
function inOwnTypes(record: TableDiffRecord, { base, head }: HandedOver["types"]): TableDiffRecord {
  const columns = record.columns.map((column): TableDiffRecord["columns"][number] => {
    const [before, after] = [base.get(column.name.toLowerCase()), head.get(column.name.toLowerCase())];
    const retyped = before !== undefined && after !== undefined && before !== after && (column.change === "same" || column.change === "changed");
    return { ...column, ...(retyped ? { change: "retyped" as const } : {}), type: { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) } };
  });
  const differs = record.status === "equal" && columns.some(({ change }) => change === "retyped");
  return { ...record, columns, ...(differs ? { status: "different" as const } : {}) };
}
