import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate } from "../../shared/generated/validate-ledger.js";
import { recordEntries, type LedgerChanges } from "../../shared/ledger/changes.ts";
import { checked, readEntry, readIndex, writeDocument } from "../../shared/ledger/documents.ts";
import type { LedgerTask } from "../../shared/ledger/entry.ts";
import { emptyIndex, indexOf, mergeIndexes } from "../../shared/ledger/merge-index.ts";
import { pruneRuns } from "../../shared/ledger/prune.ts";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import type { CheckRecord } from "../../shared/results/record.ts";
import { largeRecord } from "../report/records.ts";
import { runRecord, taskRecord } from "./records.ts";

const after = (files: Map<string, string>, { additions, deletions }: LedgerChanges): Map<string, string> => {
  const next = new Map(files);
  for (const { path, text } of additions) next.set(path, text);
  for (const path of deletions) next.delete(path);
  return next;
};
const indexIn = (files: Map<string, string>): ReturnType<typeof readIndex> => readIndex(files.get("shop/index.json") ?? "");

const indexFor = (...numbers: number[]): ReturnType<typeof emptyIndex> => numbers.map((number) => indexOf(reduceRecord(runRecord(number)))).reduce(mergeIndexes, emptyIndex("shop"));
const check = (id: string, status: CheckRecord["status"]): CheckRecord => ({ id, kind: "sql", severity: "error", status, expected: "e", observed: "o", file: "f", line: 1 });
const reduced = (checks: CheckRecord[]): LedgerTask | undefined => reduceRecord(runRecord(1, { pipelines: [{ name: "shop", file: "f", sources: [], exposures: [], tasks: [taskRecord("orders", { checks, tests: [{ name: "sums", status: "pass", durationMs: 1, file: "f", line: 1 }], model: { metrics: {}, gates: [{ metric: "auc", status: "inconclusive", expected: "e", observed: "o", line: 1 }] } })] }] })).pipelines[0]?.tasks[0];

describe("recording runs", () => {
  it("writes one file for the run and the latest results into the index", () => {
    const changes = recordEntries(new Map(), [reduceRecord(runRecord(1))]);
    expect(changes.additions.map(({ path }) => path)).toEqual(["shop/runs/2026-11/20261124T100001Z-0001.json", "shop/index.json"]);
    expect(changes.additions.map(({ text }) => text).join("\n")).toMatchSnapshot();
  });

  it("changes nothing the second time", () => {
    const once = after(new Map(), recordEntries(new Map(), [reduceRecord(runRecord(1))]));
    expect(recordEntries(once, [reduceRecord(runRecord(1))])).toEqual({ additions: [], deletions: [] });
  });

  it("keeps runs of pull requests apart and out of the index", () => {
    const changes = recordEntries(new Map(), [reduceRecord(runRecord(1, { ci: { run: "9", attempt: 1, pullRequest: 7 } }))]);
    expect(changes.additions.map(({ path }) => path)).toEqual(["shop/pr/7/20261124T100001Z-0001.json"]);
  });

  it("says of each check, unit test and gate what became of it, by name; of two of one name the worse", () => {
    expect(reduced([check("a", "pass"), check("b", "warn"), check("a", "fail"), check("a", "pass")])?.parts).toEqual({ checks: { a: "fail", b: "warn" }, tests: { sums: "pass" }, gates: { auc: "inconclusive" } });
    expect(reduced([check("__proto__", "fail")])?.parts?.checks).toEqual(JSON.parse('{"__proto__": "fail"}'));
    // Small, whatever the run: what failed first, and of a very large one nothing that passed.
    const many = reduced(Array.from({ length: 1_500 }, (_, index) => check(`c${index}`, index === 1_499 ? "fail" : "pass")))?.parts?.checks ?? {};
    expect([Object.keys(many).length, many["c1499"]]).toEqual([100, "fail"]);
    expect(reduced([...Array.from({ length: 2_500 }, (_, index) => check(`c${index}`, "pass")), check("bad", "error")])?.parts).toEqual({ checks: { bad: "error" }, gates: { auc: "inconclusive" } });
    const large = reduceRecord(largeRecord(1_000));
    expect(writeDocument(checked(large)).length).toBeLessThan(500_000);
  });

  it("gives the same files in any order, grouping and repetition", () => {
    const record = fc.record({ number: fc.nat(40), status: fc.constantFrom("success" as const, "failed" as const, "not_run" as const), environment: fc.constantFrom("staging", "production"), rows: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), fc.infiniteStream(fc.nat(1_000)), fc.array(fc.nat(7)), (list, shuffle, again) => {
        const entries = list.map(({ number, status, environment, rows }) => reduceRecord(runRecord(number, { environment: { name: environment, engine: "duckdb", engineVersion: "1", schema: "s" }, pipelines: [{ name: "shop", file: "f", sources: [], exposures: [], tasks: [taskRecord("orders", { status, rows })] }] })));
        const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
        const together = unique.map(indexOf).reduce(mergeIndexes, emptyIndex("shop"));
        const mixed = [...unique, ...again.flatMap((place) => unique[place] ?? [])].map((entry) => ({ entry, at: shuffle.next().value })).toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);
        expect(writeDocument(mixed.map(indexOf).reduce(mergeIndexes, emptyIndex("shop")))).toBe(writeDocument(together));
        const half = mixed.length / 2;
        const parts = [mixed.slice(0, half), mixed.slice(half)].map((part) => part.map(indexOf).reduce(mergeIndexes, emptyIndex("shop")));
        expect(writeDocument(mergeIndexes(parts[1]!, parts[0]!))).toBe(writeDocument(together));
      }),
      { numRuns: process.env["PROVE"] === "1" ? 20_000 : 300 },
    );
  });

  it("never overwrites an index that a newer Towpath has written, and says to update", () => {
    const newer = new Map([["shop/index.json", '{"version": 2, "kind": "index"}']]);
    expect(() => recordEntries(newer, [reduceRecord(runRecord(1))])).toThrow(/version 2 .* reads version 1: update Towpath/);
  });

  it("carries what a newer minor version has added", () => {
    const index = { ...indexOf(reduceRecord(runRecord(1))), owner: "ada" };
    const files = new Map([["shop/index.json", JSON.stringify(index)]]);
    expect(indexIn(after(files, recordEntries(files, [reduceRecord(runRecord(2))])))).toMatchObject({ ok: true });
  });

  it("refuses a project's name that would leave its folder", () => {
    expect(() => recordEntries(new Map(), [reduceRecord(runRecord(1, { project: "../x" }))])).toThrow(/cannot be a folder/);
  });

  it("holds no message, log or value of the run", () => {
    const secret = "canary-4711";
    const task = taskRecord("orders", { log: [secret], error: { message: secret }, checks: [{ id: "c", kind: "sql", severity: "error", status: "fail", expected: secret, observed: secret, file: "f", line: 1, message: secret }] });
    const changes = recordEntries(new Map(), [reduceRecord(runRecord(1, { pipelines: [{ name: "shop", file: "f", sources: [], exposures: [], tasks: [task] }] }))]);
    expect(JSON.stringify(changes)).not.toContain(secret);
  });
});

