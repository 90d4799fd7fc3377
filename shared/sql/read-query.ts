import type { BodyIr, ExprIr, ItemIr, NameIr, Range, SelectIr } from "./ir.ts";
import { selectMeaning, setMeaning } from "./fingerprint.ts";
import { get, isObject, list, tagOf } from "./json.ts";
import type { Json } from "./parser.ts";
import { parts, readExpr } from "./read-expr.ts";
import { readFrom } from "./read-from.ts";
import { fold, label, labels, nameOf, type CteScope, type Reading } from "./reading.ts";

/** Reads what makes rows: SELECT, set operations, VALUES, brackets around them. Anything else is opaque. */
export function readBody(r: Reading, node: Json | undefined, outer: CteScope | undefined): BodyIr {
  const tag = tagOf(node);
  const value = tag === undefined ? undefined : get(node, tag);
  switch (tag) {
    case "select":
      return readSelect(r, value, readWith(r, get(value, "with"), outer));
    case "union":
    case "intersect":
    case "except":
      return readSet(r, tag, value, readWith(r, get(value, "with"), outer));
    case "subquery":
      return readBrackets(r, value, outer);
    case "values":
      return { k: "values", rows: list(get(value, "expressions")).map((row) => list(get(row, "expressions")).map((e) => readExpr(r, e, outer))) };
    case "paren":
    case "annotated":
      return readBody(r, get(value, "this"), outer);
    default:
      return readOpaque(r, tag, value, outer);
  }
}

/** A subquery: changes in it are changes of what holds it. */
export function readNested(r: Reading, node: Json | undefined, outer: CteScope | undefined): BodyIr {
  r.nested++;
  const body = readBody(r, node, outer);
  r.nested--;
  return body;
}

function readSelect(r: Reading, value: Json | undefined, scope: CteScope | undefined): SelectIr {
  const place = r.selects.next();
  if (place) r.cursor = Math.max(r.cursor, place.clauses.select?.[1] ?? 0);
  const distinctOn = list(get(value, "distinct_on")).map((e) => readExpr(r, e, scope));
  const written = list(get(value, "expressions"));
  const ranges = place?.items.length === written.length ? place.items : [];
  const meaning = r.nested === 0 && isObject(value) ? selectMeaning(value, r.dialect) : undefined;
  const items = written.map((e, i) => withMeaning(readItem(r, e, ranges[i], scope), meaning?.items[i]));
  const expr = (key: string): ExprIr | undefined => {
    const inner = get(get(value, key), "this");
    return inner === undefined ? undefined : readExpr(r, inner, scope);
  };
  const enter = (clause: Range | undefined) => void (r.cursor = Math.max(r.cursor, clause?.[1] ?? 0));
  enter(place?.clauses.from);
  const from = readFrom(r, value, scope);
  enter(place?.clauses.where);
  const where = expr("where_clause");
  enter(place?.clauses.group);
  const group = list(get(get(value, "group_by"), "expressions")).map((e) => readExpr(r, e, scope));
  enter(place?.clauses.having);
  const having = expr("having");
  enter(place?.clauses.qualify);
  const qualify = expr("qualify");
  enter(place?.clauses.order);
  const order = readOrder(r, get(value, "order_by"), scope);
  const rest = ["windows", "limit", "offset", "fetch", "sort_by", "cluster_by", "distribute_by", "sample", "connect", "prewhere", "limit_by", "top"];
  const more = [...distinctOn, ...rest.flatMap((key) => parts(r, get(value, key), scope))];
  const body: SelectIr = {
    k: "select", items, from, ...(meaning && { f: meaning.frame }),
    ...(where && { where }), ...(group.length > 0 && { group }), ...(having && { having }), ...(qualify && { qualify }),
    ...(order.length > 0 && { order }), ...(get(value, "distinct") === true && distinctOn.length === 0 && { distinct: 1 as const }), ...limitOf(value),
    ...(get(get(value, "group_by"), "all") === true && { groupAll: 1 as const }), ...(group.some(isGroupingSet) && { groupSets: 1 as const }), ...(more.length > 0 && { more }), ...((distinctOn.length > 0 || get(value, "sample") !== undefined || get(value, "limit_by") !== undefined || get(value, "offset") !== undefined) && { picks: 1 as const }), ...(typeof get(value, "kind") === "string" && { opaque: 1 as const }),
  };
  if (place) r.places.set(body, place);
  return body;
}

function limitOf(value: Json | undefined): { limit?: number | "some" } {
  const node = get(value, "limit") ?? get(value, "top") ?? get(value, "fetch");
  if (node === undefined) return {};
  const literal = get(get(get(node, "this") ?? get(node, "count") ?? node, "literal"), "value");
  return { limit: typeof literal === "string" && /^\d+$/.test(literal) ? Number(literal) : "some" };
}

function isGroupingSet(e: ExprIr): boolean {
  return e.k === "fn" && /^(rollup|cube|grouping[ _]?sets)$/.test(e.n);
}

