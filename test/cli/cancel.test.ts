import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { validate } from "../../shared/generated/validate-results.js";
import type { RunRecord } from "../../shared/results/record.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  // The program and its child do not listen to SIGTERM.
  "p.pipeline.yml": `version: 1
pipeline: p
tasks:
  quick: { sql: quick.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }
  heavy: { sql: heavy.sql, materialized: table }
  stubborn:
    shell: trap '' TERM; sleep 120 & echo "pids $$ $!"; wait
    inputs: [quick]
    materialized: file
    outputs: { out: out.txt }
`,
  "quick.sql": "select 1 as n\n",
  "heavy.sql": "select count(*) as n from quick, range(10000000) a, range(10000000) b where (a.range * b.range) % 7 = n\n",
};

async function shown(root: string): Promise<unknown> {
  const engine = await openDuckDb({ path: path.join(root, ".towpath/dev.duckdb"), allowedDirectories: [root] });
  try {
    return { rows: await engine.query("select * from shop.quick"), names: (await engine.list("shop")).map(({ name }) => name) };
  } finally {
    await engine.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === "win32")("Ctrl-C during a run", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("%s ends it within ten seconds with 2; consumers keep the old data, no process is left", async (signal) => {
    await using project = await tempProject(FILES);
    const { root } = project;
    expect((await towpath(["run", "--select", "quick"], { cwd: root })).code).toBe(0);
    await project.write({ "quick.sql": "select 2 as n\n" });

    const started = Date.now();
    const { code, out, err } = await towpath(["run", "--format", "json", "--concurrency", "2"], { cwd: root, interrupt: { when: "pids ", signal } });
    const pids = (/pids (\d+) (\d+)/.exec(err) ?? []).slice(1).map(Number);
    expect(pids).toHaveLength(2);
    const record = JSON.parse(out) as RunRecord;
    expect(code).toBe(2);
    // From start to end: what came before the signal is in it.
    expect(Date.now() - started).toBeLessThan(12_000);
    // What was killed may still wait for a moment to be taken off the list by its new parent.
    await expect.poll(() => pids.filter(isAlive), { timeout: 3_000 }).toEqual([]);

    expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    expect(record).toMatchObject({ cancelled: true, published: false, verdict: "fail", reasons: ["the run was cancelled before its end", expect.anything()] });
    const statuses = record.pipelines[0]?.tasks.map(({ name, status, published }) => [name, status, published]);
    expect(statuses).toEqual([["quick", "success", undefined], ["heavy", "cancelled", undefined], ["stubborn", "cancelled", undefined]]);
    expect(JSON.parse(await readFile(path.join(root, ".towpath/last.json"), "utf8"))).toEqual(record);
    expect(await shown(root)).toEqual({ rows: [{ n: 1 }], names: ["quick"] });

    // Nothing stands in the way of the next run.
    expect((await towpath(["run", "--select", "quick"], { cwd: root })).code).toBe(0);
    expect(await shown(root)).toEqual({ rows: [{ n: 2 }], names: ["quick"] });
  }, 60_000);
});
