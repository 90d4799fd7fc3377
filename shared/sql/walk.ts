import type { BodyIr, ExprIr, RelationIr, SelectIr } from "./ir.ts";
import { children } from "./read-query.ts";

/** Where a query stands: what its rows are for. */
export type Position = "root" | "cte" | "from" | "scalar" | "exists" | "in";

export interface Visitor {
  select?(select: SelectIr, position: Position, arm: "only" | "first" | "other"): void;
  body?(body: BodyIr, position: Position): void;
  expr?(e: ExprIr, select: SelectIr | undefined): void;
}

/** Visits a query and all queries inside, except the bodies of CTEs, which are visited on their own. */
export function walkBody(body: BodyIr, visitor: Visitor, position: Position, arm: "only" | "first" | "other" = "only"): void {
  visitor.body?.(body, position);
  switch (body.k) {
    case "select":
      visitor.select?.(body, position, arm);
      for (const e of expressionsOf(body)) walkExpr(e, visitor, body);
      for (const relation of body.from) walkRelation(relation, visitor, body);
      break;
    case "set":
      walkBody(body.left, visitor, position, arm === "other" ? "other" : "first");
      walkBody(body.right, visitor, position, "other");
      for (const e of body.order ?? []) walkExpr(e, visitor, undefined);
      break;
    case "values":
      for (const e of body.rows.flat()) walkExpr(e, visitor, undefined);
      break;
    default:
      for (const relation of body.from) walkRelation(relation, visitor, undefined);
      for (const e of body.uses) walkExpr(e, visitor, undefined);
  }
}

/** Expressions of a SELECT itself, in the order of its clauses; join conditions are with their relations. */
export function expressionsOf(select: SelectIr): ExprIr[] {
  const items = select.items.flatMap((item) => (item.k === "star" ? (item.replace ?? []).map((r) => r.e) : [item.e]));
  const one = [select.where, select.having, select.qualify].flatMap((e) => (e ? [e] : []));
  return [...items, ...one, ...(select.group ?? []), ...(select.order ?? []), ...(select.more ?? [])];
}

function walkRelation(relation: RelationIr, visitor: Visitor, select: SelectIr | undefined): void {
  if (relation.on) walkExpr(relation.on, visitor, select);
  const { source } = relation;
  if (source.k === "query") walkBody(source.body, visitor, "from");
  else if (source.k === "function") for (const e of source.args) walkExpr(e, visitor, select);
  else if (source.k === "group" || source.k === "opaque") {
    for (const inner of source.from) walkRelation(inner, visitor, select);
    if (source.k === "opaque") for (const e of source.uses) walkExpr(e, visitor, select);
  }
}

export function walkExpr(e: ExprIr, visitor: Visitor, select: SelectIr | undefined): void {
  visitor.expr?.(e, select);
  for (const child of children(e)) walkExpr(child, visitor, select);
  if (e.k === "query") walkBody(e.body, visitor, e.m === "exists" ? "exists" : "scalar");
  else if (e.k === "in") walkBody(e.body, visitor, "in");
}

/** Whether some part of an expression (queries inside not entered) satisfies a condition. */
export function some(e: ExprIr, test: (part: ExprIr) => boolean): boolean {
  return test(e) || children(e).some((child) => some(child, test));
}