function readOrder(r: Reading, node: Json | undefined, scope: CteScope | undefined): ExprIr[] {
  return list(get(node, "expressions")).map((o) => readExpr(r, get(o, "this"), scope));
}

function withMeaning(item: ItemIr, m: string | undefined): ItemIr {
  return m === undefined || item.k === "many" ? item : { ...item, m };
}

function readItem(r: Reading, node: Json, range: Range | undefined, scope: CteScope | undefined): ItemIr {
  if (range) r.cursor = Math.max(r.cursor, range[0]);
  const start = r.cursor;
  const item = itemOf(r, node, scope);
  // An item whose names lie outside of the range that the tokens gave is not that item: then the names say where it is.
  const own = item.k === "expr" ? (extent(item.e) ?? (item.as ? r.lastName : undefined)) : item.k === "star" ? item.of?.at : extent(item.e);
  if (range && (!own || (own[0] >= range[0] && own[1] <= range[1]))) return { ...item, at: range };
  return { ...item, at: own ? [own[0], Math.max(own[1], item.k === "expr" && item.as ? r.lastName[1] : 0)] : [start, start] };
}

function itemOf(r: Reading, node: Json, scope: CteScope | undefined): ItemIr {
  const tag = tagOf(node);
  const value = tag === undefined ? undefined : get(node, tag);
  const at: Range = [r.cursor, r.cursor];
  // A comment behind an item wraps it.
  const commented = tag === "annotated" ? get(value, "this") : undefined;
  if (commented !== undefined) return itemOf(r, commented, scope);
  if (tag === "star") return { k: "star", ...starOf(r, value, scope), at };
  if (tag === "alias") {
    const e = readExpr(r, get(value, "this"), scope);
    const as = nameOf(r, get(value, "alias"));
    if (list(get(value, "column_aliases")).length > 0 || isMany(e)) return { k: "many", e, at };
    return as ? { k: "expr", e, as: label(as), at } : { k: "expr", e, at };
  }
  if (tag === "braced_wildcard") return { k: "many", e: { k: "fn", n: "", a: [] }, at };
  const e = readExpr(r, node, scope);
  const as = nameOf(r, aliasOfLastTuple(node));
  return isMany(e) ? { k: "many", e, at } : as ? { k: "expr", e, as: label(as), at } : { k: "expr", e, at };
}

/** The parser gives the alias of `a = (1, 2) as b` to the brackets at its end. */
function aliasOfLastTuple(node: Json | undefined): Json | undefined {
  const tag = tagOf(node);
  const value = tag === undefined ? undefined : get(node, tag);
  if (tag === "alias") return tagOf(get(value, "this")) === "tuple" ? get(value, "alias") : undefined;
  return tag === undefined ? undefined : aliasOfLastTuple(get(value, "right"));
}

/** Expressions that may make several columns of one item. */
function isMany(e: ExprIr): boolean {
  if (e.k === "col") return e.p.at(-1) === "*";
  // `* like 'a%'`: as many as there are of such names.
  if (e.k === "op" || e.k === "cast") return children(e).some((inner) => isColumns(inner) || (inner.k === "fn" && inner.n === "star"));
  return isColumns(e);
}

function isColumns(e: ExprIr): boolean {
  if (e.k === "lit" || e.k === "null" || e.k === "query" || e.k === "col") return false;
  return (e.k === "fn" && (e.n === "columns" || (e.n === "method_call" && /columns/.test(e.h ?? "")))) || children(e).some(isColumns);
}

function starOf(r: Reading, value: Json | undefined, scope: CteScope | undefined): { of?: NameIr; except?: NameIr[]; replace?: { n: NameIr; e: ExprIr }[]; rename?: [NameIr, NameIr][] } {
  const of = nameOf(r, get(value, "table"));
  const except = list(get(value, "except")).flatMap((n) => nameOf(r, n) ?? []);
  const replace = list(get(value, "replace")).flatMap((a) => {
    const e = readExpr(r, get(a, "this"), scope);
    const n = nameOf(r, get(a, "alias"));
    return n ? [{ n, e }] : [];
  });
  const rename = list(get(value, "rename")).flatMap((pair): [NameIr, NameIr][] => {
    const from = nameOf(r, list(pair)[0]);
    const to = nameOf(r, list(pair)[1]);
    return from && to ? [[from, to]] : [];
  });
  return { ...(of && { of }), ...(except.length > 0 && { except }), ...(replace.length > 0 && { replace }), ...(rename.length > 0 && { rename }) };
}

