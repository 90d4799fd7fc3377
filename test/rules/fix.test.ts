import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/pipeline/edit.ts";
import type { Edit, Finding } from "../../shared/pipeline/finding.ts";
import { planFixes } from "../../shared/rules/fix.ts";
import { lintFiles } from "./lint-example.ts";

const finding = (...fix: Edit[]): Finding => ({
  rule: "sql/compare-null", args: {}, severity: "error", fix,
  place: { file: "a.sql", span: { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 } },
});
const edit = (start: number, end: number, text: string, file = "a.sql"): Edit => ({ file, start, end, text });

describe("planFixes", () => {
  it("sorts the edits of each file", () => {
    const plan = planFixes([finding(edit(5, 6, "b")), finding(edit(1, 2, "a")), finding(edit(0, 1, "c", "b.sql"))]);
    expect([...plan]).toEqual([["a.sql", [edit(1, 2, "a"), edit(5, 6, "b")]], ["b.sql", [edit(0, 1, "c", "b.sql")]]]);
  });

  it("mends a finding whole or not at all", () => {
    const plan = planFixes([finding(edit(1, 4, "x")), finding(edit(3, 5, "y"), edit(8, 9, "z"))]);
    expect([...plan]).toEqual([["a.sql", [edit(1, 4, "x")]]]);
  });

  it("makes an edit once that two findings ask for", () => {
    expect([...planFixes([finding(edit(1, 4, "x")), finding(edit(1, 4, "x"))])]).toEqual([["a.sql", [edit(1, 4, "x")]]]);
  });

  it("does not put two insertions at one place", () => {
    expect([...planFixes([finding(edit(1, 1, "x")), finding(edit(1, 1, "y"))])]).toEqual([["a.sql", [edit(1, 1, "x")]]]);
  });
});

describe("fixes keep comments and layout", () => {
  it("of SQL", async () => {
    const sql = "-- who pays?\nselect\n    o.*  -- all of them\nfrom raw_orders as o\nwhere amount != NULL -- never\n";
    const files = {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders, columns: { order_id: bigint, amount: double } }\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": sql,
    };
    const plan = planFixes((await lintFiles(files)).findings);
    expect(applyEdits(sql, plan.get("orders.sql") ?? [])).toBe(
      "-- who pays?\nselect\n    o.order_id,\n    o.amount  -- all of them\nfrom raw_orders as o\nwhere amount IS NOT NULL -- never\n",
    );
  });

  it("of YAML", async () => {
    const yaml = `version: 1
pipeline: shop
sources:
  raw_orders: { table: raw.orders, columns: { order_id: bigint } }
tasks:
  orders:
    sql: orders.sql
    checks:
      # an empty day is an outage
      - row_count: { min: 1 }
      - row_count:
          min: 1

      - not_null: order_id   # why not
`;
    const plan = planFixes((await lintFiles({ "shop.pipeline.yml": yaml, "orders.sql": "select order_id from raw_orders\n" })).findings);
    expect(applyEdits(yaml, plan.get("shop.pipeline.yml") ?? [])).toBe(yaml.replace("      - row_count:\n          min: 1\n", ""));
  });
});
