import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { recordEntries } from "../../shared/ledger/changes.ts";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { runRecord, taskRecord } from "../ledger/records.ts";

const check = { id: "orders.rows", kind: "row_count", severity: "error" as const, status: "fail" as const, expected: "", observed: "", file: "f", line: 1 };
const second = runRecord(2, { verdict: "fail", reasons: ["orders: row_count fails"], pipelines: [{ name: "shop", file: "f", sources: [], exposures: [], tasks: [taskRecord("orders", { status: "failed", checks: [check] })] }] });

/** A clone with the ledger's branch in it, as `git fetch` leaves it. */
async function cloned(): Promise<TempProject> {
  const project = await tempProject({ "towpath.yml": "version: 1\nproject: shop\n" });
  const git = (...args: string[]): Buffer => execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", "-C", project.root, ...args]);
  git("init", "--quiet", "--initial-branch=towpath/ledger");
  for (const { path, text } of recordEntries(new Map(), [reduceRecord(runRecord(1)), reduceRecord(second)]).additions) await project.write({ [path]: text });
  git("add", "shop");
  git("commit", "--quiet", "-m", "ledger");
  git("checkout", "--quiet", "-b", "main");
  return project;
}

describe("towpath status --ledger", () => {
  it("shows the latest result of each task", async () => {
    await using project = await cloned();
    const { code, out } = await towpath(["status", "--ledger"], { cwd: project.root });
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.replaceAll(/ {2,}/g, " | "))).toEqual([
      expect.stringMatching(/^shop\.customers \| production \| main \| success \| 10 rows \| no checks \| /),
      expect.stringMatching(/^shop\.orders \| production \| main \| failed \| 10 rows \| 1 of 1 check fails \| /),
      "",
    ]);
  });

  it("shows the runs, and both as JSON", async () => {
    await using project = await cloned();
    const { out } = await towpath(["status", "--ledger", "--history"], { cwd: project.root });
    expect(out).toMatch(/2 runs, oldest left\n\nfail {2}2026-11-24 10:00:02 {2}run .*orders: row_count fails\npass {2}2026-11-24 10:00:01/);
    const json = await towpath(["status", "--ledger", "--history", "--format", "json"], { cwd: project.root });
    expect(JSON.parse(json.out)).toMatchObject({ version: 1, runs: [{ id: second.id, verdict: "fail" }, { verdict: "pass" }] });
    expect(JSON.parse((await towpath(["status", "--ledger", "--format", "json"], { cwd: project.root })).out)).toMatchObject({ version: 1, results: [{ task: "customers" }, { task: "orders", status: "failed" }] });
  });

  it("says what to fetch when the clone does not have it", async () => {
    await using project = await tempProject({ "towpath.yml": "version: 1\nproject: shop\n" });
    const { code, err } = await towpath(["status", "--ledger"], { cwd: project.root });
    expect(code).toBe(2);
    expect(err).toContain("git fetch origin towpath/ledger");
  });
});
