import { describe, expect, test } from "vitest";
import { renderTableDiff } from "../../../shared/report/diff/table-diff-text.ts";
import { cellWidth } from "../../../shared/report/terminal/cells.ts";
import { openPage } from "../../../shared/report/terminal/page.ts";
import type { TableDiffRecord } from "../../../shared/results/record.ts";

const diff: TableDiffRecord = {
  id: "shop.orders", status: "different", key: ["order_id"], keyFrom: "contract",
  rows: { base: 1200, head: 1214, added: 20, removed: 6, changed: 31 },
  columns: [
    { name: "order_id", change: "same", type: { base: "BIGINT", head: "BIGINT" }, changed: 0, base: { nulls: 0, distinct: 1200 }, head: { nulls: 0, distinct: 1200 } },
    { name: "amount", change: "changed", type: { base: "DOUBLE", head: "DOUBLE" }, changed: 31, shift: 0.0421, base: { nulls: 0, mean: 12.25, distinct: 800, histogram: [10, 40, 90, 40, 10] }, head: { nulls: 0.0125, mean: 11.75, distinct: 812, histogram: [10, 60, 80, 30, 0] } },
    { name: "quantity", change: "retyped", type: { base: "INTEGER", head: "VARCHAR" } },
    { name: "fresh", change: "added", type: { head: "DATE" }, head: { nulls: 0 } },
    { name: "loaded_at", change: "ignored", type: { base: "TIMESTAMP", head: "TIMESTAMP" } },
  ],
  expectations: [{ name: "max_changed_rows", status: "fail", expected: "at most 1% of the base's rows changed", observed: "31 rows of 1,200 (2.58%) changed", file: "shop.pipeline.yml", line: 12 }],
};
const page = (more: { width?: number; color?: boolean; unicode?: boolean; language?: "en" | "fr" } = {}) => openPage({ width: 110, color: false, unicode: true, language: "en", ...more });

describe("the text of a data diff", () => {
  test("says rows, limits and the columns that differ", () => {
    expect(renderTableDiff(diff, page()).join("\n")).toBe(
      [
        "  ✖ shop.orders  different",
        "    1,200 → 1,214 rows  +20 −6 ~31 · by order_id",
        "    ✖ max_changed_rows: 31 rows of 1,200 (2.58%) changed – at most 1% of the base's rows changed",
        "      (shop.pipeline.yml:12)",
        "    column                                ~  nulls       mean           distinct   shift  before  after",
        "    amount    changed                    31  0% ▲ 1.25%  12.25 ▼ 11.75  800 ▲ 812  0.042  ▂▅█▅▂   ▂▆█▄▁",
        "    quantity  retyped INTEGER → VARCHAR",
        "    fresh     added                          0%",
        "    2 more columns without a difference",
      ].join("\n"),
    );
  });

  test.each([60, 72, 80, 100, 200])("fits %i columns, in plain letters too", (width) => {
    for (const language of ["en", "fr"] as const) {
      for (const unicode of [true, false]) {
        const lines = renderTableDiff(diff, page({ width, unicode, language }));
        expect(Math.max(...lines.map(cellWidth))).toBeLessThanOrEqual(width);
        if (!unicode && language === "en") expect(lines.join("\n")).toMatch(/^[\n\u0020-\u007e]*$/);
      }
    }
  });

  test("equal, new and not comparable tables are short", () => {
    expect(renderTableDiff({ ...diff, status: "equal", rows: { base: 5, head: 5, added: 0, removed: 0, changed: 0 }, expectations: [] }, page())).toEqual(["  ≡ shop.orders  equal", "    5 rows · by order_id"]);
    expect(renderTableDiff({ ...diff, status: "not-comparable", reason: "the sources differ", columns: [], expectations: [] }, page())).toEqual(["  ▲ shop.orders  not comparable", "    the sources differ"]);
  });
});