describe("pruning", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");

  it("forgets what is beyond the number for its pipeline", () => {
    expect(pruneRuns(indexFor(1, 2, 3), { days: 10, perPipeline: 2 }, now).deletions).toEqual(["shop/runs/2026-11/20261124T100001Z-0001.json"]);
  });

  it("keeps the run that gave the latest result of a task", () => {
    const other = indexOf(reduceRecord(runRecord(0, { pipelines: [{ name: "shop", file: "f", sources: [], exposures: [], tasks: [taskRecord("rare")] }] })));
    expect(pruneRuns(mergeIndexes(indexFor(1, 2, 3), other), { days: 10, perPipeline: 1 }, now).deletions).toEqual(["shop/runs/2026-11/20261124T100002Z-0002.json", "shop/runs/2026-11/20261124T100001Z-0001.json"]);
  });

  it("forgets what is too old, results of gone tasks with it", () => {
    const { additions, deletions } = pruneRuns(indexFor(1), { days: 30, perPipeline: 100 }, now + 40 * 86_400_000);
    expect(deletions).toHaveLength(1);
    expect(readIndex(additions[0]!.text)).toMatchObject({ ok: true, value: { results: [], runs: [] } });
  });

  it("has nothing to do when all may stay", () => {
    expect(pruneRuns(indexFor(1, 2), { days: 30, perPipeline: 2 }, now)).toEqual({ additions: [], deletions: [] });
  });
});

describe("the schema of the ledger", () => {
  const example = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../schemas/examples/valid/run.ledger.json"), "utf8"));

  it("accepts its example and what is written", () => {
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    expect(readEntry(JSON.stringify(example))).toMatchObject({ ok: true });
    expect(validate(indexOf(reduceRecord(runRecord(1))))).toBe(true);
  });

  it("is closed for writers and open for readers", () => {
    const newer = { ...example, cost: 3 };
    expect(validate(newer)).toBe(false);
    expect(readEntry(JSON.stringify(newer))).toMatchObject({ ok: true });
    expect(readEntry(JSON.stringify({ ...example, version: 2 }))).toMatchObject({ ok: false, why: expect.stringContaining("update Towpath") });
    expect(readEntry("{")).toMatchObject({ ok: false });
    for (const task of [null, {}, { name: "orders", status: "success" }]) expect(readEntry(JSON.stringify({ ...example, pipelines: [{ name: "shop", tasks: [task] }] })), JSON.stringify(task)).toMatchObject({ ok: false, why: expect.stringContaining("damaged") });
  });
});
