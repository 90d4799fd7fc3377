import { describe, expect, it } from "vitest";
import type { LedgerEntry, LedgerIndex } from "../../shared/ledger/entry.ts";
import { emptyIndex, indexOf, mergeIndexes } from "../../shared/ledger/merge-index.ts";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import type { CheckRecord, RunRecord, TestRecord } from "../../shared/results/record.ts";
import { runsToRead } from "../../shared/language/ledger-results.ts";
import { lastResults } from "../../shared/language/last-results.ts";
import { isStale } from "../../shared/language/is-stale.ts";
import { resultLine, resultsLine } from "../../shared/language/result-line.ts";
import { sourcePlaces, taskPlaces, type TaskPlace } from "../../shared/language/task-places.ts";
import { runRecord, taskRecord } from "../ledger/records.ts";
import { record } from "../report/records.ts";
import type { LastResult } from "../../shared/language/last-results.ts";
import { partLine, partLines } from "../../shared/language/part-lines.ts";
import { NOW, resultsOf } from "./known-results.ts";
import { openView } from "./open-view.ts";
import { SHOP } from "./shop.ts";

const checks = { pass: 2, warn: 0, fail: 0, skipped: 0 };
const result = (over: Partial<LedgerIndex["results"][number]>): LedgerIndex["results"][number] => ({ pipeline: "sales", task: "paid", environment: "dev", branch: "main", run: "r1", at: "2026-11-20T10:00:00Z", status: "success", rows: 60, checks, ...over });
const run = (id: string, command: LedgerIndex["runs"][number]["command"]): LedgerIndex["runs"][number] => ({ id, at: "2026-11-20T10:00:00Z", command, environment: "dev", branch: "main", verdict: "pass", durationMs: 1, pipelines: ["sales"] });

const entry = (number: number, given: Partial<RunRecord>, rows: number): LedgerEntry => reduceRecord(runRecord(number, { command: "check", environment: { name: "dev", engine: "duckdb", engineVersion: "1", schema: "main" }, pipelines: [{ name: "sales", file: "f", sources: [], exposures: [], tasks: [taskRecord("paid", { rows })] }], ...given }));
// The job of a pull request has a merge commit checked out, which is on no branch.
const pull = (number: number, ref: string, rows: number): LedgerEntry => entry(number, { commit: { sha: "d".repeat(40), dirty: false }, comparison: { base: { sha: "a" }, head: { sha: "b", ref, dirty: false }, digest: "", selected: 1, total: 1 }, ci: { run: String(number), attempt: 1, pullRequest: 7, url: `https://github.com/shop/shop/actions/runs/${number}` } }, rows);

const at = (line: number): TaskPlace["range"] => ({ start: { line, character: 0 }, end: { line, character: 9 } });

const place: TaskPlace = { id: "sales.paid", pipeline: "sales", name: "paid", file: "sales.pipeline.yml", range: at(1), checks: [{ id: "not_null:amount", range: at(5) }, { id: "unique:id", range: at(5) }, { id: "new", range: at(6) }], tests: [{ name: "keeps all", range: at(8) }, { name: "sums", range: at(9) }], model: at(12) };
const check = (id: string, status: CheckRecord["status"]): CheckRecord => ({ id, kind: "sql", severity: "error", status, expected: "e", observed: "o", file: "f", line: 1 });
const test = (name: string, status: TestRecord["status"]): TestRecord => ({ name, status, durationMs: 3, file: "f", line: 1 });

