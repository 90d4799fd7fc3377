import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SCHEMA, versionsSeen } from "./shop.ts";

const NAMES = 20;
const KILLS = process.env["PROVE"] === "1" ? 1000 : 14;
const CONTROL = process.env["PROVE"] === "1" ? 100 : 6;

interface Killed {
  /** The last promotion that was begun, and the last that was answered. */
  begun: number;
  answered: number;
}

/** Kills a child some milliseconds after it has begun a promotion. */
async function killOnce(file: string, first: number, mode: "whole" | "apart", afterMs: number): Promise<Killed> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "kill-child.ts"), file, String(first), String(NAMES), mode], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  let doomed = false;
  child.stdout.on("data", (chunk: Buffer) => {
    text += String(chunk);
    // The second one: the first also opens the database.
    if (doomed || !text.includes(`promote ${first + 1}\n`)) return;
    doomed = true;
    setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect(doomed).toBe(true);
  const last = (word: string): number => Number([...text.matchAll(new RegExp(`${word} (\\d+)\n`, "g"))].at(-1)?.[1] ?? 0);
  return { begun: last("promote"), answered: last("done") };
}

/** What consumers see after a kill, and what the log says. */
async function look(file: string): Promise<{ seen: number[]; logged: number[]; problems: unknown[] }> {
  const engine = await openDuckDb({ path: file, allowedDirectories: [], threads: 1 });
  try {
    const { chain, drift } = await auditEnvironment(engine, SCHEMA);
    const logged = openRows(await readLog(engine, SCHEMA)).map(({ release }) => Number(release.version.split(".")[1]));
    return { seen: await versionsSeen(engine, NAMES), logged, problems: [...chain, ...drift] };
  } finally {
    await engine.close();
  }
}

describe("a deployment that is killed", () => {
  it(`shows one release, with its row in the log, ${KILLS} times`, async () => {
    await using project = await tempProject();
    const file = path.join(project.root, "warehouse.duckdb");
    let first = 1;
    let inside = 0;
    let unanswered = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { begun, answered } = await killOnce(file, first, "whole", Math.random() * 35);
      const { seen, logged, problems } = await look(file);
      expect(problems).toEqual([]);
      expect(seen).toHaveLength(1);
      expect(logged.at(-1)).toBe(seen[0]);
      expect(new Set(logged).size).toBe(logged.length);
      expect([answered, begun]).toContain(seen[0]);
      if (begun > answered) inside++;
      if (seen[0] !== answered) unanswered++;
      first = begun + 1;
    }
    process.stdout.write(`kill: ${KILLS} kills, ${inside} inside a promotion, ${unanswered} committed and not answered, 0 half-published, 0 rows lost or double, 0 locks to free\n`);
    // Else the kills came too early or too late, and prove nothing.
    expect(inside).toBeGreaterThan(KILLS / 5);
  }, 3_600_000);

  it("is caught by this test when names are published one by one", async () => {
    await using project = await tempProject();
    let half = 0;
    for (let kill = 0; kill < CONTROL; kill++) {
      const file = path.join(project.root, `warehouse-${kill}.duckdb`);
      await killOnce(file, 1, "apart", Math.random() * 12);
      const { seen, problems } = await look(file);
      if (seen.length > 1 || problems.length > 0) half++;
    }
    process.stdout.write(`kill, negative control: ${half} of ${CONTROL} kills left half a release\n`);
    expect(half).toBeGreaterThanOrEqual(CONTROL / 3);
  }, 3_600_000);
});
