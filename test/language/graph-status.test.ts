import { describe, expect, it } from "vitest";
import { graphStatus, type StatusOptions } from "../../shared/language/graph-status.ts";
import type { LastResult } from "../../shared/language/last-results.ts";
import type { RunRecord } from "../../shared/results/record.ts";

const AT = "2026-11-27T10:00:00Z";
const result = (more: Partial<LastResult>): LastResult => ({ origin: "local", status: "success", at: AT, run: "r", failed: 0, passed: 1, rowHistory: [], ...more });
const options = (more: Partial<StatusOptions>): StatusOptions => ({ results: new Map(), local: [], isStale: () => false, now: Date.parse(AT) + 60_000, language: "en", ...more });
const impact = (direct: boolean, selected = true): object => ({ class: selected ? "rows" : "none", direct, selected, reasons: [] });
const record = (id: string, tasks: object[], comparison?: object): RunRecord => ({ id, ...(comparison && { comparison }), pipelines: [{ name: "a", tasks }] }) as unknown as RunRecord;

describe("status of a graph's nodes", () => {
  it("is that of the nearest result; a task whose checks fail is not green", () => {
    const status = graphStatus(options({ results: new Map([
      ["a.good", [result({ rows: 3 }), result({ origin: "main", status: "failed" })]],
      ["a.checks", [result({ failed: 2, message: "not_null: 2 rows" })]],
      ["a.broken", [result({ status: "failed" })]],
      ["a.same", [result({ status: "reused" })]],
    ]) }));
    expect([...status].map(([id, { look }]) => [id, look])).toEqual([["a.good", "pass"], ["a.checks", "warn"], ["a.broken", "fail"], ["a.same", "reused"]]);
    expect(status.get("a.good")?.lines).toEqual(["✔ here 1 min. ago · 3 rows", "✘ main 1 min. ago"]);
    expect(status.get("a.checks")?.message).toBe("here: not_null: 2 rows");
  });

  it("is stale when its nearest result is", () => {
    const status = graphStatus(options({ isStale: (id, { origin }) => origin === "local" && id !== "a.other", results: new Map([["a.here", [result({})]], ["a.other", [result({})]], ["a.ci", [result({ origin: "main" })]]]) }));
    expect([...status].map(([id, { stale }]) => [id, stale])).toEqual([["a.here", true], ["a.other", false], ["a.ci", false]]);
  });

  it("marks what the newest comparison called changed or affected, also where nothing ran", () => {
    const local = [record("3", []), record("2", [{ id: "a.one", impact: impact(true) }, { id: "a.two", impact: impact(false) }, { id: "a.three", impact: impact(false, false) }], {}), record("1", [{ id: "a.three", impact: impact(true) }], {})];
    expect([...graphStatus(options({ local }))].map(([id, { mark, look }]) => [id, mark, look])).toEqual([["a.one", "changed", "idle"], ["a.two", "affected", "idle"]]);
  });
});
