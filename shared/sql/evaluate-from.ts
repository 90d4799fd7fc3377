import type { ExprIr, RelationIr } from "./ir.ts";
import { BY_ARRIVAL, decide, join, joinAll, key, newScope, note, nothing, sourceId, unknownRows, use, type Column, type Columns, type Relation, type Scope, type Sources, type State } from "./analysis-state.ts";
import { provenPresent } from "./conditions.ts";
import { evaluate } from "./evaluate-expr.ts";
import { evaluateBody, evaluateCte, renamed } from "./evaluate-query.ts";
import { textHash } from "./hash.ts";
import { commonType } from "./infer.ts";
import { foldName } from "./names.ts";
import { baseOrigin, joinOrigins, UNKNOWN } from "./name-trace.ts";
import { withoutRepeatedNames } from "./repeated-names.ts";

/** Functions whose columns hold nothing but what their arguments bring. */
export const generators = new Set([
  "unnest", "explode", "explode_outer", "posexplode", "posexplode_outer", "inline", "inline_outer", "flatten", "generate_series", "range", "sequence",
  "generate_date_array", "generate_timestamp_array", "generate_array", "split_to_table", "generator", "json_each", "json_each_text", "jsonb_each",
  "json_array_elements", "jsonb_array_elements", "jsonb_array_elements_text", "json_array_elements_text", "regexp_split_to_table", "string_to_table",
  "stack", "regexp_matches", "json_table", "exploding_generate_series", "strtok_split_to_table", "json_tuple", "table",
]);

/** Evaluates a relation, adds its columns to the scope, and reads its join condition. */
export function bringInto(s: State, scope: Scope, ir: RelationIr): void {
  const before = [...scope.relations];
  const added = relationsOf(s, scope, ir);
  if (ir.name) scope.later.delete(key(s, ir.name));
  scope.relations.push(...added);
  if (ir.natural) s.trace?.hides.add("natural join");
  const keys = ir.natural ? naturalKeys(before, added) : (ir.using ?? []).map((n) => ({ key: key(s, n), name: n.n, at: n.at }));
  for (const k of keys) mergeColumn(s, scope, before, added, k, ir);
  if (ir.on) {
    const on = evaluate(s, ir.on, scope, "join");
    scope.rows.push(`${ir.join} on ${on.print}`);
    decide(s, on.sources);
  } else scope.rows.push(ir.join);
  if (ir.byArrival) decide(s, BY_ARRIVAL);
  if (ir.join === "inner" || ir.join === "from" || ir.join === "asof") {
    if (ir.on) provenPresent(s, ir.on, scope);
  }
  if (ir.join === "left" || ir.join === "full") absent(scope, added);
  if (ir.join === "right" || ir.join === "full") absent(scope, before);
  if (ir.join === "semi" || ir.join === "anti") for (const r of added) r.hidden = true;
}

/** Rows that found no partner have nulls here. */
function absent(scope: Scope, relations: readonly Relation[]): void {
  for (const relation of relations) {
    relation.columns = relation.columns.map((column) => {
      scope.notNull.delete(column);
      return column.nullable === true ? column : { ...column, nullable: true };
    });
  }
}

function naturalKeys(before: readonly Relation[], added: readonly Relation[]): { key: string; name: string; at: readonly [number, number] }[] {
  const right = new Set(added.flatMap((r) => r.columns.map((c) => c.key)));
  const left = before.flatMap((r) => (r.hidden ? [] : r.columns));
  return left.flatMap((c) => (right.has(c.key) ? [{ key: c.key, name: c.name, at: [0, 0] as const }] : [])).filter((k, i, all) => all.findIndex((o) => o.key === k.key) === i);
}

function mergeColumn(s: State, scope: Scope, before: readonly Relation[], added: readonly Relation[], wanted: { key: string; name: string; at: readonly [number, number] }, ir: RelationIr): void {
  const right = pick(s, added, wanted, "join");
  const left = scope.merged.get(wanted.key) ?? pick(s, before, wanted, "join");
  const sources: Sources = left && right ? join(left.sources, right.sources) : undefined;
  const origin = s.trace && joinOrigins(left ? left.origin : UNKNOWN, right ? right.origin : UNKNOWN);
  if (wanted.at[1] > 0) note(s, { at: [wanted.at[0], wanted.at[1]] }, 0, origin, { relation: { columns: [...before, ...added].flatMap((r) => r.columns), complete: true, label: "" } });
  if (ir.join === "semi" || ir.join === "anti") {
    decide(s, sources);
    scope.rows.push(`${ir.join}(${left?.print ?? "?"},${right?.print ?? "?"})`);
    return;
  }
  const inner = ir.join === "inner" || ir.join === "asof";
  const nullable = (inner && (left?.nullable === false || right?.nullable === false)) || (left?.nullable === false && ir.join === "left") || (right?.nullable === false && ir.join === "right")
    ? false
    : ir.join === "full" ? (left?.nullable === false && right?.nullable === false ? false : undefined) : (left?.nullable ?? undefined);
  decide(s, sources);
  scope.rows.push(`using(${left?.print ?? "?"},${right?.print ?? "?"})`);
  scope.merged.set(wanted.key, {
    name: left?.name ?? wanted.name, key: wanted.key, type: commonType(left?.type, right?.type), nullable: inner ? false : nullable,
    sources, print: `using(${left?.print ?? "?"},${right?.print ?? "?"})`, identity: true, aggregate: (left?.aggregate ?? false) || (right?.aggregate ?? false), origin,
  });
}

