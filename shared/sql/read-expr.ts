import type { BodyIr, ExprIr, Range } from "./ir.ts";
import { get, isObject, list, tagOf, text } from "./json.ts";
import type { Json, JsonObject } from "./parser.ts";
import { extent, readNested } from "./read-query.ts";
import { nameOf, rangeOf, type CteScope, type Reading } from "./reading.ts";
import { normaliseType } from "./types.ts";

const queryTags = new Set(["select", "union", "intersect", "except", "subquery", "values"]);
const binary = new Set([
  "add", "sub", "mul", "div", "mod", "int_div", "and", "or", "eq", "neq", "lt", "lte", "gt", "gte", "like", "i_like", "concat", "d_pipe", "xor",
  "bitwise_and", "bitwise_or", "bitwise_xor", "null_safe_eq", "null_safe_neq", "glob",
]);
const unary = new Set(["not", "neg", "bitwise_not", "is_null", "is_true", "is_false"]);
const comments = /comments$|^inferred_type$|^span$|^trailing|^leading/;
/** Ways of writing that mean the same. */
const spelling = new Set(["original_name", "no_parens", "use_bracket_syntax", "bracket_notation", "arrow_syntax", "variant_extract", "double_colon_syntax", "curly_brace_syntax", "quoted", "use_plural", "type"]);

/** Reads an expression of the tree. What has no form of its own becomes a function of its parts. */
export function readExpr(r: Reading, node: Json | undefined, scope: CteScope | undefined): ExprIr {
  const tag = tagOf(node);
  const value = tag === undefined ? undefined : get(node, tag);
  if (tag === "null") return marked(r, { k: "null" }, r.cursor);
  if (tag === undefined || value === undefined) return { k: "fn", n: "", a: parts(r, node, scope) };
  const one = (child: Json | undefined) => readExpr(r, child, scope);
  if (binary.has(tag)) {
    const left = one(get(value, "left"));
    const middle = r.cursor;
    const right = one(get(value, "right"));
    const o = tag === "mod" && r.selects.tokens.find((t) => t.start >= middle && (t.text === "%" || t.text === "//"))?.text === "//" ? "int_div" : tag + (text(get(value, "quantifier")) ?? "").toLowerCase();
    const rest = get(value, "escape");
    return marked(r, { k: "op", o, a: rest === undefined ? [left, right] : [left, right, one(rest)] }, middle);
  }
  if (unary.has(tag)) return { k: "op", o: get(value, "not") === true ? `${tag}_not` : tag, a: [one(get(value, "this"))] };
  switch (tag) {
    case "column":
      return column(r, value);
    case "identifier": {
      const name = nameOf(r, value);
      return name ? { k: "col", p: [name.n], ...(name.q ? { q: 1 } : {}), at: name.at } : { k: "fn", n: "", a: [] };
    }
    case "dot":
      return dot(r, value, scope);
    case "literal":
      return literal(value, r.dialect);
    case "boolean":
      return { k: "lit", t: "boolean", v: get(value, "value") === true ? "true" : "false" };
    case "paren":
    case "annotated":
      return one(get(value, "this"));
    case "alias":
      return one(get(value, "this"));
    case "cast":
    case "try_cast":
    case "safe_cast": {
      const t = normaliseType(get(value, "to") ?? "", r.dialect);
      const e = one(get(value, "this"));
      return { k: "cast", e, ...(t === undefined ? {} : { t }), ...(tag === "cast" ? {} : { try: 1 }) };
    }
    case "case":
      return caseOf(r, value, scope);
    case "subquery":
    case "select":
    case "union":
    case "intersect":
    case "except":
      return { k: "query", m: "scalar", body: readNested(r, node, scope) };
    case "exists": {
      const e: ExprIr = { k: "query", m: "exists", body: readNested(r, get(value, "this"), scope) };
      return get(value, "not") === true ? { k: "op", o: "not", a: [e] } : e;
    }
    case "in":
      return inList(r, value, scope);
    case "any":
    case "all":
      return quantified(r, tag, value, scope);
    case "lambda":
      return { k: "lambda", p: list(get(value, "parameters")).flatMap((p) => text(get(p, "name")) ?? []), e: one(get(value, "body")) };
    case "comprehension":
      return comprehension(r, value, scope);
    case "window_function": {
      const inner = one(get(value, "this"));
      const over = parts(r, get(value, "over"), scope);
      const h = scalars(get(value, "over"));
      const fn: ExprIr = inner.k === "fn" ? inner : { k: "fn", n: "", a: [inner] };
      return { ...fn, a: [...fn.a, ...over], w: 1, ...(h || fn.h ? { h: (fn.h ?? "") + "|" + h } : {}) };
    }
    case "function":
    case "aggregate_function":
      return call(r, (text(get(value, "name")) ?? "").toLowerCase(), value, scope, "name");
    case "method_call":
      return { k: "fn", n: "method_call", a: [one(get(value, "this")), ...list(get(value, "args")).map(one)], h: text(get(get(value, "method"), "name")) ?? "" };
    case "named_argument":
      return one(get(value, "value"));
    case "data_type":
      return { k: "lit", v: JSON.stringify(value) };
    case "interval":
      return { k: "fn", n: "interval", a: parts(r, get(value, "this"), scope), h: scalars(get(value, "unit")) };
    default:
      return call(r, tag, value, scope);
  }
}

