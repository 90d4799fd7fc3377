import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseRecord } from "../../shared/results/run-store.ts";
import { parseStamp } from "../../shared/run/stamp.ts";
import { testProject, type TestProject } from "./project.ts";

const VIEWS = 8;
const KILLS = process.env["PROVE"] === "1" ? 300 : 30;

/** Every table and view shows the round of the data it was made from, so a mix of two runs shows two rounds. */
function files(): Record<string, string> {
  const tasks = Array.from({ length: VIEWS }, (_, i) => `  t${i}: { sql: sql/t${i}.sql, materialized: ${i % 2 === 0 ? "table" : "view"}, checks: [{ row_count: { min: 1 } }] }`);
  return {
    "a.pipeline.yml": ["version: 1", "pipeline: p", "sources:", "  round: { file: data/round.csv }", "tasks:", "  base: { sql: sql/base.sql, materialized: table }", ...tasks, ""].join("\n"),
    "data/round.csv": "round\n0\n",
    "sql/base.sql": "select round from round\n",
    ...Object.fromEntries(Array.from({ length: VIEWS }, (_, i) => [`sql/t${i}.sql`, "select round from base\n"])),
  };
}

/** Kills a run shortly after it has said its `line`-th line, or after it has begun to publish. */
async function killOnce(project: TestProject, first: number, when: { lines?: number; jitterMs: number }): Promise<{ published: number; publishing: boolean }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "kill-child.ts"), project.root, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  let doomed = false;
  child.stdout.on("data", (chunk: Buffer) => {
    text += String(chunk);
    const reached = when.lines === undefined ? text.includes("publish\n") : text.split("\n").length > when.lines;
    if (doomed || !reached) return;
    doomed = true;
    setTimeout(() => child.kill("SIGKILL"), when.jitterMs);
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect(doomed).toBe(true);
  expect(text).not.toContain("held back");
  const published = text.split("done\n").length - 1;
  return { published, publishing: text.split("publish\n").length - 1 > published };
}

async function readyForChildren(project: TestProject): Promise<void> {
  const { sql } = await project.open();
  await project.write({ "facts.json": JSON.stringify([...sql].map(([id, { facts }]) => [id, facts])) });
}

/** The rounds that consumers see, one when all views are of one run; and objects that are not whole. */
async function look(project: TestProject): Promise<{ seen: number[]; unmarked: unknown[] }> {
  const names = ["base", ...Array.from({ length: VIEWS }, (_, i) => `t${i}`)];
  const engine = await project.engine();
  try {
    const rows = await engine.query(names.map((name) => `select round from shop.${name}`).join(" union all "));
    expect(rows).toHaveLength(VIEWS + 1);
    const unmarked = (await engine.list("shop__towpath")).filter(({ comment }) => parseStamp(comment) === undefined);
    return { seen: [...new Set(rows.map((row) => Number(row["round"])))], unmarked };
  } finally {
    await engine.close();
  }
}

describe("a run that is killed", () => {
  it(`shows consumers all the old or all the new, ${KILLS} times`, async () => {
    await using project = await testProject(files());
    await project.run();
    await readyForChildren(project);
    let inside = 0;
    let published = 0;
    let first = 1;
    for (let kill = 0; kill < KILLS; kill++) {
      // Half of them anywhere in the first two rounds, half around the publication, which takes some ten milliseconds.
      const when = kill % 2 === 0 ? { lines: 1 + Math.floor(Math.random() * 90), jitterMs: 0 } : { jitterMs: Math.random() * 12 };
      const done = await killOnce(project, first, when);
      published += done.published;
      if (done.publishing) inside++;
      const { seen, unmarked } = await look(project);
      expect(unmarked).toEqual([]);
      expect(seen).toHaveLength(1);
      first += done.published + 1;
      for (const name of await readdir(path.join(project.root, ".towpath", "runs"))) {
        // Half-written files have other names.
        if (name.endsWith(".json")) expect(parseRecord(await readFile(path.join(project.root, ".towpath", "runs", name), "utf8"))).toBeDefined();
      }
    }
    // Else every kill came too early or too late, and the test would prove nothing.
    expect(inside).toBeGreaterThan(KILLS / 10);
    expect(published).toBeGreaterThan(0);

    // The next run finds and removes what the killed ones left.
    await project.write({ "data/round.csv": "round\n100000\n" });
    const { record } = await project.run({ keep: 0 });
    expect(record.published).toBe(true);
    expect((await look(project)).seen).toEqual([100000]);
    const engine = await project.engine();
    expect(await engine.list("shop__towpath")).toHaveLength(VIEWS + 1);
    await engine.close();
    expect(await readdir(path.join(project.root, ".towpath", "work")).catch(() => [])).toEqual([]);
  }, 1_800_000);

  it("is caught by this test when views are replaced one by one", async () => {
    await using project = await testProject(files());
    await project.run();
    const engine = await project.engine();
    // What a publication without a transaction leaves when it is killed half-way.
    await engine.execute(`create or replace view shop.t0 as select 7 as round`);
    await engine.close();
    expect((await look(project)).seen).toHaveLength(2);
  });
});
