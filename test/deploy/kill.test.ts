import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { tempProject } from "../harness/temp-project.ts";
import { ENGINES, places } from "./places.ts";
import { openPlace, SCHEMA, versionsSeen } from "./shop.ts";

const NAMES = 20;
const KILLS = process.env["PROVE"] === "1" ? 1000 : 14;
const CONTROL = process.env["PROVE"] === "1" ? 100 : 6;
/** About as long as a promotion takes. */
const LONGEST_MS = { duckdb: { whole: 35, apart: 12 }, postgres: { whole: 60, apart: 60 } };

const placeOn = places();

interface Killed {
  /** The last promotion that was begun, and the last that was answered. */
  begun: number;
  answered: number;
}

/** Kills a child some milliseconds after it has begun a promotion. */
async function killOnce(place: string, first: number, mode: "whole" | "apart", afterMs: number): Promise<Killed> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "kill-child.ts"), place, String(first), String(NAMES), mode], { stdio: ["ignore", "pipe", "inherit"] });
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
async function look(place: string): Promise<{ seen: number[]; logged: number[]; problems: unknown[] }> {
  const engine = await openPlace(place);
  try {
    const { chain, drift } = await auditEnvironment(engine, SCHEMA);
    const logged = openRows(await readLog(engine, SCHEMA)).map(({ release }) => Number(release.version.split(".")[1]));
    return { seen: await versionsSeen(engine, NAMES), logged, problems: [...chain, ...drift] };
  } finally {
    await engine.close();
  }
}

describe.each(ENGINES)("a deployment on %s that is killed", (on) => {
  it(`shows one release, with its row in the log, ${KILLS} times`, async () => {
    await using project = await tempProject();
    const place = on === "duckdb" ? path.join(project.root, "warehouse.duckdb") : await placeOn(on);
    let first = 1;
    let inside = 0;
    let unanswered = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { begun, answered } = await killOnce(place, first, "whole", Math.random() * LONGEST_MS[on].whole);
      const { seen, logged, problems } = await look(place);
      expect(problems).toEqual([]);
      expect(seen).toHaveLength(1);
      expect(logged.at(-1)).toBe(seen[0]);
      expect(new Set(logged).size).toBe(logged.length);
      expect([answered, begun]).toContain(seen[0]);
      if (begun > answered) inside++;
      if (seen[0] !== answered) unanswered++;
      first = begun + 1;
    }
    process.stdout.write(`kill on ${on}: ${KILLS} kills, ${inside} inside a promotion, ${unanswered} committed and not answered, 0 half-published, 0 rows lost or double, 0 locks to free\n`);
    // Else the kills came too early or too late, and prove nothing.
    expect(inside).toBeGreaterThan(KILLS / 5);
  }, 3_600_000);

  it("is caught by this test when names are published one by one", async () => {
    await using project = await tempProject();
    let half = 0;
    for (let kill = 0; kill < CONTROL; kill++) {
      const place = on === "duckdb" ? path.join(project.root, `warehouse-${kill}.duckdb`) : await placeOn(on);
      await killOnce(place, 1, "apart", Math.random() * LONGEST_MS[on].apart);
      const { seen, problems } = await look(place);
      if (seen.length > 1 || problems.length > 0) half++;
    }
    process.stdout.write(`kill on ${on}, negative control: ${half} of ${CONTROL} kills left half a release\n`);
    expect(half).toBeGreaterThanOrEqual(CONTROL / 3);
  }, 3_600_000);
});
