import type { ExprIr, JoinKind, NameIr, Range, RelationIr } from "./ir.ts";
import { get, list, tagOf, text } from "./json.ts";
import type { Json } from "./parser.ts";
import { parts, readExpr } from "./read-expr.ts";
import { readFiles, readNamedFile } from "./read-files.ts";
import { readNested } from "./read-query.ts";
import { findCte, fold, label, labels, nameOf, rangeOf, type CteScope, type Reading } from "./reading.ts";

const kinds: Readonly<Record<string, JoinKind>> = {
  Inner: "inner", Left: "left", Right: "right", Full: "full", Outer: "full", Cross: "cross", Implicit: "cross", Natural: "inner", NaturalLeft: "left",
  NaturalRight: "right", NaturalFull: "full", Semi: "semi", LeftSemi: "semi", Anti: "anti", LeftAnti: "anti", CrossApply: "cross", OuterApply: "left",
  AsOf: "asof", AsOfLeft: "left", AsOfRight: "right", Lateral: "cross", LeftLateral: "left", Straight: "inner", Positional: "full",
};

/** FROM, joins and lateral views of a SELECT, in order. */
export function readFrom(r: Reading, select: Json | undefined, scope: CteScope | undefined): RelationIr[] {
  const relations: RelationIr[] = [];
  for (const item of list(get(get(select, "from"), "expressions"))) relations.push(relation(r, item, scope, relations));
  joins(r, get(select, "joins"), scope, relations);
  for (const view of list(get(select, "lateral_views"))) {
    const args = [readExpr(r, get(view, "this"), scope)];
    relations.push({ ...functionRelation(r, args[0], get(view, "table_alias"), get(view, "column_aliases")), join: get(view, "outer") === true ? "left" : "cross" });
  }
  return relations;
}

function joins(r: Reading, node: Json | undefined, scope: CteScope | undefined, relations: RelationIr[]): void {
  for (const join of list(node)) {
    const kind = text(get(join, "kind")) ?? "";
    const right = relation(r, get(join, "this") ?? null, scope, relations);
    const pivots = list(get(join, "pivots"));
    const on = get(join, "on") ?? undefined;
    const match = get(join, "match_condition") ?? undefined;
    const conditions = [on, match].flatMap((c) => (c === undefined ? [] : [readExpr(r, c, scope)]));
    const using = list(get(join, "using")).flatMap((n) => nameOf(r, n) ?? []);
    const known = kinds[kind];
    const made: RelationIr = {
      ...right, join: known ?? "full",
      ...(conditions[0] && { on: conditions[1] ? { k: "op" as const, o: "and", a: conditions } : conditions[0] }),
      ...(using.length > 0 && { using }), ...(kind.startsWith("Natural") && { natural: 1 as const }), ...(/^(Positional|AsOf)/.test(kind) && { byArrival: 1 as const }),
    };
    relations.push(pivots.length > 0 ? { source: { k: "opaque", from: [made], uses: parts(r, pivots, scope) }, join: made.join, at: made.at } : made);
  }
}

function relation(r: Reading, node: Json, scope: CteScope | undefined, before: readonly RelationIr[]): RelationIr {
  const tag = tagOf(node) ?? "";
  const value = get(node, tag);
  const start = r.cursor;
  switch (tag) {
    case "table":
      return table(r, value, scope, before);
    case "column":
      // PIVOT and UNPIVOT as statements hold their table as if it were a column.
      return table(r, { name: get(value, "name") ?? null, schema: get(value, "table") ?? null }, scope, before);
    case "literal": {
      // PIVOT and UNPIVOT as statements, over a file.
      const e = readExpr(r, node, scope);
      readNamedFile(r, e);
      return named(r, { k: "function", name: "read_file", args: [e] }, undefined, undefined, start);
    }
    case "subquery": {
      const inner = get(value, "this");
      const innerTag = tagOf(inner) ?? "";
      const isRelation = innerTag === "table" || innerTag === "joined_table" || innerTag === "pivot" || innerTag === "unpivot";
      const source: RelationIr["source"] = isRelation ? { k: "group", from: [relation(r, inner ?? null, scope, [])] } : { k: "query", body: readNested(r, node, scope) };
      return named(r, source, get(value, "alias"), get(value, "column_aliases"), start);
    }
    case "values":
      return named(r, { k: "query", body: readNested(r, node, scope) }, get(value, "alias"), get(value, "column_aliases"), start);
    case "alias": {
      const inner = relation(r, get(value, "this") ?? null, scope, before);
      return named(r, inner.source, get(value, "alias"), get(value, "column_aliases"), start);
    }
    case "paren":
      return relation(r, get(value, "this") ?? null, scope, before);
    case "joined_table": {
      const from = [relation(r, get(value, "left") ?? null, scope, [])];
      joins(r, get(value, "joins"), scope, from);
      return named(r, { k: "group", from }, get(value, "alias"), undefined, start);
    }
    case "lateral": {
      const inner = get(value, "this") ?? null;
      if (tagOf(inner) === "subquery" || tagOf(inner) === "select") return named(r, { k: "query", body: readNested(r, inner, scope) }, get(value, "alias"), get(value, "column_aliases"), start);
      return functionRelation(r, readExpr(r, inner, scope), get(value, "alias"), get(value, "column_aliases"), get(value, "ordinality") !== undefined);
    }
    case "unnest": {
      const e = readExpr(r, node, scope);
      const made = functionRelation(r, { ...e, k: "fn", n: "unnest", a: e.k === "fn" ? e.a : [] }, get(value, "alias"), undefined, get(value, "with_ordinality") === true);
      const offset = nameOf(r, get(value, "offset_alias"));
      // BigQuery: the alias names the element itself, and the offset is a second column.
      if (r.dialect !== "bigquery" || !made.name) return made;
      return { ...made, cols: offset ? [made.name, label(offset)] : [made.name] };
    }
    case "pivot":
    case "unpivot": {
      const from = [relation(r, get(value, "this") ?? null, scope, before)];
      const uses = Object.entries(Object(value)).flatMap(([key, v]) => (key === "this" ? [] : parts(r, v as Json, scope)));
      const made = named(r, { k: "opaque", from, uses }, get(value, "alias"), get(value, "alias_columns"), start);
      return made.name || !from[0]?.name ? made : { ...made, name: from[0].name };
    }
    case "select":
    case "union":
    case "intersect":
    case "except":
      return named(r, { k: "query", body: readNested(r, node, scope) }, undefined, undefined, start);
    default:
      return functionRelation(r, readExpr(r, node, scope), get(value, "alias"), get(value, "column_aliases"));
  }
}

