import { isAggregate } from "./infer.ts";
import { isQuery, type BodyIr, type ExprIr } from "./ir.ts";
import { children } from "./read-query.ts";

/**
 * Whether rows leave a query in the order in which they came, whatever is edited in its list: one relation, filtered and projected. Joins,
 * groups, windows and subqueries are planned anew by the engine when anything beside them changes, and equal rows then come in another order.
 */
export function keepsOrder(query: unknown): boolean {
  return isQuery(query) && query.ctes.every(({ body }) => isProjection(body)) && isProjection(query.root);
}

function isProjection(body: BodyIr): boolean {
  if (body.k !== "select") return false;
  const [only, ...others] = body.from;
  const plain = only !== undefined && others.length === 0 && (only.source.k === "table" || only.source.k === "cte" || (only.source.k === "query" && isProjection(only.source.body)));
  const rearranged = body.distinct ?? body.group ?? body.groupAll ?? body.having ?? body.qualify ?? body.order ?? body.limit ?? body.more ?? body.opaque;
  const shown = body.items.flatMap((item) => (item.k === "star" ? (item.replace ?? []).map(({ e }) => e) : [item.e]));
  return plain && rearranged === undefined && [...shown, ...(body.where ? [body.where] : [])].every(isRowwise);
}

/** Computed from one row alone. */
function isRowwise(e: ExprIr): boolean {
  if (e.k === "query" || e.k === "in") return false;
  if (e.k === "fn" && (e.w === 1 || isAggregate(e.n))) return false;
  return children(e).every(isRowwise);
}
