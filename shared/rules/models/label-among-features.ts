import type { ColumnRef, Reached } from "../../graph/column-lineage.ts";
import type { NodeId } from "../../graph/graph.ts";
import type { Task } from "../../pipeline/model.ts";
import type { Place } from "../../pipeline/position.ts";
import { nameIn, tasksOf } from "../nodes.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { modelExample } from "./example.ts";
import { usesColumn } from "./uses-column.ts";

const MODEL = "      metrics: metrics.json\n      predictions: { file: predictions.parquet, id: customer_id, label: churned, score: p_churn }\n      gates: [{ metric: auc, min: 0.7 }]\n";
const USED = "[customer_id, country, orders, churned";

export const labelAmongFeatures: Rule = {
  meta: {
    id: "models/label-among-features",
    recommended: "error",
    strict: "error",
    why: "A feature that is made from the label alone is known only afterwards: the model looks perfect in the report and is useless in production.",
    fixable: false,
    failing: (() => {
      const example = modelExample(MODEL, "select customer_id, country, orders, left_on, left_on is not null as churned,\n  ⟦year(left_on) as year_left⟧\nfrom raw_customers\n");
      return { ...example, "shop.pipeline.yml": (example["shop.pipeline.yml"] ?? "").replace(USED, `${USED}, year_left`) };
    })(),
    passing: modelExample(MODEL, "select customer_id, country, orders, left_on is not null as churned\nfrom raw_customers\n"),
  },
  *check(context) {
    for (const { id, pipeline, task } of tasksOf(context.workspace)) {
      const label = task.model?.predictions?.label;
      if (label === undefined) continue;
      for (const input of context.workspace.graph.inputs(id)) {
        const columns = context.lineage.columns(input);
        const named = columns.find((column) => column.toLowerCase() === label.toLowerCase());
        if (named === undefined) continue;
        const roots = rootsOf(context, { node: input, column: named });
        // A label that is made from several columns shares each of them with honest features.
        if (roots?.length !== 1) continue;
        for (const column of columns) {
          if (column === named || column === task.model?.predictions?.id || !usesColumn(context, task, input, column, columns)) continue;
          const own = rootsOf(context, { node: input, column });
          if (own?.length !== 1 || key(own[0]) !== key(roots[0])) continue;
          const place = columnPlace(context, input, column);
          if (place === undefined) continue;
          const shared = own[0] === undefined ? "" : `${nameIn(pipeline.name, context.workspace.graph.nodes.get(own[0].node), own[0].node)}.${own[0].column}`;
          yield { args: { feature: column, label, task: task.name, shared }, place, pipeline: pipeline.name, task: task.name };
        }
      }
    }
  },
};

function key(ref: ColumnRef | undefined): string {
  return ref === undefined ? "" : `${ref.node}\0${ref.column.toLowerCase()}`;
}

/**
 * The columns where a value comes from, row by row; itself when it is where it starts. Undefined when that is not known, or when
 * it is put together from many rows: an average over the past is an honest feature.
 */
function rootsOf({ lineage }: RuleContext, column: ColumnRef): ColumnRef[] | undefined {
  const above: Reached[] = [...lineage.upstream(column.node, column.column)];
  if (above.some(({ transforms }) => transforms.some((each) => each === "aggregate" || each === "unknown"))) return undefined;
  const passed = new Set(above.flatMap(({ path }) => path.slice(0, -1).map(key)));
  const roots = above.filter((each) => !passed.has(key(each)));
  return roots.length === 0 ? [column] : roots.map(({ node, column: name }) => ({ node, column: name }));
}

function columnPlace({ workspace, locate }: RuleContext, id: NodeId, column: string): Place | undefined {
  const sql = workspace.sql.get(id);
  const output = sql?.analysis.output.find(({ name }) => name === column);
  if (sql !== undefined && output !== undefined) return { file: sql.file, span: output.span };
  const node = workspace.graph.nodes.get(id);
  if (node === undefined || node.kind === "exposure") return undefined;
  const asset: Pick<Task, "columns" | "at"> = node.kind === "source" ? node.source : node.task;
  return locate((asset.columns.find(({ name }) => name === column) ?? asset).at, "", "key");
}
