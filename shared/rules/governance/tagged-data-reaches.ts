import { ANY_COLUMN, type ColumnRef, type Reached } from "../../graph/column-lineage.ts";
import type { Node } from "../../graph/graph.ts";
import type { Policy } from "../../pipeline/model.ts";
import type { Place } from "../../pipeline/position.ts";
import { nameIn } from "../nodes.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule, RuleContext, RuleFinding } from "../rule.ts";
import { taggedColumns } from "./tagged-columns.ts";

const PROJECT = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\npolicies:\n  - { tag: pii, must_not_reach: [exposure] }\n";
const PIPELINE = (reads: string): string => `version: 1
pipeline: shop
sources:
  raw_customers:
    table: raw.customers
    columns: { customer_id: bigint, email: { type: varchar, tags: [pii] }, country: varchar }
tasks:
  customers: { sql: customers.sql }
exposures:
  sales: { kind: dashboard, owner: ops@example.com, reads: [${reads}] }
`;

export const taggedDataReaches: Rule = {
  meta: {
    id: "governance/tagged-data-reaches",
    recommended: "error",
    strict: "error",
    why: "Data that a policy keeps inside (addresses, health, salaries) leaves through a dashboard or a model, step by step and under another name.",
    fixable: false,
    failing: { "towpath.yml": PROJECT, "shop.pipeline.yml": PIPELINE("⟦customers⟧"), "customers.sql": "select customer_id, lower(email) as login, country\nfrom raw_customers\n" },
    passing: { "towpath.yml": PROJECT, "shop.pipeline.yml": PIPELINE("customers"), "customers.sql": "select customer_id, country\nfrom raw_customers\n" },
  },
  *check(context) {
    for (const policy of context.workspace.project.policies) {
      const reported = new Set<string>();
      for (const origin of taggedColumns(context.workspace, context.lineage, policy.tag)) {
        for (const reached of ends(context, policy, origin)) {
          const finding = describe(context, policy, origin, reached);
          if (finding === undefined) continue;
          // A column that carries the tag again further down is the same leak: the place is reported once per column that leaves.
          const key = JSON.stringify([finding.place.file, finding.place.span.start, finding.args["column"], finding.args["target"]]);
          if (!reported.has(key)) yield finding;
          reported.add(key);
        }
      }
    }
  },
};

function* ends({ workspace, lineage }: RuleContext, policy: Policy, origin: ColumnRef): Generator<Reached> {
  const seen = new Set<string>();
  for (const reached of lineage.downstream(origin.node, origin.column)) {
    const node = workspace.graph.nodes.get(reached.node);
    // A model is reached whole: which of its own columns is not asked.
    if (node === undefined || !isEnd(node, policy) || (node.kind === "task" && seen.has(reached.node))) continue;
    seen.add(reached.node);
    yield reached;
  }
}

function isEnd(node: Node, { mustNotReach }: Policy): boolean {
  if (node.kind === "exposure") return mustNotReach.includes("exposure");
  return node.kind === "task" && node.task.model !== undefined && mustNotReach.includes("model");
}

function describe(context: RuleContext, { tag }: Policy, origin: ColumnRef, { node: id, path, transforms }: Reached): RuleFinding | undefined {
  const { graph } = context.workspace;
  const node = graph.nodes.get(id);
  const last = path.at(-2);
  if (node === undefined || node.kind === "source" || last === undefined) return undefined;
  const pipeline = node.pipeline.name;
  const name = ({ node: each, column }: ColumnRef): string => {
    const short = nameIn(pipeline, graph.nodes.get(each), each);
    return column === ANY_COLUMN ? short : `${short}.${column}`;
  };
  const target = node.kind === "exposure" ? node.exposure.name : node.task.name;
  const place = referencePlace(context, id, last.node);
  if (place === undefined) return undefined;
  const unknown = transforms.includes("unknown");
  return {
    variant: `${node.kind === "exposure" ? "exposure" : "model"}${unknown ? "-unknown" : ""}`,
    args: { tag, origin: name(origin), column: name(last), target, path: [...path.slice(0, -1).map(name), target].join(" → ") },
    place,
    pipeline,
    ...(node.kind === "task" ? { task: node.task.name } : {}),
    related: steps(context, path).map(({ step, at }) => ({ place: at, args: { column: name(step) } })),
  };
}

/** Where each column on the way is written: the tag's own place first, then the output columns. */
function steps({ workspace, locate }: RuleContext, path: readonly ColumnRef[]): { step: ColumnRef; at: Place }[] {
  return path.slice(0, -1).flatMap((step) => {
    const node = workspace.graph.nodes.get(step.node);
    const sql = workspace.sql.get(step.node);
    const output = sql?.analysis.output.find(({ name }) => name.toLowerCase() === step.column.toLowerCase());
    if (sql !== undefined && output !== undefined) return [{ step, at: { file: sql.file, span: output.span } }];
    if (node === undefined || node.kind === "exposure") return [];
    const asset = node.kind === "source" ? node.source : node.task;
    const column = asset.columns.find(({ name }) => name.toLowerCase() === step.column.toLowerCase());
    return [{ step, at: locate((column ?? asset).at, "", "key") }];
  });
}
