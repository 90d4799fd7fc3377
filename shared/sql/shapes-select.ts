import type { BodyIr, ExprIr, ItemIr, Range, SelectIr } from "./ir.ts";
import { isAggregate } from "./infer.ts";
import { fold, type Reading } from "./reading.ts";
import type { RawShape } from "./shapes.ts";
import { expressionsOf, some, type Position } from "./walk.ts";

type Add = (shape: RawShape) => void;

/** Shapes of one SELECT. */
export function selectShapes(r: Reading, select: SelectIr, position: Position, arm: "only" | "first" | "other", add: Add): void {
  const named = position === "root" || position === "cte" || position === "from";
  const names = new Set<string>();
  for (const item of select.items) {
    if (item.k === "star") star(r, item, select, position, add);
    if (item.k !== "expr" || !named || arm === "other") continue;
    const name = item.as ? fold(r, item.as) : item.e.k === "col" ? item.e.p.at(-1)?.toLowerCase() : undefined;
    if (name === undefined) {
      if (position !== "from" || !hasColumnList(r, select)) unaliased(r, item, position, add);
    } else if (names.has(name)) add({ kind: "duplicate-output", name: item.as?.n ?? name, span: item.at });
    else names.add(name);
  }
  grouping(r, select, add);
  if (select.distinct && (select.group || select.groupAll) && !select.groupSets && keysAreSelected(r, select)) {
    const at = r.places.get(select)?.clauses.distinct;
    if (at) add({ kind: "distinct-with-group-by", span: at });
  }
}

function star(r: Reading, item: ItemIr & { k: "star" }, select: SelectIr, position: Position, add: Add): void {
  if (position === "exists" || item.at[0] === item.at[1]) return;
  const table = item.of?.n ?? (select.from.length === 1 ? select.from[0]?.name?.n : undefined);
  const of = item.of ? fold(r, item.of) : undefined;
  const behind = select.from.filter((relation) => of === undefined || (relation.name && fold(r, relation.name) === of));
  const explicit = behind.length > 0 && behind.every((relation) => relation.source.k === "cte" ? writtenOut(r, r.ctes[relation.source.i]?.body, 0) : relation.source.k === "query" && writtenOut(r, relation.source.body, 0));
  add({ kind: "select-star", boundary: position === "root", explicit, span: item.at, ...(table !== undefined && { table }) });
}

/** Every column behind a star is written out in this text. */
function writtenOut(r: Reading, body: BodyIr | undefined, depth: number): boolean {
  if (!body || depth > 30) return false;
  if (body.k === "values") return true;
  if (body.k === "set") return writtenOut(r, body.left, depth + 1);
  if (body.k !== "select") return false;
  return body.items.every((item) => {
    if (item.k !== "star") return item.k === "expr";
    const of = item.of ? fold(r, item.of) : undefined;
    return body.from.every((relation) => (of !== undefined && (!relation.name || fold(r, relation.name) !== of)) || (relation.source.k === "cte" ? writtenOut(r, r.ctes[relation.source.i]?.body, depth + 1) : relation.source.k === "query" && writtenOut(r, relation.source.body, depth + 1)));
  });
}

function hasColumnList(r: Reading, select: SelectIr): boolean {
  // The names come from `(…) as t(a, b)`; only the relation knows, so any such list in the text is believed.
  return r.places.get(select) === undefined || r.selects.tokens.some((t, i) => t.text === "(" && r.selects.tokens[i - 1]?.kind === "word" && r.selects.tokens[i - 2]?.text === ")");
}

function unaliased(r: Reading, item: ItemIr & { k: "expr" }, position: Position, add: Add): void {
  const plainCast = item.e.k === "cast" && item.e.e.k === "col" && (r.dialect === "postgres" || r.dialect === "snowflake" || r.dialect === "bigquery");
  const cteColumns = position === "cte" && r.ctes.some((cte) => cte.cols !== undefined);
  if (!plainCast && !cteColumns && item.at[1] > item.at[0] && !(item.e.k === "lit" && position !== "root")) add({ kind: "unaliased-expression", span: item.at });
}

