import { nameResolver } from "../../graph/resolve-name.ts";
import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import type { Rows } from "../../pipeline/model.ts";
import { knownColumns, type KnownColumn } from "../known-columns.ts";
import { tasksOf } from "../nodes.ts";
import type { Rule, RuleContext, RuleFinding } from "../rule.ts";
import { checkExample } from "./example.ts";

export const unitTestUnknownColumn: Rule = {
  meta: {
    id: "checks/unit-test-unknown-column",
    recommended: "error",
    strict: "error",
    why: "A unit test with a misspelt column tests with NULL in its place, and so passes or fails for a reason that nobody meant.",
    fixable: false,
    failing: checkExample("    unit_tests:\n      - name: keeps the amount\n        given: { raw_orders: [{ order_id: 1, ⟦amuont⟧: 5 }] }\n        expect: [{ order_id: 1, amount: 5 }]\n"),
    passing: checkExample("    unit_tests:\n      - name: keeps the amount\n        given: { raw_orders: [{ order_id: 1, amount: 5 }] }\n        expect: [{ order_id: 1, amount: 5 }]\n"),
  },
  *check(context) {
    const { workspace } = context;
    const resolve = nameResolver(workspace.graph.nodes);
    for (const { id, pipeline, task } of tasksOf(workspace)) {
      for (const test of task.unitTests) {
        for (const [name, rows] of Object.entries(test.given)) {
          const input = resolve(pipeline.name, name.split("."));
          const columns = input === undefined ? undefined : knownColumns(workspace, input);
          for (const found of misspelt(context, rows, columns, name)) yield { ...found, pipeline: pipeline.name, task: task.name };
        }
        for (const found of misspelt(context, test.expect, knownColumns(workspace, id), task.name)) yield { ...found, pipeline: pipeline.name, task: task.name };
      }
    }
  },
};

/** Each unknown name once, where it is written first. */
function* misspelt({ locate }: RuleContext, rows: Rows, columns: ReadonlyMap<string, KnownColumn> | undefined, table: string): Generator<RuleFinding> {
  if (columns === undefined || !("rows" in rows)) return;
  const seen = new Set<string>();
  for (const [index, row] of rows.rows.entries()) {
    for (const column of Object.keys(row)) {
      if (seen.has(column) || columns.has(column.toLowerCase())) continue;
      seen.add(column);
      const near = closest(column, [...columns.values()].map(({ name }) => name)) ?? "";
      yield { args: { column, table, near }, place: locate(rows.at, child(child("", index), column), "key") };
    }
  }
}
