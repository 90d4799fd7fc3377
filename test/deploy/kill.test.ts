import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { median } from "../bench/measure.ts";
import { FULL, prove } from "../harness/proof.ts";
import { tempProject } from "../harness/temp-project.ts";
import { warmChildren, type WarmChildren } from "../harness/warm-children.ts";
import type { KillWork } from "./kill-child.ts";
import { ENGINES, places } from "./places.ts";
import { openPlace, SCHEMA, versionsSeen } from "./shop.ts";

const NAMES = 20;
const KILLS = FULL ? 1000 : 50;
const CONTROL = FULL ? 100 : 8;
/** A database is used for so many kills, then the next one: what was left behind slows the work down. */
const EACH = 25;
/** So many databases are used side by side. */
const LANES = 2;

const placeOn = places();

interface Killed {
  /** Versions whose promotion was begun, and those that were answered. */
  begun: number[];
  answered: number[];
}

/** Kills a child at a chosen part of its second promotion: the first one also opens the database, and tells how long one takes. `took`: of all before. */
async function killOnce(children: WarmChildren, work: KillWork, part: number, took: number[]): Promise<Killed> {
  const child = children.next();
  let text = "";
  let doomed = false;
  child.stdout?.on("data", (chunk: Buffer) => {
    text += String(chunk);
    if (doomed || !text.includes(`promote ${work.first + 1}\n`)) return;
    doomed = true;
    took.push(Number(/done \d+ in ([\d.]+)\n/.exec(text)?.[1]));
    setTimeout(() => child.kill("SIGKILL"), part * median(took));
  });
  child.send(work);
  await new Promise((resolve) => child.once("close", resolve));
  expect(doomed, "the child lived until it was killed").toBe(true);
  const all = (word: string): number[] => [...text.matchAll(new RegExp(`${word} (\\d+)(?: in [\\d.]+)?\n`, "g"))].map(([, version]) => Number(version));
  return { begun: all("promote"), answered: all("done") };
}

/** A server may still be at what a dead client has sent. */
async function settled(engine: Engine): Promise<void> {
  if (engine.name !== "postgres") return;
  await expect.poll(() => engine.query("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'towpath' AND xact_start IS NOT NULL"), { timeout: 30_000, interval: 5 }).toEqual([]);
}

/** What consumers see after a kill, and what the log says. */
async function look(place: string): Promise<{ seen: number[]; logged: number[]; problems: unknown[] }> {
  const engine = await openPlace(place);
  try {
    await settled(engine);
    const { chain, drift } = await auditEnvironment(engine, SCHEMA);
    const logged = openRows(await readLog(engine, SCHEMA)).map(({ release }) => Number(release.version.split(".")[1]));
    return { seen: await versionsSeen(engine, NAMES), logged, problems: [...chain, ...drift] };
  } finally {
    await engine.close();
  }
}

describe.each(ENGINES)("a deployment on %s that is killed", (on) => {
  it(`shows one release, with its row in the log, ${KILLS} times`, () => prove(`kill on ${on}`, "kills", async (tally, random) => {
    await using project = await tempProject();
    using children = warmChildren(path.join(import.meta.dirname, "kill-child.ts"));
    let [inside, unanswered, file] = [0, 0, 0];
    const took: number[] = [];
    const lane = async (): Promise<void> => {
      while (tally.tried < KILLS) {
        const place = on === "duckdb" ? path.join(project.root, `warehouse-${file++}.duckdb`) : await placeOn(on);
        let rows: number[] = [];
        for (let kill = 0; kill < EACH && tally.tried < KILLS; kill++) {
          tally.tried++;
          const first = (rows.at(-1) ?? 0) + 2;
          // The first promotion of a child converges from what the kill before it has left, with no manual step between them.
          const { begun, answered } = await killOnce(children, { place, first, names: NAMES, mode: "whole" }, random() * 1.1, took);
          const { seen, logged, problems } = await look(place);
          expect(problems).toEqual([]);
          expect(seen).toHaveLength(1);
          // Every promotion that was answered has one row; the last one may have happened unanswered.
          const known = [...rows, ...answered];
          const open = begun.at(-1) === answered.at(-1) ? undefined : begun.at(-1);
          expect([known, ...(open === undefined ? [] : [[...known, open]])]).toContainEqual(logged);
          expect(seen).toEqual(logged.slice(-1));
          if (open !== undefined) inside++;
          if (logged.length > known.length) unanswered++;
          rows = logged;
        }
        if (on === "duckdb") await rm(place, { force: true });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    tally.notes.push(`${inside} inside a promotion`, `${unanswered} of them committed and not answered`, "0 half-published", "0 rows lost or double", "0 locks to free");
    // Else the kills came too early or too late, and prove nothing.
    expect(inside).toBeGreaterThan(KILLS / 3);
  }), 3_600_000);

  it("is caught by this test when names are published one by one", () => prove(`kill on ${on}, negative control`, "kills of a promotion name by name", async (tally, random) => {
    await using project = await tempProject();
    using children = warmChildren(path.join(import.meta.dirname, "kill-child.ts"));
    let half = 0;
    const took: number[] = [];
    for (; tally.tried < CONTROL; tally.tried++) {
      const place = on === "duckdb" ? path.join(project.root, `warehouse-${tally.tried}.duckdb`) : await placeOn(on);
      await killOnce(children, { place, first: 1, names: NAMES, mode: "apart" }, random(), took);
      const { seen, problems } = await look(place);
      if (seen.length > 1 || problems.length > 0) half++;
      if (on === "duckdb") await rm(place, { force: true });
    }
    tally.notes.push(`${half} left half a release, and were caught`);
    expect(half).toBeGreaterThanOrEqual(CONTROL / 3);
  }), 3_600_000);
});