function grouping(r: Reading, select: SelectIr, add: Add): void {
  const place = r.places.get(select);
  const ranges = place?.groups.length === select.group?.length ? place?.groups : undefined;
  for (const [i, e] of (select.group ?? []).entries()) {
    const at: Range | undefined = ranges?.[i];
    if (at && e.k === "lit" && e.t === "integer") add({ kind: "positional-group-by", position: Number(e.v), span: at });
  }
  const { having } = select;
  const at = place?.clauses.having;
  if (!having || !at || some(having, (e) => e.k === "query" || e.k === "in" || (e.k === "fn" && (isAggregate(e.n) || e.w === 1 || !known(e.n))))) return;
  const aliases = new Set(select.items.flatMap((item) => (item.k === "expr" && item.as ? [fold(r, item.as)] : [])));
  if (!some(having, (e) => e.k === "col" && e.p.length === 1 && aliases.has(e.p[0]?.toLowerCase() ?? ""))) add({ kind: "having-without-aggregate", span: at });
}

/** Functions that are certainly no aggregate. */
function known(name: string): boolean {
  return /^(upper|lower|coalesce|abs|round|trim|length|cast|nullif|null_if|date_trunc|extract|)$/.test(name);
}

function keysAreSelected(r: Reading, select: SelectIr): boolean {
  if (select.groupAll) return true;
  const printed = new Set(select.items.flatMap((item) => (item.k === "expr" ? [print(item.e), ...(item.as ? [fold(r, item.as)] : [])] : [])));
  return (select.group ?? []).every((e) => e.k === "lit" || printed.has(print(e)) || (e.k === "col" && e.p.length === 1 && printed.has(e.p[0]?.toLowerCase() ?? "")));
}

function print(e: ExprIr): string {
  return JSON.stringify(e, (name, value: unknown) => (name === "at" ? undefined : value)).toLowerCase();
}

const ordered = /^(list|array_?agg|string_?agg|group_?concat|listagg|first|last|any_value|collect_list|arbitrary)$/;

/** ORDER BY without use, LIMIT without order, UNION that drops duplicates without saying so. */
export function orderShapes(r: Reading, body: BodyIr, position: Position, add: Add): void {
  if (body.k === "set" && body.plain && body.at[1] > body.at[0] && !r.ctes.some((cte) => cte.loops && cte.body === body)) add({ kind: "union-distinct", span: body.at });
  if (body.k !== "select") return;
  const place = r.places.get(body);
  const order = place?.clauses.order;
  const limit = place?.clauses.limit ?? place?.clauses.fetch;
  if (order && body.order && body.limit === undefined && (position === "root" || position === "cte" || position === "from") && !orderMatters(r)) {
    add({ kind: "order-in-table", span: order });
  }
  if (limit && body.limit !== undefined && body.limit !== 0 && !body.order && position !== "exists" && !isOneRow(body) && !fromOrdered(r, body)) {
    add({ kind: "limit-without-order", span: limit });
  }
}

/** Some aggregate of the text may depend on the order of its input. */
function orderMatters(r: Reading): boolean {
  return r.selects.tokens.some((t, i) => t.kind === "word" && ordered.test(t.text) && r.selects.tokens[i + 1]?.text === "(");
}

function fromOrdered(r: Reading, select: SelectIr): boolean {
  return select.from.some(({ source }) => {
    const body = source.k === "query" ? source.body : source.k === "cte" ? r.ctes[source.i]?.body : undefined;
    return source.k === "function" || body?.k === "opaque" || ((body?.k === "select" || body?.k === "set") && body.order !== undefined);
  });
}

/** Aggregates without GROUP BY, or nothing to select from: one row. */
export function isOneRow(select: SelectIr): boolean {
  if (select.from.length === 0) return true;
  return !select.group && !select.groupAll && !select.having && select.items.length > 0 && select.items.every((item) => item.k === "expr" && some(item.e, (e) => e.k === "fn" && isAggregate(e.n) && !e.w)) && expressionsOf(select).length > 0;
}
