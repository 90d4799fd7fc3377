import { expect, test } from "vitest";
import { judgeLimits } from "../../shared/diff/judge-limits.ts";
import { diffLimits } from "../../shared/pipeline/normalise/diff-limits.ts";
import type { TableDiffRecord } from "../../shared/results/record.ts";

const limits = (written: object) => diffLimits({ value: written, at: { file: "p.pipeline.yml", pointer: "/tasks/t/diff" } });
const diff = (rows: Partial<TableDiffRecord["rows"]>, more: Partial<TableDiffRecord> = {}) => ({ status: "different" as const, key: ["id"], columns: [], rows: { base: 200, head: 200, added: 0, removed: 0, changed: 0, ...rows }, ...more });
const verdict = (written: object, ...args: Parameters<typeof diff>) => judgeLimits(diff(...args), limits(written)).map(({ status, expected, observed }) => [status, expected, observed]);

test("the normal form keeps amounts, shares and places", () => {
  expect(limits({ max_changed_rows: "1%", max_added_rows: 10, ignore_columns: ["a"], tolerance: 0.001 })).toEqual({
    at: { file: "p.pipeline.yml", pointer: "/tasks/t/diff" },
    maxChangedRows: { at: { file: "p.pipeline.yml", pointer: "/tasks/t/diff/max_changed_rows" }, amount: 0.01, share: true },
    maxAddedRows: { at: { file: "p.pipeline.yml", pointer: "/tasks/t/diff/max_added_rows" }, amount: 10, share: false },
    ignoreColumns: ["a"], tolerance: 0.001,
  });
  expect(limits({})?.maxChangedRows).toBeUndefined();
  expect(diffLimits({ value: undefined, at: { file: "", pointer: "" } })).toBeUndefined();
});

test("shares are of the base's rows, and the limit itself is within it", () => {
  expect(verdict({ max_changed_rows: "1%" }, { changed: 2 })).toEqual([["pass", "at most 1% of the base's rows changed", "2 rows of 200 (1%) changed"]]);
  expect(verdict({ max_changed_rows: "1%" }, { changed: 3 })).toEqual([["fail", "at most 1% of the base's rows changed", "3 rows of 200 (1.5%) changed"]]);
  expect(verdict({ max_added_rows: 1, max_removed_rows: 0 }, { added: 1, removed: 1 }).map(([status]) => status)).toEqual(["pass", "fail"]);
});

test("a base without rows allows no share of them", () => {
  expect(verdict({ max_added_rows: "100%" }, { base: 0, added: 1 })).toEqual([["fail", "at most 100% of the base's rows added", "1 row added; the base has no rows"]]);
  expect(verdict({ max_added_rows: "1%" }, { base: 0 })[0]?.[0]).toBe("pass");
});

test("without a key as many rows may be changed as are removed and added", () => {
  expect(verdict({ max_changed_rows: 5 }, { added: 9, removed: 6 }, { key: [] })[0]?.[0]).toBe("fail");
  expect(verdict({ max_changed_rows: 5 }, { added: 9, removed: 5 }, { key: [] })[0]?.[0]).toBe("pass");
});

test("what cannot be compared is skipped, never passed", () => {
  for (const status of ["not-comparable", "new", "removed"] as const) expect(verdict({ max_changed_rows: 5 }, {}, { status })[0]?.[0]).toBe("skipped");
  const columns = [{ name: "amount", change: "retyped" as const, type: {} }];
  expect(verdict({ max_changed_rows: 5 }, {}, { columns })).toEqual([["skipped", "at most 5 rows changed", "values of amount cannot be compared: the type changed"]]);
  expect(verdict({ max_changed_rows: 5 }, { changed: 6 }, { columns })[0]?.[0]).toBe("fail");
  expect(verdict({ max_changed_rows: 5 }, {}, { columns: [{ ...columns[0], name: "a", change: "retyped", type: {}, changed: 0 }] })[0]?.[0]).toBe("pass");
});
