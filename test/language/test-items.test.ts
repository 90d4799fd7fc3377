import { describe, expect, it } from "vitest";
import { testChanges, type TestChange } from "../../shared/language/test-changes.ts";
import { testCalls } from "../../shared/language/test-calls.ts";
import { partsOfTestId, testId } from "../../shared/language/test-id.ts";
import { testFiles, testItems, type TestItem } from "../../shared/language/test-items.ts";
import { rowTables } from "../../shared/language/row-tables.ts";
import type { StreamEvent } from "../../shared/run/stream-event.ts";
import { openView } from "./open-view.ts";
import { SHOP } from "./shop.ts";

const SALES = (SHOP["sales.pipeline.yml"] ?? "").replace("      - accepted_range: { column: amount, min: 1 }\n", `      - accepted_range: { column: amount, min: 1 }
      - row_count: { min: 1, severity: warn }
    unit_tests:
      - name: "orders without money / refunds are left out"
        given: { orders: [{ id: 1, amount: 0 }, { id: 2, amount: 5 }] }
        expect: [{ id: 2, amount: 5 }]
`);

const shown = ({ id, label, description, range, children }: TestItem): string[] => [`${id} | ${label}${description === undefined ? "" : ` (${description})`} ${range.start.line + 1}-${range.end.line + 1}`, ...children.flatMap(shown)];

describe("what can be tested of a project", () => {
  it("is its pipeline files, and in each what has a unit test or a check, with places", async () => {
    const view = await openView({ ...SHOP, "sales.pipeline.yml": SALES, "empty.pipeline.yml": "version: 1\npipeline: empty\ntasks:\n  nothing: { sql: 'select 1 as a' }\n" });
    expect(testFiles(view).map(({ file, pipeline, range }) => [file, pipeline, range.start.line])).toEqual([["sales.pipeline.yml", "sales", 1], ["stock.pipeline.yml", "stock", 1]]);
    expect(testItems(view, "sales.pipeline.yml", "en").flatMap(shown)).toEqual([
      "sales.orders | orders (source) 6-6",
      "sales.orders/check/schema | schema (contract) 6-6",
      "sales.paid | paid 8-23",
      "sales.paid/unit-test/orders without money / refunds are left out | orders without money / refunds are left out 21-23",
      "sales.paid/check/accepted_range:amount | accepted_range: amount 18-18",
      "sales.paid/check/row_count | row_count (warns) 19-19",
      "sales.paid/check/schema | schema (contract) 14-16",
      "sales.paid/check/key | key (contract) 12-12",
      "sales.revenue | revenue 24-31",
      "sales.revenue/check/schema | schema (contract) 30-31",
      "sales.revenue/check/key | key (contract) 28-28",
    ]);
    expect(testItems(view, "sales.pipeline.yml", "fr").flatMap(shown).join("\n")).toContain("schema (contrat)");
    expect(testItems(view, "other.yml", "en")).toEqual([]);
  });

  it("has ids that give their parts back", () => {
    expect(partsOfTestId(testId("sales.paid", "unit-test", "a / b"))).toEqual({ asset: "sales.paid", kind: "unit-test", name: "a / b" });
    expect(partsOfTestId("sales.paid")).toBeUndefined();
  });
});

const brief = (changes: readonly TestChange[]): string[] => changes.map(({ id, state }) => `${id} ${state}`);
const check = (id: string, status: "pass" | "warn" | "fail" | "error"): StreamEvent => ({ type: "check", at: 1, id: "s.paid", check: { id, kind: "k", severity: "error", status, expected: "at least 1", observed: "1 of 2 rows fails (50%)", rows: 2, failing: 1, file: "s.pipeline.yml", line: 9 } });

