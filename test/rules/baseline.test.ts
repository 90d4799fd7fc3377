import { describe, expect, it } from "vitest";
import { makeBaseline, parseBaseline } from "../../shared/rules/baseline.ts";
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
const OLD = "select order_id, amount = null as a\nfrom raw_orders\nlimit 5\n";

describe("a baseline", () => {
  it("takes out what was there, wherever it has moved to", async () => {
    const before = await lintFiles(shop(OLD));
    const baseline = makeBaseline(before.findings);
    expect(before.findings).toHaveLength(2);
    const after = await lintFiles(shop(`-- a comment above\n\n\n${OLD}`), { baseline });
    expect(after.findings).toEqual([]);
    expect(after.baselined).toBe(2);
    expect(after.mended).toEqual([]);
  });

  it("lets one more of the same kind through", async () => {
    const baseline = makeBaseline((await lintFiles(shop(OLD))).findings);
    const after = await lintFiles(shop("select order_id, amount = null as a, order_id = null as b\nfrom raw_orders\nlimit 5\n"), { baseline });
    expect(brief(after)).toEqual(["orders.sql:1:47 sql/compare-null"]);
  });

  it("says what is mended, so that the entry can go", async () => {
    const baseline = makeBaseline((await lintFiles(shop(OLD))).findings);
    const after = await lintFiles(shop("select order_id, amount is null as a\nfrom raw_orders\nlimit 5\n"), { baseline });
    expect(after.baselined).toBe(1);
    expect(after.mended.map(({ rule, file, task, count }) => ({ rule, file, task, count }))).toEqual([{ rule: "sql/compare-null", file: "orders.sql", task: "orders", count: 1 }]);
  });

  it("survives being written and read", async () => {
    const baseline = makeBaseline((await lintFiles(shop(OLD))).findings);
    expect(parseBaseline(JSON.stringify(baseline))).toEqual(baseline);
  });

  it("is refused with a sentence when it is something else", () => {
    expect(() => parseBaseline("{")).toThrow(/not JSON/u);
    expect(() => parseBaseline('{"version":2,"findings":[]}')).toThrow(/not a baseline of version 1/u);
    expect(() => parseBaseline('{"version":1,"findings":[{"rule":"x"}]}')).toThrow(/not a baseline/u);
  });
});
