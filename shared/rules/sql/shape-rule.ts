import type { TaskSql } from "../../graph/workspace.ts";
import type { SqlShape } from "../../sql/facts.ts";
import { assetRule } from "../asset-rule.ts";
import type { Rule, RuleFinding, RuleMeta } from "../rule.ts";

type ShapeOf<K extends SqlShape["kind"]> = Extract<SqlShape, { kind: K }>;
type Said = Pick<RuleFinding, "variant" | "args" | "fix">;

/** A rule about one shape of queries that needs no catalog. `say` gives undefined where the shape is fine after all. */
export function shapeRule<K extends SqlShape["kind"]>(kind: K, meta: RuleMeta, say: (shape: ShapeOf<K>, sql: TaskSql) => Said | undefined): Rule {
  const isKind = (shape: SqlShape): shape is ShapeOf<K> => shape.kind === kind;
  return assetRule(meta, function* ({ sql }) {
    if (sql === undefined) return;
    for (const shape of sql.facts.shapes) {
      const said = isKind(shape) ? say(shape, sql) : undefined;
      if (said !== undefined) yield { ...said, place: { file: sql.file, span: shape.span }, pipeline: sql.task.pipeline, task: sql.task.name };
    }
  });
}
