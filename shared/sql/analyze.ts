import type { Catalog, OutputColumn, SqlAnalysis } from "./analysis.ts";
import type { SqlFacts } from "./facts.ts";
import { isQuery, type Range } from "./ir.ts";
import { evaluateBody, evaluateCte } from "./evaluate-query.ts";
import { ARRIVAL, type Column, type State } from "./analysis-state.ts";
import { textHash } from "./hash.ts";
import type { NameTrace } from "./name-trace.ts";
import { withoutRepeatedNames } from "./repeated-names.ts";
import { spanAt } from "./source-text.ts";

const unknown: SqlAnalysis = { output: [], complete: false, uses: [], problems: [], rows: undefined, deciding: undefined, decidedByArrival: true, ordering: undefined };

/** Resolves a query against what is known about its tables. Never throws; what cannot be told is unknown. `trace` is filled with what each name means. */
export function analyze(facts: SqlFacts, catalog: Catalog, trace?: NameTrace): SqlAnalysis {
  if (!isQuery(facts.query)) return unknown;
  const ir = facts.query;
  const state: State = {
    ir, dialect: facts.dialect, catalog, uses: [], problems: [], ctes: [], sources: [], sourceIds: new Map(), deciding: new Set(), ordering: new Set(), opaque: false, muted: 0, trace, aliasOrigins: new WeakMap(),
  };
  const result = evaluateBody(state, ir.root, undefined);
  // CTEs that nobody reads are bound by engines as well, so their problems count.
  for (let i = 0; i < ir.ctes.length; i++) evaluateCte(state, i, undefined);
  if (trace) trace.output = result.columns.map((column) => column.origin ?? []);
  const span = (at: Range) => spanAt(ir.lines, at[0], at[1]);
  return {
    output: withoutRepeatedNames(state, result.columns).map((column, i) => output(state, column, span(result.places?.get(result.columns[i] ?? column) ?? [0, 0]))),
    complete: result.complete,
    uses: state.uses.map((u) => ({ table: u.table, column: u.column, span: span(u.at), role: u.role })),
    rows: result.complete && result.rows !== undefined && !state.opaque ? textHash(result.rows) : undefined,
    deciding: state.deciding === undefined ? undefined : [...state.deciding].flatMap((id) => state.sources[id] ?? []),
    decidedByArrival: state.deciding?.has(ARRIVAL) ?? true,
    ordering: state.ordering === undefined ? undefined : [...state.ordering].flatMap((id) => state.sources[id] ?? []),
    problems: state.problems.map(({ problem, at }) => Object.assign({}, problem, { span: span(at) })),
  };
}

function output(state: State, column: Column, span: OutputColumn["span"]): OutputColumn {
  const sources = column.sources === undefined ? undefined : [...column.sources].flatMap((id) => state.sources[id] ?? []);
  const constant = sources?.length === 0;
  const byArrival = column.sources?.has(ARRIVAL) ?? true;
  return {
    name: column.name, type: column.type, nullable: column.nullable, span, sources, byArrival,
    transform: column.aggregate ? "aggregate" : constant ? "constant" : column.identity ? "identity" : "expression",
    fingerprint: textHash(column.print),
  };
}
