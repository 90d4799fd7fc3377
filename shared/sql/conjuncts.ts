import type { ExprIr } from "./ir.ts";

/** The parts of a condition that must all hold. */
export function conjuncts(e: ExprIr): ExprIr[] {
  return e.k === "op" && e.o === "and" ? e.a.flatMap(conjuncts) : [e];
}
