import { child } from "../../pipeline/json-pointer.ts";
import type { Rule } from "../rule.ts";
import { cronProblem } from "./cron.ts";

const FILES = (schedule: string): Record<string, string> => ({
  "shop.pipeline.yml": `version: 1\npipeline: shop\nschedule: ${schedule}\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n`,
  "orders.sql": "select order_id from raw_orders\n",
});

export const invalidSchedule: Rule = {
  meta: {
    id: "governance/invalid-schedule",
    recommended: "error",
    strict: "error",
    why: "A schedule that no clock can meet never starts the pipeline, and nothing says so.",
    fixable: false,
    failing: FILES('⟦"0 24 * * *"⟧'),
    passing: FILES('"0 6 * * *"'),
  },
  *check({ workspace, locate }) {
    for (const pipeline of workspace.project.pipelines) {
      const problem = pipeline.schedule === undefined ? undefined : cronProblem(pipeline.schedule);
      if (problem === undefined) continue;
      yield { args: { ...problem }, place: locate({ file: pipeline.at.file, pointer: child(pipeline.at.pointer, "schedule") }), pipeline: pipeline.name };
    }
  },
};
