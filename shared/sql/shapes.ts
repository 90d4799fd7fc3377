import { volatileCalls } from "./clock-words.ts";
import type { SqlShape } from "./facts.ts";
import type { BodyIr, Range } from "./ir.ts";
import { tagOf } from "./json.ts";
import type { Json } from "./parser.ts";
import { fold, type Reading } from "./reading.ts";
import { expressionShapes } from "./shapes-expr.ts";
import { joinShapes } from "./shapes-join.ts";
import { orderShapes, selectShapes } from "./shapes-select.ts";
import { walkBody, type Position } from "./walk.ts";

type Placed<T> = T extends { span: unknown } ? Omit<T, "span"> & { span: Range } : never;
/** A shape whose span is still in offsets. */
export type RawShape = Placed<SqlShape>;

/** Shapes worth a look, in the order of the text. Each is reported only where no reading of the text makes it right. */
export function shapesOf(r: Reading, bodies: readonly BodyIr[], statements: readonly Json[], isQuery: boolean): RawShape[] {
  const found: RawShape[] = [];
  const add = (shape: RawShape) => void found.push(shape);
  if (!isQuery && statements.length === 1) {
    const first = r.selects.tokens[0];
    add({ kind: "not-a-query", statement: (tagOf(statements[0]) ?? "statement").replaceAll("_", " "), span: first ? [first.start, first.end] : [0, 0] });
  }
  const all: { body: BodyIr; position: Position }[] = [...bodies.map((body) => ({ body, position: "root" as const })), ...r.ctes.map(({ body }) => ({ body, position: "cte" as const }))];
  for (const { body, position } of all) {
    walkBody(body, {
      select: (select, at, arm) => {
        selectShapes(r, select, at, arm, add);
        joinShapes(r, select, add);
      },
      body: (inner, at) => orderShapes(r, inner, at, add),
      expr: (e, select) => expressionShapes(r, e, select, add),
    }, position);
  }
  for (const [i, cte] of r.cteNames.entries()) {
    const name = fold(r, cte.name);
    if (!cte.used && r.ctes[i]) add({ kind: "unused-cte", name: cte.name.n === "" ? name : cte.name.n, span: cte.name.at });
  }
  for (const call of volatileCalls(r.selects.tokens, r.dialect)) {
    add({ kind: "non-deterministic", name: call.name, clock: call.clock !== undefined, span: call.at });
    if (call.clock === "naive") add({ kind: "naive-timestamp", name: call.name, span: call.at });
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
