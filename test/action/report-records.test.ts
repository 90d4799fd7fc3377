import { expect, test } from "vitest";
import { openLog } from "../../shared/action/log.ts";
import { reportRecords } from "../../shared/action/report-records.ts";
import type { FindingRecord, RunRecord } from "../../shared/results/record.ts";
import { world } from "../github/world.ts";
import { runRecord } from "../ledger/records.ts";

const findings = Array.from({ length: 30 }, (_, at): FindingRecord => ({ rule: "sql/no-select-star", severity: "warning", message: `line ${at}`, file: "orders.sql", line: at + 1, column: 1, endLine: at + 1, endColumn: 5, fixable: false }));
const madeBy = (legName: string): RunRecord => ({ ...runRecord(3, { verdict: "warn", findings }), ci: { run: "4711", number: 3, attempt: 1, job: "check", leg: "0123456789ab", legName } });

test("the check run of a report names the job and the leg of its matrix, and no job when several have reported", async () => {
  const here = world();
  const job = { env: { GITHUB_REPOSITORY: "acme/shop" }, log: openLog(() => undefined, false) };
  const report = (number: number, steps: RunRecord[][]): Promise<unknown> => reportRecords(job, here.client(), { id: `r${number}`, steps, number: 7, sha: "7".padStart(40, "a"), trust: "own", run: { number, attempt: 1 }, pathPrefixes: new Map(), ledger: false });
  await here.clock.run(async () => {
    await report(3, [[madeBy("ubuntu\n\u202e3.12")]]);
    await report(4, [[madeBy("ubuntu")], [madeBy("macos")]]);
  });
  expect(here.fake.repository("acme", "shop").checkRuns.map(({ title, summary }) => [title, summary?.split("\n")[0]])).toEqual([
    ["It holds, with warnings: check (ubuntu 3.12)", "### ⚠️ Holds, with warnings – `check (ubuntu 3.12)`"],
    ["It holds, with warnings", "### ⚠️ Holds, with warnings"],
  ]);
  expect(here.fake.violations).toEqual([]);
});

test("the check run of an attempt that failed does not stay red when the next one holds and has nothing to annotate; that of another reporter stays as it is", async () => {
  const here = world();
  const job = { env: { GITHUB_REPOSITORY: "acme/shop" }, log: openLog(() => undefined, false) };
  const report = (id: string, attempt: number, record: RunRecord, token = "own"): Promise<unknown> => reportRecords(job, here.client({ token }), { id, steps: [[record]], number: 7, sha: "7".padStart(40, "a"), trust: "own", run: { number: 3, attempt }, pathPrefixes: new Map(), ledger: false });
  const failed = { ...runRecord(3, { verdict: "fail", findings }), command: "check" as const };
  const holds = { ...runRecord(4, { verdict: "pass" }), command: "check" as const };
  const conclusions = (): unknown[] => here.fake.repository("acme", "shop").checkRuns.map(({ conclusion }) => conclusion);
  await here.clock.run(async () => {
    await report("a", 1, failed);
    await report("b", 1, failed);
    await report("a", 2, holds, "fork");
    expect(conclusions()).toEqual(["failure", "failure"]);
    await report("a", 2, holds);
    expect(conclusions()).toEqual(["success", "failure"]);
    // An older attempt that is late changes nothing.
    await report("b", 0, holds);
  });
  expect(conclusions()).toEqual(["success", "failure"]);
  expect(here.fake.violations).toEqual([]);
});
