import { key, note, report, use, type Column, type Columns, type Relation, type Scope, type State } from "./analysis-state.ts";
import { evaluate } from "./evaluate-expr.ts";
import type { ItemIr } from "./ir.ts";
import { joinOrigins, type Origin } from "./name-trace.ts";

/** The columns of `*` or `t.*`, with EXCLUDE, REPLACE and RENAME. */
export function expandStar(s: State, item: ItemIr & { k: "star" }, scope: Scope): Columns {
  const of = item.of ? key(s, item.of) : undefined;
  const relations = scope.relations.filter((r) => !r.hidden && (of === undefined || r.name === of || (r.parts !== undefined && of.includes(".") && of === r.parts.slice(-of.split(".").length).join("."))));
  const outer = of !== undefined && relations.length === 0 ? structOrOuter(scope, of) : undefined;
  const chosen = outer ? [outer] : relations;
  const except = new Set(item.except?.map((n) => key(s, n)));
  noteNames(s, item, chosen);
  if (chosen.length > 0 && chosen.every((r) => r.complete)) missing(s, item, scope, chosen);
  const columns: Column[] = [];
  if (of === undefined) columns.push(...inOrder(s, scope, chosen, item, except));
  else for (const relation of chosen) columns.push(...listed(s, relation, item, except));
  return { columns: columns.map((c) => altered(s, c, item, scope)), complete: chosen.length > 0 && chosen.every((r) => r.complete) };
}

/** Names in EXCLUDE, REPLACE and RENAME. */
function noteNames(s: State, item: ItemIr & { k: "star" }, relations: readonly Relation[]): void {
  if (s.trace === undefined) return;
  const all: Relation = { columns: relations.flatMap((r) => r.columns), complete: relations.every((r) => r.complete), label: "" };
  const origin = (k: string): Origin => joinOrigins(...all.columns.filter((c) => c.key === k).map((c) => c.origin));
  for (const name of [...(item.except ?? []), ...(item.rename ?? []).map(([from]) => from)]) note(s, name, 0, origin(key(s, name)), { relation: all });
  for (const { n } of item.replace ?? []) note(s, n, 0, origin(key(s, n)), { relation: all }, { fixed: true });
}

/** What a star leaves out, replaces or renames must be there; ClickHouse alone does not mind. */
function missing(s: State, item: ItemIr & { k: "star" }, scope: Scope, relations: readonly Relation[]): void {
  if (s.dialect === "clickhouse") return;
  const columns = relations.flatMap((r) => r.columns);
  for (const name of [...(item.except ?? []), ...(item.rename ?? []).map(([from]) => from), ...(item.replace ?? []).map(({ n }) => n)]) {
    const k = key(s, name);
    if (!columns.some((column) => column.key === k) && !scope.merged.has(k) && !name.n.includes(".")) report(s, { kind: "unknown-column", name: name.n, candidates: columns.map((column) => column.name) }, name.at);
  }
}

function structOrOuter(scope: Scope, name: string): Relation | undefined {
  for (let at = scope.outer; at; at = at.outer) {
    const found = at.relations.find((r) => r.name === name);
    if (found) return found;
  }
  return undefined;
}

function listed(s: State, relation: Relation, item: ItemIr & { k: "star" }, except: ReadonlySet<string>): Column[] {
  const columns = relation.columns.filter((c) => !except.has(c.key));
  if (relation.table !== undefined) for (const column of columns) use(s, relation.table, column, item.at, "output");
  return columns;
}

/** Merged columns come once: where the first of them stands (DuckDB), before all others (the standard). */
function inOrder(s: State, scope: Scope, relations: readonly Relation[], item: ItemIr & { k: "star" }, except: ReadonlySet<string>): Column[] {
  const inPlace = s.dialect === "duckdb" || s.dialect === "snowflake";
  const done = new Set<string>();
  const columns: Column[] = [];
  if (!inPlace) {
    for (const [k, column] of scope.merged) {
      if (!except.has(k)) columns.push(column);
      done.add(k);
    }
  }
  for (const relation of relations) {
    for (const column of listed(s, relation, item, except)) {
      const merged = scope.merged.get(column.key);
      if (merged && done.has(column.key)) continue;
      done.add(column.key);
      columns.push(merged ?? column);
    }
  }
  return columns;
}

function altered(s: State, column: Column, item: ItemIr & { k: "star" }, scope: Scope): Column {
  const replaced = item.replace?.find((r) => key(s, r.n) === column.key);
  if (replaced) return { ...evaluate(s, replaced.e, scope, "output"), name: replaced.n.n, key: column.key };
  const renamed = item.rename?.find(([from]) => key(s, from) === column.key)?.[1];
  const present = scope.notNull.has(column);
  const own = renamed ? { name: renamed.n, key: key(s, renamed), origin: undefined } : {};
  return { ...column, ...own, nullable: present ? false : column.nullable };
}
