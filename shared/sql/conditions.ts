import type { ExprIr } from "./ir.ts";
import type { Scope, State } from "./analysis-state.ts";
import { conjuncts } from "./conjuncts.ts";
import { evaluate } from "./evaluate-expr.ts";

const strict = new Set(["eq", "lt", "lte", "gt", "gte", "neq", "like", "i_like", "in_list", "is_null_not"]);

/** Remembers the columns that cannot be null in rows for which a condition holds. */
export function provenPresent(s: State, condition: ExprIr, scope: Scope): void {
  s.muted++;
  for (const part of conjuncts(condition)) {
    if (part.k !== "op") continue;
    const inner = part.a[0];
    const isNotNull = part.o === "not" && inner?.k === "op" && inner.o === "is_null";
    if (!isNotNull && !strict.has(part.o)) continue;
    for (const e of isNotNull ? inner.a : part.o === "in_list" ? part.a.slice(0, 1) : part.a) {
      const { column } = e.k === "col" ? evaluate(s, e, scope, "filter", { quiet: true }) : { column: undefined };
      if (column) scope.notNull.add(column);
    }
  }
  s.muted--;
}
