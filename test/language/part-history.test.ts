import { describe, expect, it } from "vitest";
import { lastResults, type LastResult } from "../../shared/language/last-results.ts";
import { partLines } from "../../shared/language/part-lines.ts";
import type { TaskPlace } from "../../shared/language/task-places.ts";
import { emptyIndex, indexOf, mergeIndexes } from "../../shared/ledger/merge-index.ts";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import type { AssetRecord, CheckRecord, RunRecord, TaskRecord, TestRecord } from "../../shared/results/record.ts";
import { runRecord, taskRecord } from "../ledger/records.ts";

const at = (line: number): TaskPlace["range"] => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const place: TaskPlace = { id: "sales.paid", pipeline: "sales", name: "paid", file: "f", range: at(1), checks: [{ id: "not_null:amount", range: at(5) }, { id: "unique:id", range: at(5) }, { id: "new", range: at(6) }], tests: [{ name: "keeps all", range: at(8) }], model: at(12) };

const check = (id: string, status: CheckRecord["status"], over: Partial<CheckRecord> = {}): CheckRecord => ({ id, kind: "sql", severity: "error", status, expected: "e", observed: "o", file: "f", line: 1, ...over });
const failing = (count: number): CheckRecord => check("not_null:amount", count > 2 ? "fail" : "pass", { observed: `${count} of 12 rows fail`, rows: 12, failing: count });

/** How one run of the task came out. */
interface Ran {
  failing: number;
  test: TestRecord["status"];
  auc: number;
  more?: CheckRecord[];
}

const paid = (ran: Ran): TaskRecord => taskRecord("paid", {
  id: "sales.paid", rows: 12, checks: [failing(ran.failing), check("unique:id", "pass", { failing: 0 }), ...(ran.more ?? [])], tests: [{ name: "keeps all", status: ran.test, durationMs: 3, file: "f", line: 1 }],
  model: { metrics: { brier: 0.5, auc: ran.auc }, gates: [{ metric: "auc", status: ran.auc > 0.8 ? "pass" : "fail", expected: "", observed: "", line: 1 }] },
});
const run = (number: number, tasks: TaskRecord[], sources: AssetRecord[] = []): RunRecord => runRecord(number, { command: "check", pipelines: [{ name: "sales", file: "f", sources, exposures: [], tasks }] });

const source = (rows: number): AssetRecord => ({ id: "sales.orders", name: "orders", file: "f", line: 1, tags: [], rows, checks: [failing(rows - 10)] });

const records = [
  run(1, [paid({ failing: 0, test: "pass", auc: 0.7 })]),
  run(2, [paid({ failing: 1, test: "fail", auc: 0.81 })]),
  run(3, [taskRecord("paid", { id: "sales.paid", status: "not_run" })]),
  run(4, [paid({ failing: 9, test: "pass", auc: 0.9, more: [check("new", "pass")] })]),
];
const now = Date.parse(records[3]?.finishedAt ?? "") + 300_000;
const entries = records.map(reduceRecord);
const ci = { ledger: entries.map(indexOf).reduce(mergeIndexes, emptyIndex("shop")), entries, branch: "main", defaultBranch: "main" };

const linesOf = (results: readonly LastResult[] = [], language: "en" | "fr" = "en"): { text: string; hover: string }[] => partLines(place, results, { language, now, written: { definition: "d1", engine: "duckdb", version: "1.0.0", unsaved: false } });
const shown = (results: readonly LastResult[] | undefined): string[] => linesOf(results).map(({ text }) => text);
const told = (results: readonly LastResult[] | undefined, language: "en" | "fr"): string[] => linesOf(results, language).flatMap(({ hover }) => hover.split(/\n+/).filter((line) => /^(Last|Les) /.test(line)).map((line) => line.trim()));

