import { describe, expect, it } from "vitest";
import { brief, lintFiles } from "./lint-example.ts";

const PIPELINE = `version: 1
pipeline: shop
owner: "@shop/data"
sources:
  raw_orders: { table: raw.orders, columns: { order_id: bigint, amount: double } }
tasks:
  orders: { sql: orders.sql, key: [order_id] }
`;
const shop = (sql: string): Record<string, string> => ({ "shop.pipeline.yml": PIPELINE, "orders.sql": sql });

describe("waivers", () => {
  it("hold for the next line, with their reason kept", async () => {
    const { findings, waived } = await lintFiles(shop("select\n  -- towpath: allow sql/no-select-star -- mirrors the source on purpose\n  *\nfrom raw_orders\n"));
    expect(findings).toEqual([]);
    expect(waived.map(({ finding, waiver }) => [finding.rule, waiver.reason])).toEqual([["sql/no-select-star", "mirrors the source on purpose"]]);
  });

  it("hold for their own line", async () => {
    const result = await lintFiles(shop("select * -- towpath: allow sql/no-select-star -- mirrors the source\nfrom raw_orders\n"));
    expect(brief(result)).toEqual([]);
  });

  it("do not hold for other rules or lines further down", async () => {
    const result = await lintFiles(shop("-- towpath: allow sql/no-select-star -- mirrors the source\nselect\n  *\nfrom raw_orders\n"));
    expect(brief(result)).toEqual(["orders.sql:1:1 schema/waiver-unused", "orders.sql:3:3 sql/no-select-star"]);
  });

  it("hold until the end of their last day, and are a finding after it", async () => {
    const files = shop("-- towpath: allow sql/no-select-star -- until the contract is agreed until 2026-11-23\nselect *\nfrom raw_orders\n");
    expect(brief(await lintFiles(files, { today: "2026-11-23" }))).toEqual([]);
    expect(brief(await lintFiles(files, { today: "2026-11-24" }))).toEqual(["orders.sql:1:1 schema/waiver-expired", "orders.sql:2:8 sql/no-select-star"]);
  });

  it("do not hold without a reason", async () => {
    const result = await lintFiles(shop("-- towpath: allow sql/no-select-star\nselect *\nfrom raw_orders\n"));
    expect(brief(result)).toEqual(["orders.sql:1:1 schema/waiver-without-reason", "orders.sql:2:8 sql/no-select-star"]);
  });

  it("are a finding when they name no rule", async () => {
    const { findings } = await lintFiles(shop("-- towpath: allow sql/select-star -- mirrors the source\nselect order_id\nfrom raw_orders\n"));
    expect(findings.map(({ rule, variant, args }) => ({ rule, variant, near: args["near"] }))).toEqual([{ rule: "schema/waiver-unused", variant: "unknown-rule", near: "sql/no-select-star" }]);
  });

  it("are left alone when their rule is off in this preset", async () => {
    const result = await lintFiles(shop("-- towpath: allow sql/reads-clock -- yesterday's orders\nselect order_id\nfrom raw_orders\n"));
    expect(brief(result)).toEqual([]);
  });

  it("that cannot be read are a finding in SQL files also, once", async () => {
    const result = await lintFiles(shop("-- towpath: ignore everything\nselect order_id\nfrom raw_orders\n"));
    expect(brief(result)).toEqual(["orders.sql:1:1 schema/waiver"]);
  });
});