function pick(s: State, relations: readonly Relation[], wanted: { key: string; name: string; at: readonly [number, number] }, role: "join"): Column | undefined {
  for (const relation of relations) {
    if (relation.hidden) continue;
    const found = relation.columns.find((c) => c.key === wanted.key);
    if (found) {
      if (relation.table !== undefined && wanted.at[1] > 0) use(s, relation.table, found, wanted.at, role);
      return found;
    }
  }
  const open = relations.filter((r) => !r.complete && !r.hidden);
  const only = open.length === 1 ? open[0] : undefined;
  return only && unlisted(s, only, wanted.name, wanted.key, wanted.at, role);
}

/** A column that a relation of unknown columns is taken to have. */
export function unlisted(s: State, relation: Relation, name: string, folded: string, at: readonly [number, number], role: Parameters<typeof use>[4]): Column {
  if (relation.table === undefined) return { name, key: folded, origin: UNKNOWN, sources: relation.others, print: `${relation.label}.${name}?`, identity: false, aggregate: false };
  use(s, relation.table, name, at, role);
  return {
    name, key: folded, origin: UNKNOWN, sources: new Set([sourceId(s, relation.table, name, folded)]),
    print: `${(s.ir.tables[relation.table] ?? []).join(".").toLowerCase()}.${folded}`, identity: true, aggregate: false,
  };
}

function relationsOf(s: State, scope: Scope, ir: RelationIr): Relation[] {
  const { source } = ir;
  const name = ir.name ? key(s, ir.name) : undefined;
  const label = ir.name?.n ?? "";
  const ordinal = scope.relations.length;
  const make = (columns: Columns, extra: Partial<Relation> = {}): Relation[] => {
    const own = renamed(s, { ...columns, columns: withoutRepeatedNames(s, columns.columns) }, ir.cols);
    scope.rows.push(`${ordinal} ${columns.rows ?? "?"}`);
    // A copy: a join may change what is known of the columns. Which relation a column is of, is part of what it is: a table may stand there twice.
    return [{ columns: own.columns.map((column) => ({ ...column, print: shortPrint(`${ordinal}<${column.print}>`) })), complete: own.complete, others: own.others, label, ...(name !== undefined && { name }), ...extra }];
  };
  switch (source.k) {
    case "table":
      return make(baseTable(s, source.i), { table: source.i, ...(!ir.aliased && { parts: (s.ir.tables[source.i] ?? []).map((p) => foldName(p, false, s.dialect)) }) });
    case "cte":
      return make(evaluateCte(s, source.i, scope.outer));
    case "query":
      return make(evaluateBody(s, source.body, scope));
    case "function":
      return make(tableFunction(s, scope, source, ir));
    case "group": {
      const inner = newScope(scope.outer);
      for (const relation of source.from) bringInto(s, inner, relation);
      scope.rows.push(...inner.rows);
      for (const [k, column] of inner.merged) scope.merged.set(k, column);
      for (const column of inner.notNull) scope.notNull.add(column);
      if (name === undefined) return inner.relations.map((each) => ({ ...each, columns: each.columns.map((column) => ({ ...column, print: shortPrint(`${ordinal}(${column.print})`) })) }));
      return make({ rows: "group", columns: inner.relations.flatMap((r) => r.columns), complete: inner.relations.every((r) => r.complete) });
    }
    default: {
      const inner = newScope(scope);
      for (const relation of source.from) bringInto(s, inner, relation);
      for (const e of source.uses) evaluate(s, e, inner, "output", { quiet: true });
      unknownRows(s);
      s.trace?.hides.add("PIVOT");
      return make({ columns: [], complete: false, others: undefined });
    }
  }
}

function baseTable(s: State, index: number): Columns {
  const parts = s.ir.tables[index] ?? [];
  const known = s.catalog.columns(parts);
  const table = parts.join(".").toLowerCase();
  if (!known) return { columns: [], complete: false, rows: table };
  const columns = known.map((c): Column => {
    const folded = foldName(c.name, c.name !== c.name.toLowerCase() && c.name !== c.name.toUpperCase() && s.dialect === "postgres", s.dialect);
    return {
      name: c.name, key: folded, origin: s.trace && baseOrigin(index, folded), type: c.type, nullable: c.nullable, sources: new Set([sourceId(s, index, c.name, folded)]),
      print: `${table}.${folded}`, identity: true, aggregate: false,
    };
  });
  return { columns, complete: true, rows: table };
}

function tableFunction(s: State, scope: Scope, source: { name: string; args: ExprIr[]; ordinality?: 1 }, ir: RelationIr): Columns {
  const args = source.args.map((e) => evaluate(s, e, scope, "output"));
  decide(s, joinAll(args));
  const others: Sources = generators.has(source.name) ? joinAll(args) : source.name === "values" ? nothing : undefined;
  const complete = ir.cols !== undefined && s.dialect !== "bigquery" && s.dialect !== "spark" && s.dialect !== "snowflake";
  const own = (n: string): Column => ({ name: n, key: foldName(n, false, s.dialect), sources: others, print: `${source.name}(${args.map((a) => a.print).join()})`, identity: false, aggregate: false });
  return { columns: (ir.cols ?? []).map((c) => own(c.n)), complete, others, rows: `${source.name}(${args.map((a) => a.print).join()})` };
}

/** Prints grow with every level that a column goes through; what is long is told by its hash. */
function shortPrint(print: string): string {
  return print.length > 120 ? `#${textHash(print)}` : print;
}
