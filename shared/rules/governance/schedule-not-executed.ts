import { child } from "../../pipeline/json-pointer.ts";
import type { Rule } from "../rule.ts";

const SHOP = {
  "shop.pipeline.yml": 'version: 1\npipeline: shop\nschedule: ⟦"0 6 * * *"⟧\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n',
  "orders.sql": "select order_id from raw_orders\n",
};
const WORKFLOW = (on: string): string => `name: shop
on:
${on}permissions: {}
concurrency:
  group: shop
  cancel-in-progress: false
jobs:
  run:
    name: run
    runs-on: ubuntu-latest
    environment: production
    permissions:
      contents: read # to read the pipelines
    steps:
      - name: Check out
        uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          persist-credentials: false
      - name: Build, check, publish
        uses: towpath/towpath/actions/run@0000000000000000000000000000000000000000 # v0.0.0
        with:
          environment: production
`;

/** What runs a pipeline: our command, or our action under whatever owner the release has. */
const RUNS = /\btowpath(?:@[\w.^~-]+)?\s+run\b|\btowpath\/actions\/run\b|uses:\s*["']?[\w./-]*towpath[\w./-]*@/iu;
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