function named(r: Reading, source: RelationIr["source"], alias: Json | undefined, columns: Json | undefined, start: number): RelationIr {
  const name = nameOf(r, alias);
  const cols = labels(r, columns);
  return { source, ...(name && { name: label(name), aliased: 1 as const }), ...(cols.length > 0 && { cols }), join: "from", at: name?.at ?? [start, r.cursor] };
}

function functionRelation(r: Reading, e: ExprIr | undefined, alias: Json | undefined, columns: Json | undefined, ordinality = false): RelationIr {
  const fn = e?.k === "fn" ? e : undefined;
  const start = r.cursor;
  readFiles(r, fn?.n ?? "", fn?.a ?? []);
  const source: RelationIr["source"] = { k: "function", name: fn?.n ?? "", args: fn ? fn.a : e ? [e] : [], ...(ordinality && { ordinality: 1 as const }) };
  return named(r, source, alias, columns, start);
}

function table(r: Reading, value: Json | undefined, scope: CteScope | undefined, before: readonly RelationIr[]): RelationIr {
  const pieces = ["catalog", "schema", "name"].flatMap((key) => nameOf(r, get(value, key)) ?? []);
  const last = pieces.at(-1);
  const first = pieces[0];
  const start = r.cursor;
  if (!last || !first) {
    const uses = parts(r, value, scope);
    return named(r, { k: "opaque", from: [], uses }, get(value, "alias"), get(value, "column_aliases"), start);
  }
  const at: Range = rangeOf(r, value) ?? [first.at[0], last.at[1]];
  const alias = nameOf(r, get(value, "alias"));
  const cols = labels(r, get(value, "column_aliases"));
  const source = sourceOf(r, pieces, last, at, scope, before, alias);
  const extra = ["table_sample", "when", "version", "hints"].flatMap((key) => parts(r, get(value, key), scope));
  const name: NameIr = alias ?? (r.dialect === "bigquery" && last.q ? { ...last, n: last.n.split(".").at(-1) ?? last.n } : last);
  const made: RelationIr = { source, name: label(name), ...(alias && { aliased: 1 as const }), ...(cols.length > 0 && { cols }), join: "from", at };
  return extra.length > 0 ? { ...made, on: { k: "fn", n: "", a: extra } } : made;
}

function sourceOf(r: Reading, pieces: NameIr[], last: NameIr, at: Range, scope: CteScope | undefined, before: readonly RelationIr[], alias: NameIr | undefined): RelationIr["source"] {
  if (pieces.length === 1) {
    const cte = findCte(scope, fold(r, last));
    if (cte) {
      const entry = r.cteNames[cte.index];
      if (entry) entry.used = true;
      return { k: "cte", i: cte.index };
    }
    if (r.text[at[0]] === "'") {
      r.files.push({ path: last.n, at });
      return { k: "function", name: "read_file", args: [] };
    }
  }
  const first = pieces[0];
  // BigQuery, Spark and DuckDB: a dotted name may be an array column of a relation to its left.
  if (first && pieces.length > 1 && before.some((b) => b.name && fold(r, b.name) === fold(r, first)) && (r.dialect === "bigquery" || r.dialect === "trino")) {
    return { k: "function", name: "unnest", args: [{ k: "col", p: pieces.map((p) => p.n), at }] };
  }
  const parts = r.dialect === "bigquery" ? pieces.flatMap((p) => (p.q ? p.n.split(".") : [p.n])) : pieces.map((p) => p.n);
  // DuckDB reads a file where no table has the name.
  if (r.dialect === "duckdb" && pieces.length === 1 && last.q === 1 && /[./*]/.test(last.n)) r.files.push({ path: last.n, at });
  r.tables.push({ parts, quoted: pieces.some((p) => p.q === 1), at, ...(alias && { alias: alias.n }) });
  return { k: "table", i: r.tables.length - 1 };
}