describe("events of a run", () => {
  const [unit, range, count, other] = [testId("s.paid", "unit-test", "u"), testId("s.paid", "check", "accepted_range:amount"), testId("s.paid", "check", "row_count"), testId("s.late", "check", "key")];
  const play = (events: readonly StreamEvent[]): TestChange[] => {
    let pending: ReadonlySet<string> = new Set([unit, range, count, other]);
    return events.flatMap((event) => {
      const next = testChanges(pending, event, "en");
      pending = next.pending;
      return next.changes;
    });
  };

  it("start, pass, fail with figures, and what was waited for in vain is skipped", () => {
    const changes = play([
      { type: "start", version: 1, towpath: "0" },
      { type: "phase", at: 0, name: "unit-tests" },
      { type: "test", at: 1, id: "s.paid", test: { name: "u", status: "pass", durationMs: 5, file: "f", line: 1 } },
      { type: "task", at: 1, id: "s.paid", status: "running" },
      check("accepted_range:amount", "fail"),
      check("row_count", "warn"),
      { type: "task", at: 1, id: "s.paid", status: "failed", message: "held back" },
      { type: "end", at: 1, verdict: "fail", published: false, cancelled: false },
    ]);
    expect(brief(changes)).toEqual([`${unit} started`, `${unit} passed`, `${range} started`, `${count} started`, `${range} failed`, `${count} passed`, `${other} skipped`]);
    expect(changes[4]?.message).toEqual({ place: { file: "s.pipeline.yml", line: 9 }, text: "1 of 2 rows fails (50%) (expected at least 1)\n\nexpected  at least 1\nobserved  1 of 2 rows fails (50%)\nrows      2\nfailing   1" });
    expect(changes[5]?.figures).toBe("⚠ 1 of 2 rows fails (50%) (expected at least 1)");
    expect(testChanges(new Set(), check("row_count", "warn"), "fr").changes[0]?.figures).toBe("⚠ 1 ligne sur 2 en échec (50 %) (attendu at least 1)");
  });

  it("of a task that was not built are errors of its checks, at its place; of what reads it, skips", () => {
    const changes = play([
      { type: "task", at: 1, id: "s.paid", status: "failed", message: "no such column", error: { file: "sql/paid.sql", line: 3, column: 2 } },
      { type: "task", at: 1, id: "s.late", status: "skipped" },
    ]);
    expect(brief(changes)).toEqual([`${range} errored`, `${count} errored`, "s.paid errored", `${other} skipped`]);
    expect(changes[0]?.message).toEqual({ text: "s.paid was not built: no such column", place: { file: "sql/paid.sql", line: 3, column: 2 } });
  });

  it("of a project that cannot be opened are errors of all, at the place that says why", () => {
    const changes = play([{ type: "finding", finding: { rule: "r", severity: "error", message: "Unknown key.", file: "towpath.yml", line: 2, column: 1, endLine: 2, endColumn: 4, fixable: false } }]);
    expect(brief(changes)).toEqual([unit, range, count, other].map((id) => `${id} errored`));
  });

  it("leave what was cancelled without a result, and tell of what nobody waits for", () => {
    expect(play([{ type: "end", at: 1, verdict: "fail", published: false, cancelled: true }])).toEqual([]);
    expect(brief(play([{ type: "check", at: 1, id: "s.more", check: { id: "key", kind: "key", severity: "error", status: "pass", expected: "", observed: "3 rows", file: "f", line: 1 } }]))).toEqual(["s.more/check/key passed"]);
  });
});

it("rows of a unit test become two texts of the same columns and widths", () => {
  const { expected, actual } = rowTables({ columns: ["day", "amount"], rows: [{ mark: "=", cells: ["2026-01-01", "5"] }, { mark: "-", cells: ["2026-01-02", "1000"] }, { mark: "+", cells: ["2026-01-02", "-7"] }, { mark: "+", cells: ["two\nlines", "null"] }] }, "en");
  expect(expected).toBe(["2 rows", "", "day         amount", "──────────────────", "2026-01-01       5", "2026-01-02    1000"].join("\n"));
  expect(actual).toBe(["3 rows", "", "day         amount", "──────────────────", "2026-01-01       5", "2026-01-02      -7", "two⏎lines     null"].join("\n"));
});

describe("calls of the command line", () => {
  const nothing = { pipelines: [], assets: [], tests: [], dependencies: false };
  const [unit, range] = ["s.paid/unit-test/u / v", "s.paid/check/accepted_range:amount"];
  it.each([
    ["everything", nothing, [["test", "--events"]]],
    ["one unit test", { ...nothing, tests: [unit] }, [["test", "--events", "--unit-test", "s.paid/u / v"]]],
    ["a task and a single check", { ...nothing, assets: [{ id: "s.late", kind: "task", tests: [] }], tests: [range] }, [["test", "--events", "--select", "s.late"], ["test", "--events", "--check", "s.paid/accepted_range:amount"]]],
    ["a pipeline", { ...nothing, pipelines: ["s"] }, [["test", "--events", "--select", "pipeline:s"]]],
    ["a source", { ...nothing, assets: [{ id: "s.orders", kind: "source", tests: ["s.orders/check/schema"] }] }, [["test", "--events", "--check", "s.orders/schema"]]],
    ["one unit test with dependencies", { ...nothing, tests: [unit, range], dependencies: true }, [["test", "--events", "--select", "+s.paid"]]],
  ] as const)("for %s", (_, wanted, calls) => {
    expect(testCalls(wanted)).toEqual(calls);
  });
});
