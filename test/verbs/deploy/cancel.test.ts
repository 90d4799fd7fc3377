import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../../shared/deploy/audit.ts";
import { holderOf } from "../../../shared/deploy/lock/lease.ts";
import { openRows } from "../../../shared/deploy/log/chain.ts";
import { readLog } from "../../../shared/deploy/log/log-table.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { median } from "../../bench/measure.ts";
import { ENGINES, places } from "../../deploy/places.ts";
import { FULL, prove } from "../../harness/proof.ts";
import { warmChildren, type WarmChildren } from "../../harness/warm-children.ts";
import type { CancelWork } from "./cancel-child.ts";
import { flightsProject, VERSIONS } from "./flights.ts";

const CANCELS = FULL ? 200 : 10;
/** How the runner cancels: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. Nothing is compressed: hardly any lives that long. */
const TERM_MS = 7_500;
const KILL_MS = 10_000;
/** In some a reader holds a name that is to move, for longer than the runner waits. */
const BLOCKED = 0.15;

const placeOn = places();

interface Cancelled {
  text: string;
  /** Milliseconds from SIGINT to the end of the process. */
  leftAfter: number;
  signals: NodeJS.Signals[];
}

/** Sends the runner's signals, the first one `afterMs` after the child has said `line`. */
async function cancelOnce(children: WarmChildren, work: CancelWork, line: string, afterMs: number): Promise<Cancelled> {
  const child = children.next();
  let [text, began] = ["", 0];
  const signals: NodeJS.Signals[] = [];
  const timers: NodeJS.Timeout[] = [];
  const send = (signal: NodeJS.Signals): void => void (child.kill(signal) && signals.push(signal));
  child.stdout?.on("data", (chunk: Buffer) => {
    text += String(chunk);
    if (timers.length > 0 || !text.includes(line)) return;
    timers.push(setTimeout(() => {
      began = performance.now();
      send("SIGINT");
      timers.push(setTimeout(() => send("SIGTERM"), TERM_MS), setTimeout(() => send("SIGKILL"), KILL_MS));
    }, afterMs));
  });
  child.send(work);
  await new Promise((resolve) => child.once("close", resolve));
  for (const timer of timers) clearTimeout(timer);
  return { text, signals, leftAfter: began === 0 ? 0 : performance.now() - began };
}

function openStaging(root: string, url: string): Promise<Engine> {
  return url === "" ? openDuckDb({ path: path.join(root, ".towpath/staging.duckdb"), allowedDirectories: [root], threads: 1 }) : openPostgres({ url });
}

/** A consumer in the middle of a transaction. */
async function reader(url: string): Promise<AsyncDisposable> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT * FROM flights.delays");
  return { [Symbol.asyncDispose]: () => client.end() };
}

describe.skipIf(process.platform === "win32").each(ENGINES)("a deployment on %s that the runner cancels", (on) => {
  it(`leaves the old release or the new one, and a free lock, ${CANCELS} times`, () => prove(`cancel on ${on}`, "sequences of signals", async (tally, random) => {
    const url = on === "postgres" ? await placeOn(on) : "";
    if (url !== "") {
      const engine = await openPostgres({ url });
      await engine.transaction((tx) => tx.executeOwn(["CREATE SCHEMA raw; CREATE TABLE raw.flights AS SELECT * FROM (VALUES (1, 5), (2, 40)) AS f (id, delay)"])).finally(() => engine.close());
    }
    await using project = await flightsProject(url === "" ? undefined : { staging: url, production: url });
    using children = warmChildren(path.join(import.meta.dirname, "cancel-child.ts"));
    let [seen, next, late, building, publishing, deployed, longest, terms, kills, blocked] = [1, 2, 0, 0, 0, 0, 0, 0, 0, 0];
    const took: number[] = [];
    await project.apply("staging", "flights@v1.0.0");
    await project.release(2);
    for (; tally.tried < CANCELS; tally.tried++) {
      const held = url !== "" && random() < BLOCKED;
      await using _reading = held ? await reader(url) : { [Symbol.asyncDispose]: async () => {} };
      // A third right at the promotion, the others anywhere from the start on.
      const atPromotion = held || random() < 0.35;
      const afterMs = held ? 200 + random() * 2_000 : atPromotion ? random() * 40 : random() * (took.length === 0 ? 1_500 : median(took) * 1.1);
      const { text, leftAfter, signals } = await cancelOnce(children, { root: project.root, release: `flights@v${next}.0.0`, url }, atPromotion ? "phase publish\n" : "began\n", afterMs);
      const ended = Date.now();
      const finished = /status deployed in ([\d.]+)/.exec(text)?.[1];
      if (finished !== undefined && !held) took.push(Number(finished));
      if (signals.length === 0) late++;
      else if (finished === undefined && text.includes("phase publish")) publishing++;
      else if (finished === undefined && text.includes("phase build")) building++;
      if (held) blocked++;
      if (signals.includes("SIGTERM")) terms++;
      if (signals.includes("SIGKILL")) kills++;

      const engine = await openStaging(project.root, url);
      // Nobody had to take it over: it was given back, or its process had the database for itself.
      await expect.poll(() => holderOf(engine, "flights").then((holder) => (url === "" ? undefined : holder)), { timeout: Math.max(1, 10_000 - leftAfter), interval: 20 }).toBeUndefined();
      longest = Math.max(longest, leftAfter + (signals.length === 0 ? 0 : Date.now() - ended));
      const versions = (await engine.query(VERSIONS)).map(({ version }) => Number(version));
      const { chain, drift } = await auditEnvironment(engine, "flights");
      const logged = openRows(await readLog(engine, "flights")).map(({ release }) => Number(release.version.split(".")[0]));
      await engine.close();
      expect({ chain, drift }).toEqual({ chain: [], drift: [] });
      expect([[seen], [next]]).toContainEqual(versions);
      expect(logged).toEqual(Array.from({ length: versions[0] ?? 0 }, (_, index) => index + 1));
      if (finished !== undefined) expect(versions).toEqual([next]);
      expect(existsSync(path.join(project.root, ".git", "index.lock"))).toBe(false);
      if (versions[0] === next) {
        [seen, next, deployed] = [next, next + 1, deployed + 1];
        await project.release(next);
      }
    }
    // Nothing stands in the way of the next one.
    expect((await project.apply("staging", `flights@v${next}.0.0`)).status).toBe("deployed");
    tally.notes.push(`${building} while building`, `${publishing} while publishing`, ...(url === "" ? [] : [`${blocked} of them behind a reader`]), `${deployed} had deployed all the same`, `${late} came too late`, `${terms} needed SIGTERM`, `${kills} SIGKILL`, `lock free after at most ${(longest / 1000).toFixed(1)} s`, "0 half-done");
    expect(kills).toBe(0);
    expect(longest).toBeLessThan(10_000);
    expect(CANCELS - late).toBeGreaterThan(CANCELS / 2);
  }), 3_600_000);
});
