import { describe, expect, it } from "vitest";
import { cronProblem } from "../../shared/rules/governance/cron.ts";
import { lintFiles } from "./lint-example.ts";

describe("cron expressions", () => {
  for (const fine of ["0 6 * * *", "*/15 * * * *", "0 0 1,15 * *", "0 9-17/2 * * mon-fri", "59 23 31 12 7", "0 0 * jan sun", "@daily"]) {
    it(`takes ${fine}`, () => expect(cronProblem(fine)).toBeUndefined());
  }
  for (const [bad, field] of [["60 * * * *", "minute"], ["0 24 * * *", "hour"], ["0 0 0 * *", "day"], ["0 0 * 13 *", "month"], ["0 0 * * 8", "weekday"], ["*/0 * * * *", "minute"], ["5-1 * * * *", "minute"], ["0 0 * * mon-", "weekday"], ["a b c d e", "minute"]] as const) {
    it(`refuses ${bad} for its ${field}`, () => expect(cronProblem(bad)?.field).toBe(field));
  }
});

describe("governance/schedule-not-executed", () => {
  const shop = { "shop.pipeline.yml": 'version: 1\npipeline: shop\nowner: "@shop/data"\nschedule: "0 6 * * *"\ntasks:\n  one: { sql: "select 1 as one", checks: [row_count] }\n' };
  const found = async (workflows?: Record<string, string>): Promise<string[]> =>
    (await lintFiles(shop, workflows === undefined ? {} : { workflows: new Map(Object.entries(workflows)) })).findings.map(({ rule }) => rule);

  it("says nothing when nobody looked for workflows", async () => expect(await found()).toEqual([]));
  it("says so when the repository has none", async () => expect(await found({})).toEqual(["governance/schedule-not-executed"]));

  for (const [how, text, runs] of [
    ["a scheduled workflow with the command", "on:\n  schedule:\n    - cron: '0 6 * * *'\njobs:\n  run:\n    steps:\n      - run: npx towpath run --environment production\n", true],
    ["a scheduled workflow with a pinned command", "on:\n  schedule:\n    - cron: '0 6 * * *'\njobs:\n  run:\n    steps:\n      - run: npx --yes towpath@1 run --environment production\n", true],
    ["a scheduled workflow with the action", "on:\n  schedule: [{ cron: '0 6 * * *' }]\njobs:\n  run:\n    steps:\n      - uses: acme/towpath/actions/run@v1\n", true],
    ["a workflow that something else dispatches", "on:\n  workflow_dispatch:\njobs:\n  run:\n    steps:\n      - run: towpath run\n", true],
    ["a schedule that runs something else", "on:\n  schedule:\n    - cron: '0 6 * * *'\njobs:\n  run:\n    steps:\n      - run: npm audit\n", false],
    ["the command on pull requests only", "on: pull_request\njobs:\n  run:\n    steps:\n      - run: npx towpath run\n", false],
  ] as const) {
    it(`${runs ? "accepts" : "does not accept"} ${how}`, async () => expect(await found({ ".github/workflows/a.yml": text })).toEqual(runs ? [] : ["governance/schedule-not-executed"]));
  }
});

const unused = async (source: string, task: string): Promise<string[]> =>
  (await lintFiles({
    "shop.pipeline.yml": `version: 1\npipeline: shop\nowner: "@shop/data"\nsources:\n  raw_orders: { table: raw.orders }\n  airports: ${source}\ntasks:\n  orders:\n    sql: orders.sql\n    materialized: view\n    ${task}\n`,
    "orders.sql": "select order_id, origin from raw_orders",
    "check.sql": "select order_id from orders where origin not in (select iata from airports)",
  })).findings.filter(({ rule }) => rule === "graph/unused-source").map(({ args }) => String(args["source"]));

describe("graph/unused-source", () => {
  it("finds a source that nothing reads", async () => expect(await unused("{ table: raw.airports }", "checks: [row_count]")).toEqual(["airports"]));
  it("counts a reference of a column", async () => expect(await unused("{ table: raw.airports }", "columns: { order_id: bigint, origin: { type: varchar, references: airports.iata } }")).toEqual([]));
  it("counts a SQL check that reads it", async () => expect(await unused("{ table: raw.airports }", "checks: [{ sql: { file: check.sql } }]")).toEqual([]));
  it("counts being watched", async () => expect(await unused("{ table: raw.airports, checks: [{ row_count: { min: 1 } }] }", "checks: [row_count]")).toEqual([]));
});

describe("contract/unknown-reference", () => {
  it("looks at the references of checks also, where they are written", async () => {
    const { findings } = await lintFiles({
      "shop.pipeline.yml": `version: 1\npipeline: shop\nowner: "@shop/data"\nsources:\n  customers: { table: raw.customers, columns: { customer_id: bigint } }\ntasks:\n  orders:\n    sql: orders.sql\n    checks:\n      - references: { column: customer_id, to: customers.id }\n      - references: { column: customer_id, to: customer.customer_id }\n`,
      "orders.sql": "select customer_id from customers",
    });
    expect(findings.map(({ rule, variant, place: { span } }) => `${span.line}:${span.column} ${rule} ${variant ?? ""}`.trim())).toEqual([
      "10:48 contract/unknown-reference",
      "11:48 contract/unknown-reference table",
    ]);
  });
});

describe("one mistake is one finding", () => {
  it("a misspelt input does not also make its source unused", async () => {
    const { findings } = await lintFiles({
      "shop.pipeline.yml": 'version: 1\npipeline: shop\nowner: "@shop/data"\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql, materialized: view, checks: [row_count] }\n',
      "orders.sql": "select order_id from raw_order",
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["graph/unknown-input"]);
  });

  it("SQL that is no query does not also make the sources unused that it may have read", async () => {
    const { findings } = await lintFiles({
      "shop.pipeline.yml": 'version: 1\npipeline: shop\nowner: "@shop/data"\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql, materialized: view, checks: [row_count] }\n',
      "orders.sql": "select order_id\nfrom {{ ref('raw_orders') }}\n",
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["sql/syntax"]);
  });
});
