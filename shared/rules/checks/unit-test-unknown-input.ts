import { nameResolver } from "../../graph/resolve-name.ts";
import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import { nameIn, tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { checkExample } from "./example.ts";

export const unitTestUnknownInput: Rule = {
  meta: {
    id: "checks/unit-test-unknown-input",
    recommended: "error",
    strict: "error",
    why: "A unit test that fills a table which the query does not read proves nothing, and passes most easily when it expects no rows.",
    fixable: false,
    failing: checkExample("    unit_tests:\n      - name: nothing in, nothing out\n        given: { ⟦raw_order⟧: [] }\n        expect: []\n"),
    passing: checkExample("    unit_tests:\n      - name: nothing in, nothing out\n        given: { raw_orders: [] }\n        expect: []\n"),
  },
  *check({ workspace, locate }) {
    const resolve = nameResolver(workspace.graph.nodes);
    for (const { id, pipeline, task, sql } of tasksOf(workspace)) {
      if (sql === undefined || sql.facts.problems.length > 0) continue;
      const inputs = workspace.graph.inputs(id);
      const unknown = new Set(workspace.graph.unknownInputs(id).map(({ name }) => name));
      const names = inputs.map((input) => nameIn(pipeline.name, workspace.graph.nodes.get(input), input));
      for (const test of task.unitTests) {
        for (const name of Object.keys(test.given)) {
          const input = resolve(pipeline.name, name.split("."));
          if (unknown.has(name) || (input !== undefined && inputs.includes(input))) continue;
          // An incremental task may be given its own earlier rows.
          if (input === id) continue;
          const place = locate(test.at, child("/given", name), "key");
          yield { args: { test: test.name, task: task.name, input: name, near: closest(name, names) ?? "", inputs: names.join(", ") }, place, pipeline: pipeline.name, task: task.name };
        }
      }
    }
  },
};