function marked(r: Reading, e: ExprIr, at: number): ExprIr {
  r.operators.set(e, at);
  return e;
}

function call(r: Reading, name: string, value: Json, scope: CteScope | undefined, ...skip: string[]): ExprIr {
  r.cursor = Math.max(r.cursor, rangeOf(r, value)?.[0] ?? 0);
  const h = scalars(value, skip);
  const a = isObject(value) || Array.isArray(value) ? parts(r, value, scope) : [];
  return h ? { k: "fn", n: name, a, h } : { k: "fn", n: name, a };
}

function column(r: Reading, value: Json): ExprIr {
  const table = nameOf(r, get(value, "table"));
  const name = nameOf(r, get(value, "name"));
  if (!name) return { k: "fn", n: "", a: [] };
  const q = (name.q ? (table ? 2 : 1) : 0) | (table?.q ? 1 : 0);
  const at: Range = [table?.at[0] ?? name.at[0], name.at[1]];
  return { k: "col", p: table ? [table.n, name.n] : [name.n], ...(q ? { q } : {}), at };
}

/** `a.b.c`: what it means (table.column.field, schema.table.column) depends on the tables, so the parts are kept. */
function dot(r: Reading, value: Json, scope: CteScope | undefined): ExprIr {
  const base = readExpr(r, get(value, "this"), scope);
  const field = nameOf(r, get(value, "field"));
  if (base.k !== "col" || !field) return { k: "fn", n: "field", a: [base], h: field?.n.toLowerCase() ?? "" };
  const q = (base.q ?? 0) | (field.q ? 1 << base.p.length : 0);
  return { k: "col", p: [...base.p, field.n], ...(q ? { q } : {}), at: [base.at[0], Math.max(base.at[1], field.at[1])] };
}

function literal(value: Json, dialect: string): ExprIr {
  const kind = text(get(value, "literal_type")) ?? "";
  const v = text(get(value, "value")) ?? "";
  const t = kind === "number" ? numberType(v, dialect) : kind === "timestamp" && dialect !== "duckdb" ? undefined : kind.includes("string") ? "varchar" : kind;
  return { k: "lit", ...(t !== undefined && { t }), v: kind === "number" ? v : `'${v}` };
}

/** What a number is depends on the engine as much as on its digits. */
function numberType(v: string, dialect: string): string | undefined {
  if (/^\d+$/.test(v)) {
    if (dialect === "bigquery") return "bigint";
    if (dialect === "snowflake") return undefined;
    const n = BigInt(v);
    return n <= 2147483647n ? "integer" : n <= 9223372036854775807n ? "bigint" : undefined;
  }
  if (dialect === "bigquery" || (/e/i.test(v) && dialect !== "postgres")) return "double";
  const [whole = "", part = ""] = v.replaceAll("_", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "").length + part.length;
  if (!/^[\d.]+$/.test(v) || digits > 38) return undefined;
  return dialect === "duckdb" || dialect === "trino" ? `decimal(${digits},${part.length})` : "decimal";
}