describe("the last runs of a part", () => {
  it("stand beside it: bars of the rows that failed, a sign for each run, a metric of the model", () => {
    const results = lastResults({ local: records.toReversed(), defaultBranch: "main" }).get("sales.paid");
    expect(shown(results)).toEqual(["✘ here 5 min. ago · 9 of 12 rows fail · ▁▂█ │ ✔ here 5 min. ago · o · ✔✔✔", "✔ here 5 min. ago · o", "✔ here 5 min. ago · 3 ms · ✔✘✔", expect.stringMatching(/^✔ here 5 min\. ago · .*auc ▁▅█$/)]);
    expect(told(results, "en")).toEqual(["Last 3 results&#58; ✔✔✘ &#40;failing rows&#58; 0 → 1 → 9&#41;", "Last 3 results&#58; ✔✔✔", "Last 3 results&#58; ✔✘✔", "Last 3 results&#58; ✘✔✔, brier 0.5 → 0.5 → 0.5, auc 0.7 → 0.81 → 0.9"]);
    expect(told(results, "fr")[0]).toBe("Les 3 derniers résultats &#58; ✔✔✘ &#40;lignes en échec &#58; 0 → 1 → 9&#41;");
  });

  it("are those of CI where it is the nearest, and of no farther origin", () => {
    expect(shown(lastResults({ local: [], ...ci }).get("sales.paid"))).toEqual(["✘ main 5 min. ago · ✔✔✘ │ ✔ main 5 min. ago · ✔✔✔", "✔ main 5 min. ago", "✔ main 5 min. ago · ✔✘✔", "✔ main 5 min. ago · brier 0.5, auc 0.9 · auc ▁▅█"]);
    const both = lastResults({ local: records.slice(0, 2).toReversed(), ...ci }).get("sales.paid");
    expect(both?.map(({ origin, partHistory }) => [origin, partHistory?.checks.get("unique:id")?.signs])).toEqual([["local", "✔✔"], ["main", undefined]]);
  });

  it("say nothing of a run that may have left out what passed", () => {
    const cut = entries.map((entry, index) => (index === 1 ? { ...entry, pipelines: entry.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, parts: { tests: { "keeps all": "fail" as const } } })) })) } : entry));
    expect(shown(lastResults({ local: [], ...ci, entries: cut }).get("sales.paid"))[0]).toBe("✘ main 5 min. ago · ✔–✘ │ ✔ main 5 min. ago · ✔–✔");
  });

  it("are told once where later runs found nothing changed", () => {
    const again = (number: number, count: number, checkedIn: string): RunRecord => run(number, [taskRecord("paid", { id: "sales.paid", checks: [{ ...failing(count), checkedIn }] })]);
    const first = records[0]!;
    const other = run(5, [paid({ failing: 3, test: "pass", auc: 1 })]);
    const all = [first, again(2, 0, first.id), again(3, 0, first.id), other, again(6, 3, other.id)];
    expect(lastResults({ local: all.toReversed(), defaultBranch: "main" }).get("sales.paid")?.[0]?.partHistory?.checks.get("not_null:amount")).toEqual({ signs: "✔✘", failing: [0, 3] });
    // Its record may be gone: then one of those that told it again stands for it.
    expect(lastResults({ local: all.slice(1).toReversed(), defaultBranch: "main" }).get("sales.paid")?.[0]?.partHistory?.checks.get("not_null:amount")?.signs).toBe("✔✘");
  });

  it("are eight at most, and of a single run there are none", () => {
    const many = Array.from({ length: 11 }, (_, index) => run(index + 1, [paid({ failing: 0, test: index === 0 ? "fail" : "pass", auc: 1 })])).toReversed();
    expect(lastResults({ local: many, defaultBranch: "main" }).get("sales.paid")?.[0]?.partHistory?.tests.get("keeps all")?.signs).toBe("✔".repeat(8));
    expect(lastResults({ local: many.slice(0, 1), defaultBranch: "main" }).get("sales.paid")?.[0]?.partHistory).toBeUndefined();
  });

  it("are known of a source's checks as well", () => {
    const [result] = lastResults({ local: [run(2, [], [source(13)]), run(1, [], [source(10)])], defaultBranch: "main" }).get("sales.orders") ?? [];
    expect([result?.rowHistory, result?.partHistory?.checks.get("not_null:amount")]).toEqual([[10, 13], { signs: "✔✘", failing: [0, 3] }]);
  });
});