describe("last results", () => {
  it("come from this machine, from CI of this branch and of main, and from each environment, apart", () => {
    const ledger: LedgerIndex = { version: 1, kind: "index", project: "shop", runs: [run("r1", "check"), run("r2", "run"), run("r3", "check")], results: [result({}), result({ run: "r2", environment: "production", rows: 61 }), result({ run: "r3", branch: "feature", status: "failed" }), result({ run: "r3", branch: "other" })] };
    const found = lastResults({ local: [], ledger, branch: "feature", defaultBranch: "main" }).get("sales.paid");
    expect(found?.map(({ origin, status, rows }) => [origin, status, rows])).toEqual([["branch", "failed", 60], ["main", "success", 60], ["environment:production", "success", 61]]);
  });

  it("of this branch come from its pull request as well, with a link to the run and the rows of runs before it", () => {
    const main = [1, 2, 3].map((number) => entry(number, {}, number * 10));
    const entries = [...main, pull(4, "feature", 40), pull(5, "feature", 50), pull(6, "other", 60), pull(7, "main", 70)];
    const ledger = main.map(indexOf).reduce(mergeIndexes, emptyIndex("shop"));
    const found = lastResults({ local: [], ledger, entries, branch: "feature", defaultBranch: "main" }).get("sales.paid");
    expect(found?.map(({ origin, rows, rowHistory, url }) => [origin, rows, rowHistory, url])).toEqual([["branch", 50, [40, 50], "https://github.com/shop/shop/actions/runs/5"], ["main", 30, [10, 20, 30], undefined]]);
    expect(lastResults({ local: [], ledger, entries, branch: "main", defaultBranch: "main" }).get("sales.paid")?.map(({ origin, rows }) => [origin, rows])).toEqual([["main", 30]]);
    expect(runsToRead({ ledger, branch: "feature", defaultBranch: "main" })).toEqual(main.map(({ id }) => id).toReversed());
  });

  it("of a record: the newest wins, and what failed says why", () => {
    const failing = record("failing");
    const older = { ...failing, id: "older", startedAt: "2000-01-01T00:00:00Z", finishedAt: "2000-01-01T00:00:01Z" };
    const all = lastResults({ local: [failing, older], defaultBranch: "main" });
    const bad = [...all.values()].flat().filter(({ status, failed }) => status === "failed" || failed > 0);
    expect(bad.length).toBeGreaterThan(0);
    expect(bad.every(({ message, run: id }) => message !== undefined && message !== "" && id === failing.id)).toBe(true);
  });

  it("stand behind a line as a few words", () => {
    const [one] = lastResults({ local: [], ledger: { version: 1, kind: "index", project: "shop", runs: [], results: [result({})] }, defaultBranch: "main" }).get("sales.paid") ?? [];
    if (one === undefined) throw new Error("no result");
    const options = { now: Date.parse("2026-11-20T10:05:00Z"), language: "en", stale: false } as const;
    expect(resultLine(one, options)).toBe("✔ main 5 min. ago · 60 rows");
    expect(resultLine({ ...one, failed: 2, rowHistory: [1, 5, 9] }, { ...options, stale: true })).toBe("✘ main 5 min. ago · 60 rows · 2 failed · ▁▅█ · changed since");
    expect([0, 1, 2].map((rows) => resultLine({ ...one, rows }, options))).toEqual(["✔ main 5 min. ago · 0 rows", "✔ main 5 min. ago · 1 row", "✔ main 5 min. ago · 2 rows"]);
    expect([0, 1, 2].map((rows) => resultLine({ ...one, rows }, { ...options, language: "fr" }).split(" · ")[1])).toEqual(["0 ligne", "1 ligne", "2 lignes"]);
    expect(resultLine({ ...one, origin: "environment:production" }, { ...options, language: "fr" })).toMatch(/^✔ production il y a 5.min/);
  });

  it("are stale when something else is written now, and nothing is claimed where that cannot be told", () => {
    const failing = record("failing");
    const ran = { ...failing, tools: { towpath: "1.0.0" }, pipelines: failing.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, definition: "d1" })) })) };
    const mine = [...lastResults({ local: [ran], defaultBranch: "main" }).values()].flat().find(({ definition }) => definition !== undefined);
    if (mine?.definition === undefined) throw new Error("the record has no definition");
    const now = { definition: "d1", engine: mine.definition.engine, version: "1.0.0", unsaved: false };
    expect(isStale(mine, now)).toBe(false);
    expect(isStale(mine, { ...now, unsaved: true })).toBe(false);
    expect(isStale(mine, { ...now, definition: "d2" })).toBe(true);
    for (const unknown of [{ definition: undefined }, { definition: "d2", engine: "postgres" }, { definition: "d2", version: "2.0.0" }]) {
      expect(isStale(mine, { ...now, ...unknown })).toBe(false);
      expect(isStale(mine, { ...now, ...unknown, unsaved: true })).toBe(true);
    }
    // Of a source, too: what is typed elsewhere in its file is no change of it.
    const source = lastResults({ local: [{ ...ran, pipelines: [{ name: "p", file: "f", tasks: [], exposures: [], sources: [{ id: "p.s", name: "s", file: "f", line: 1, tags: [], rows: 3, checks: [], definition: "d1" }] }] }], defaultBranch: "main" }).get("p.s")?.[0];
    expect([isStale(source!, { ...now, unsaved: true }), isStale(source!, { ...now, definition: "d2" })]).toEqual([false, true]);
    expect(isStale({ ...mine, origin: "main" }, { ...now, definition: "d2", unsaved: true })).toBe(false);
  });

  it("of checks, unit tests and the model stand behind their own lines", () => {
    const known = resultsOf("sales.paid") ?? [];
    const model = record("passing").pipelines.flatMap(({ tasks }) => tasks).find((task) => task.model !== undefined)?.model;
    const all: LastResult[] = [{ ...known[0]!, tests: [{ name: "keeps all", status: "pass" }, { name: "sums", status: "fail", message: "1 row differs" }], ...(model === undefined ? {} : { model }) }];
    const written = { definition: "d2", engine: "duckdb", version: "1.0.0", unsaved: false };
    const options = { language: "en", now: NOW, written } as const;
    expect(partLines(place, all, options).filter(({ line }) => line < 12).map(({ line, bad, text }) => ({ line, bad, text }))).toEqual([
      { line: 5, bad: true, text: "✘ here 5 min. ago · 3 of 12 rows fail (25.0 %) │ ✔ here 5 min. ago · 12 rows" },
      { line: 8, bad: false, text: "✔ here 5 min. ago" },
      { line: 9, bad: true, text: "✘ here 5 min. ago · 1 row differs" },
    ]);
    expect(partLines(place, [], options)).toEqual([]);
    // Another text than the one that was run: no old sign stands unmarked.
    const old = all.map((each) => ({ ...each, definition: { digest: "d1", engine: "duckdb", version: "1.0.0" } }));
    expect(partLines(place, old, options).map(({ text }) => text).join("\n").split(/\n| │ /).every((each) => each.includes("changed since"))).toBe(true);
    expect(partLines(place, old, { ...options, language: "fr" })[1]?.text).toMatch(/^✔ ici il y a 5.min.* · modifié depuis$/);
  });

  it("of checks, unit tests and the model are told of CI as well, by name, each origin apart", () => {
    const parts = taskRecord("paid", { id: "sales.paid", reason: "its query changed", checks: [check("not_null:amount", "fail"), check("unique:id", "pass")], tests: [test("keeps all", "error"), test("sums", "pass")], model: { metrics: { auc: 0.91234, brier: 0.2 }, gates: [{ metric: "auc", status: "fail", expected: ">= 0.95", observed: "0.912", line: 3 }] } });
    const failing = reduceRecord(runRecord(1, { command: "check", pipelines: [{ name: "sales", file: "f", sources: [], exposures: [], tasks: [parts] }], verdict: "fail", reasons: ["check unique:id of wholesales.paid: expected unique, observed 2", "check not_null:amount of sales.paid: expected not null, observed 3 of 12 rows"], ci: { run: "1", attempt: 1, url: "https://github.com/shop/shop/actions/runs/1" } }));
    const sources = { local: [], ledger: indexOf(failing), entries: [failing], branch: "main", defaultBranch: "main" };
    const [main] = lastResults(sources).get("sales.paid") ?? [];
    expect(main).toMatchObject({ origin: "main", reason: "its query changed", message: "check not_null:amount of sales.paid: expected not null, observed 3 of 12 rows", url: "https://github.com/shop/shop/actions/runs/1" });
    const written = { definition: "d1", engine: "duckdb", version: "1.0.0", unsaved: false };
    const now = Date.parse(failing.finishedAt) + 3_600_000;
    const shown = (results: readonly LastResult[]): string[] => partLines(place, results, { language: "en", now, written }).map(({ text }) => text);
    expect(shown(main === undefined ? [] : [main])).toEqual(["✘ main 1 hr. ago │ ✔ main 1 hr. ago", "✘ main 1 hr. ago", "✔ main 1 hr. ago", "✘ main 1 hr. ago · auc 0.9123, brier 0.2"]);
    const local: LastResult = { ...(resultsOf("sales.paid")?.[0] ?? main!), tests: [], at: failing.finishedAt };
    expect(shown([local, main!])[0]).toBe("✘ here 1 hr. ago · 3 of 12 rows fail (25.0 %) · main ✘ │ ✔ here 1 hr. ago · 12 rows · main ✔");
    const [line] = partLines(place, [local, main!], { language: "en", now, written });
    expect(line?.hover.split("\n\n").slice(0, 3)).toEqual(["**Check** `not_null:amount`", "✘ here 1 hr. ago · 3 of 12 rows fail &#40;25.0 %&#41;  \nExpected&#58; not null  \nchanged&#58; sql&#47;paid.sql", "✘ main 1 hr. ago  \nits query changed  \n[Open the run](https://github.com/shop/shop/actions/runs/1)"]);
    // What an entry does not name is not known: a check that is new, and all parts of entries of before.
    const before = { ...failing, pipelines: failing.pipelines.map((each) => ({ ...each, tasks: each.tasks.map(({ name, status, checks: counts, metrics }) => ({ name, status, checks: counts, ...(metrics === undefined ? {} : { metrics }) })) })) };
    expect(lastResults({ ...sources, entries: [before] }).get("sales.paid")?.flatMap((each) => shown([each]))).toEqual(["– main 1 hr. ago · auc 0.9123, brier 0.2"]);
    // Where no sentence of the run speaks of the task, its failed parts are named.
    expect(lastResults({ ...sources, entries: [{ ...failing, reasons: [] }] }).get("sales.paid")?.[0]?.message).toBe("not_null:amount, keeps all, auc");
  });

  it("of what a contract means are in the list, and behind its line once it does not hold", async () => {
    const view = await openView(SHOP);
    const paid = taskPlaces(view).find(({ name }) => name === "paid")!;
    expect(paid.checks.map(({ id, range, meant }) => [id, range.start.line, meant])).toEqual([["accepted_range:amount", 17, undefined], ["schema", 13, true], ["key", 11, true]]);
    expect(sourcePlaces(view).map(({ id, checks: own }) => [id, own.map(({ id: name }) => name)])).toEqual([["sales.orders", ["schema"]]]);
    const [known] = resultsOf("sales.paid") ?? [];
    const options = { language: "en", now: NOW, written: { definition: "d1", engine: "duckdb", version: "1.0.0", unsaved: false } } as const;
    const said = (status: CheckRecord["status"]): LastResult[] => [{ ...known!, checks: [{ id: "key", status, expected: "unique", observed: "2 rows twice" }], tests: [{ name: "sums", status: "pass", durationMs: 3 }] }];
    expect(partLines(paid, said("pass"), options)).toEqual([]);
    expect(partLines(paid, said("fail"), options).map(({ line, text, bad }) => [line, text, bad])).toEqual([[11, "✘ here 5 min. ago · 2 rows twice", true]]);
    expect([partLine(said("pass"), { kind: "check", name: "key" }, options)?.text, partLine(said("pass"), { kind: "test", name: "sums" }, options)?.text, partLine(said("pass"), { kind: "check", name: "schema" }, options)]).toEqual(["✔ here 5 min. ago · 2 rows twice", "✔ here 5 min. ago · 3 ms", undefined]);
  });

  it("stand side by side, three in full and every further environment by its sign", () => {
    const [known] = resultsOf("sales.paid") ?? [];
    const origins = ["local", "branch", "main", "environment:staging", "environment:production"] as const;
    const all = origins.map((origin, index): LastResult => ({ ...known!, origin, failed: index === 4 ? 1 : 0 }));
    expect(resultsLine(all, { now: NOW, language: "en", stale: ({ origin }) => origin === "local" })).toBe("✔ here 5 min. ago · 38 ms · 12 rows · changed since │ ✔ branch 5 min. ago · 38 ms · 12 rows │ ✔ main 5 min. ago · 38 ms · 12 rows │ ✔ staging · ✘ production");
  });

  it("reads whole the runs that gave the latest result of a task, however many came after them", () => {
    const rare = entry(1, { pipelines: [{ name: "sales", file: "f", sources: [], exposures: [], tasks: [taskRecord("rare")] }] }, 1);
    const ledger = [rare, ...Array.from({ length: 20 }, (_, index) => entry(index + 2, {}, 1))].map(indexOf).reduce(mergeIndexes, emptyIndex("shop"));
    const ids = runsToRead({ ledger, branch: "main", defaultBranch: "main" });
    expect([ids.length, ids.at(-1)]).toEqual([9, rare.id]);
  });

  it("belong to places that move with the text", async () => {
    const places = taskPlaces(await openView({ ...SHOP, "sales.pipeline.yml": `# one more line\n${SHOP["sales.pipeline.yml"]}` }));
    expect(places.map(({ id, file, range, code }) => [id, file, range.start.line, code])).toEqual([["sales.paid", "sales.pipeline.yml", 8, "sql/paid.sql"], ["sales.revenue", "sales.pipeline.yml", 19, "sql/revenue.sql"], ["stock.busy_days", "stock.pipeline.yml", 5, undefined]]);
  });
});
