import { child } from "../../pipeline/json-pointer.ts";
import type { Rule } from "../rule.ts";

const SHOP = {
  "shop.pipeline.yml": 'version: 1\npipeline: shop\nschedule: ⟦"0 6 * * *"⟧\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n',
  "orders.sql": "select order_id from raw_orders\n",
};
const WORKFLOW = (on: string): string => `name: shop\non:\n${on}jobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: npx towpath run\n`;

/** What runs a pipeline: our command, or our action under whatever owner the release has. */
const RUNS = /\btowpath\s+run\b|\btowpath\/actions\/run\b|uses:\s*["']?[\w./-]*towpath[\w./-]*@/iu;
const SCHEDULED = /^\s*(?:-\s*)?["']?(?:schedule|repository_dispatch|workflow_dispatch)["']?\s*:|\bschedule\b\s*[,\]]/mu;

export const scheduleNotExecuted: Rule = {
  meta: {
    id: "governance/schedule-not-executed",
    recommended: "warning",
    strict: "error",
    why: "A schedule in the pipeline file starts nothing by itself: without a workflow that runs it, the data is as old as the last manual run.",
    fixable: false,
    failing: { ...SHOP, ".github/workflows/shop.yml": WORKFLOW("  pull_request:\n") },
    passing: { ...SHOP, "shop.pipeline.yml": SHOP["shop.pipeline.yml"].replaceAll(/[⟦⟧]/gu, ""), ".github/workflows/shop.yml": WORKFLOW('  schedule:\n    - cron: "0 6 * * *"\n') },
  },
  *check({ workspace, locate, workflows }) {
    // Nobody looked for workflows: nothing is known.
    if (workflows === undefined) return;
    const executed = [...workflows.values()].some((text) => SCHEDULED.test(text) && RUNS.test(text));
    if (executed) return;
    for (const pipeline of workspace.project.pipelines) {
      if (pipeline.schedule === undefined) continue;
      const place = locate({ file: pipeline.at.file, pointer: child(pipeline.at.pointer, "schedule") });
      yield { args: { schedule: pipeline.schedule, pipeline: pipeline.name }, place, pipeline: pipeline.name };
    }
  },
};