function readSet(r: Reading, op: "union" | "intersect" | "except", value: Json | undefined, scope: CteScope | undefined): BodyIr {
  const left = readBody(r, get(value, "left"), scope);
  const at = setWord(r, op);
  const right = readBody(r, get(value, "right"), scope);
  const order = readOrder(r, get(value, "order_by"), scope);
  const byName = get(value, "by_name") === true || get(value, "corresponding") === true;
  const plain = op === "union" && get(value, "all") !== true && get(value, "distinct") !== true;
  const f = r.nested === 0 && isObject(value) ? setMeaning(value, r.dialect) : undefined;
  const all = get(value, "all") === true;
  return { k: "set", op, left, right, ...(all && { all: 1 as const }), ...(byName && { byName: 1 as const }), ...(plain && { plain: 1 as const }), ...(order.length > 0 && { order }), ...limitOf(value), at, ...(f !== undefined && { f }) };
}

/** The operator's place: the next such word after what was read last. */
function setWord(r: Reading, op: string): Range {
  const token = r.selects.tokens.find((t) => t.start >= r.cursor && t.kind === "word" && (t.text === op || (op === "except" && t.text === "minus")));
  return token ? [token.start, token.end] : [r.cursor, r.cursor];
}

/** A query in brackets; ORDER BY behind the bracket belongs to it. */
function readBrackets(r: Reading, value: Json | undefined, outer: CteScope | undefined): BodyIr {
  const body = readBody(r, get(value, "this"), outer);
  const order = readOrder(r, get(value, "order_by"), outer);
  if (body.k !== "select" && body.k !== "set") return body;
  if (order.length > 0) body.order = [...(body.order ?? []), ...order];
  Object.assign(body, limitOf(value));
  if (body.f !== undefined && isObject(value)) body.f += setMeaning({ ...value, this: null }, r.dialect);
  return body;
}

function readWith(r: Reading, value: Json | undefined, outer: CteScope | undefined): CteScope | undefined {
  let scope = outer;
  for (const cte of list(get(value, "ctes"))) {
    const name = nameOf(r, get(cte, "alias"));
    if (!name) continue;
    const cols = labels(r, get(cte, "columns"));
    const index = r.ctes.length;
    const inner: CteScope = { name: fold(r, name), index, outer: scope };
    r.ctes.push({ name: name.n, ...(cols.length > 0 && { cols }), body: { k: "opaque", from: [], uses: [] } });
    r.cteNames.push({ name, used: false });
    const tag = tagOf(get(cte, "this"));
    // Only a set operation can refer to itself; otherwise the name inside means the table that the CTE hides. Snowflake leaves RECURSIVE out.
    const recursive = (get(value, "recursive") === true || r.dialect === "snowflake") && (tag === "union" || tag === "intersect" || tag === "except");
    const body = readBody(r, get(cte, "this"), recursive ? inner : scope);
    r.ctes[index] = { name: name.n, ...(cols.length > 0 && { cols }), body, ...(recursive && r.cteNames[index]?.used && { loops: 1 as const }) };
    if (recursive) markUnusedWhenOnlyOwn(r, index);
    scope = inner;
  }
  return scope;
}

/** A recursive CTE's reference to itself is no use of it. */
function markUnusedWhenOnlyOwn(r: Reading, index: number): void {
  const entry = r.cteNames[index];
  if (entry) entry.used = false;
}

function readOpaque(r: Reading, tag: string | undefined, value: Json | undefined, scope: CteScope | undefined): BodyIr {
  if (tag === "pivot" || tag === "unpivot") {
    const source = get(value, "this");
    const relations = readFrom(r, { from: { expressions: source === undefined ? [] : [source] } }, scope);
    const uses = isObject(value) ? Object.entries(value).flatMap(([key, v]) => (key === "this" ? [] : parts(r, v, scope))) : [];
    return { k: "opaque", from: relations, uses };
  }
  // DESCRIBE and SUMMARIZE name a table, and read it.
  const inner = isObject(value) ? Object.values(value) : [];
  const tables = inner.flatMap((v) => (v !== undefined && tagOf(v) === "table" ? [v] : []));
  if (tables.length === 0) return { k: "opaque", from: [], uses: parts(r, value, scope) };
  return { k: "opaque", from: readFrom(r, { from: { expressions: tables } }, scope), uses: inner.flatMap((v) => (tagOf(v) === "table" ? [] : parts(r, v, scope))) };
}

/** From the first to the last name in an expression. */
export function extent(e: ExprIr): Range | undefined {
  let low = Infinity;
  let high = -1;
  const visit = (x: ExprIr): void => {
    if (x.k === "col") {
      low = Math.min(low, x.at[0]);
      high = Math.max(high, x.at[1]);
    } else for (const child of children(x)) visit(child);
  };
  visit(e);
  return high < 0 ? undefined : [low, high];
}

/** Direct sub-expressions; queries inside are not entered. */
export function children(e: ExprIr): ExprIr[] {
  switch (e.k) {
    case "op":
    case "fn":
      return e.a;
    case "cast":
    case "lambda":
    case "in":
      return [e.e];
    case "case":
      return [...(e.of ? [e.of] : []), ...e.when.flat(), ...(e.else ? [e.else] : [])];
    default:
      return [];
  }
}
