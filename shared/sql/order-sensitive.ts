import type { ExprIr } from "./ir.ts";

/** Functions whose result depends on the order in which equal rows arrive. */
const sensitive = new Set([
  "rownumber", "ntile", "lag", "lead", "firstvalue", "lastvalue", "nthvalue", "first", "last", "anyvalue", "arbitrary", "argmax", "argmin", "maxby", "minby", "argmaxnull", "argminnull",
  "list", "arrayagg", "collectlist", "stringagg", "groupconcat", "listagg", "mode", "jsonagg", "jsonbagg", "jsongrouparray", "jsongroupobject", "objectagg", "mapagg", "approxquantile", "approxpercentile",
  "reservoirquantile", "approxtopk", "listconcat", "fill",
]);

/** Whether a call may give something else when the same rows arrive in another order. Ties are assumed to be possible. */
export function looksAtOrder(e: ExprIr & { k: "fn" }): boolean {
  const name = e.n.replaceAll("_", "").toLowerCase().replace(/func$/, "");
  // ARRAY(SELECT …) holds the rows as they come.
  if (name === "array" && e.a.some((each) => each.k === "query")) return true;
  // The parser gives ROW_NUMBER no name.
  if (sensitive.has(name) || (e.w === 1 && name === "")) return true;
  // A frame of so many rows cuts between equals; one of a range does not. A named window may be either.
  return e.w === 1 && /kind=rows|window_name/.test(e.h ?? "");
}