function caseOf(r: Reading, value: Json, scope: CteScope | undefined): ExprIr {
  const of = get(value, "operand");
  const operand = of === undefined ? undefined : readExpr(r, of, scope);
  const when = list(get(value, "whens")).map((w): [ExprIr, ExprIr] => [readExpr(r, list(w)[0], scope), readExpr(r, list(w)[1], scope)]);
  const other = get(value, "else_");
  return { k: "case", ...(operand ? { of: operand } : {}), when, ...(other === undefined ? {} : { else: readExpr(r, other, scope) }) };
}

function inList(r: Reading, value: Json, scope: CteScope | undefined): ExprIr {
  const e = readExpr(r, get(value, "this"), scope);
  const word = r.selects.tokens.find((t) => t.start >= r.cursor && t.text === "in" && t.kind === "word");
  const at: Range = [extent(e)?.[0] ?? word?.start ?? r.cursor, word?.end ?? r.cursor];
  const query = get(value, "query");
  if (query !== undefined && queryTags.has(tagOf(query) ?? "")) {
    const body: BodyIr = readNested(r, query, scope);
    return { k: "in", e, body, ...(get(value, "not") === true ? { not: 1 } : {}), at };
  }
  const rest = [...list(get(value, "expressions")), get(value, "unnest"), query].flatMap((x) => (x === undefined ? [] : [readExpr(r, x, scope)]));
  return { k: "op", o: get(value, "not") === true ? "not_in_list" : "in_list", a: [e, ...rest] };
}

function quantified(r: Reading, tag: string, value: Json, scope: CteScope | undefined): ExprIr {
  const e = readExpr(r, get(value, "this"), scope);
  const query = get(value, "subquery");
  const over = queryTags.has(tagOf(query) ?? "") ? ({ k: "query", m: "array", body: readNested(r, query, scope) } as const) : readExpr(r, query, scope);
  return { k: "op", o: `${tag}_${text(get(value, "op")) ?? ""}`.toLowerCase(), a: [e, over] };
}

function comprehension(r: Reading, value: Json, scope: CteScope | undefined): ExprIr {
  const variable = readExpr(r, get(value, "expression"), scope);
  const over = readExpr(r, get(value, "iterator"), scope);
  const body = [readExpr(r, get(value, "this"), scope)];
  const condition = get(value, "condition");
  if (condition !== undefined) body.push(readExpr(r, condition, scope));
  const p = variable.k === "col" && variable.p[0] !== undefined ? [variable.p[0]] : [];
  return { k: "fn", n: "comprehension", a: [over, { k: "lambda", p, e: { k: "fn", n: "", a: body } }] };
}

/** Expressions below a node of unknown shape, in order. */
export function parts(r: Reading, node: Json | undefined, scope: CteScope | undefined): ExprIr[] {
  const found: ExprIr[] = [];
  const visit = (value: Json | undefined): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (!isObject(value)) return;
    const tag = tagOf(value);
    if (tag !== undefined && tag !== "this" && tag !== "expressions" && (isObject(value[tag]) || Array.isArray(value[tag]))) {
      found.push(readExpr(r, value, scope));
      return;
    }
    for (const key in value) if (!comments.test(key)) visit(value[key]);
  };
  visit(node);
  return found;
}

/** Attributes without expressions, as text that counts for equality. */
function scalars(node: Json | undefined, skip: readonly string[] = []): string {
  if (!isObject(node)) return "";
  let h = "";
  const add = (value: JsonObject, prefix: string): void => {
    for (const key in value) {
      const v = value[key];
      if (comments.test(key) || spelling.has(key) || skip.includes(key)) continue;
      if (key === "name" && prefix === "" && typeof v === "string") continue;
      if (v === null || v === undefined || v === false) continue;
      if (typeof v === "object") {
        if (isObject(v) && tagOf(v) === undefined) add(v, `${prefix}${key}.`);
      } else h += `${prefix}${key}=${String(v).toLowerCase()};`;
    }
  };
  add(node, "");
  return h;
}
