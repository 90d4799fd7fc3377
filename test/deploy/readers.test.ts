import { afterAll, beforeAll, expect, it } from "vitest";
import pg from "pg";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { publishStatements } from "../../shared/run/publish.ts";
import { FULL, prove } from "../harness/proof.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { buildVersion, openPlace, SCHEMA } from "./shop.ts";

const NAMES = 8;
const READERS = 4;
const PROMOTIONS = FULL ? 200 : 15;

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server[Symbol.asyncDispose]());

interface Read {
  reads: number;
  releases: Set<number>;
  mixed: number[][];
  errors: string[];
  /** Milliseconds of each statement. */
  waits: number[];
}

/** Reads names in any order, in transactions of one or several statements, until told to stop. */
async function readUntil(url: string, stopped: () => boolean): Promise<Read> {
  const client = new pg.Client(url);
  await client.connect();
  const read: Read = { reads: 0, releases: new Set(), mixed: [], errors: [], waits: [] };
  while (!stopped()) {
    const order = Array.from({ length: NAMES }, (_, index) => index).toSorted(() => Math.random() - 0.5);
    const together = Math.random() < 0.5;
    const statements = together ? [order.map((index) => `SELECT version FROM ${SCHEMA}.t${index}`).join(" UNION ALL ")] : order.slice(0, 3).map((index) => `SELECT version FROM ${SCHEMA}.t${index}`);
    try {
      await client.query(Math.random() < 0.3 ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN");
      const versions = new Set<number>();
      for (const statement of statements) {
        const began = performance.now();
        for (const { version } of (await client.query<{ version: number }>(statement)).rows) versions.add(version);
        read.waits.push(performance.now() - began);
      }
      await client.query("COMMIT");
      read.reads++;
      if (versions.size > 1) read.mixed.push([...versions]);
      for (const version of versions) read.releases.add(version);
    } catch (error) {
      read.errors.push(error instanceof Error ? error.message : String(error));
      await client.query("ROLLBACK");
    }
  }
  await client.end();
  return read;
}

it(`readers see one release in each transaction, and are never turned away, during ${PROMOTIONS} promotions`, () => prove("readers on postgres", "promotions under 4 readers", async (tally) => {
  const url = await server.database();
  const engine = await openPlace(url);
  const swap = async (version: number): Promise<number> => {
    const { set, promotion } = await buildVersion(engine, version, NAMES);
    await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester" });
    const began = performance.now();
    await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
    return performance.now() - began;
  };
  await swap(1);
  let over = false;
  const reading = Array.from({ length: READERS }, () => readUntil(url, () => over));
  const swaps: number[] = [];
  for (let version = 2; version < 2 + PROMOTIONS; version++) swaps.push(await swap(version));
  over = true;
  const all = await Promise.all(reading);

  // The same statements sent by hand, for comparison.
  over = false;
  const readingByHand = Array.from({ length: READERS }, () => readUntil(url, () => over));
  const byHand: number[] = [];
  for (let version = 1000; version < 1000 + PROMOTIONS; version++) {
    const { set } = await buildVersion(engine, version, NAMES);
    const began = performance.now();
    await engine.transaction((tx) => tx.executeOwn(publishStatements(engine, SCHEMA, set, []))).catch(() => undefined);
    byHand.push(performance.now() - began);
  }
  over = true;
  const handled = await Promise.all(readingByHand);
  const errors = all.flatMap((each) => each.errors);
  tally.tried = swaps.length;
  tally.notes.push(`${told(all)} (promotions: median ${at(swaps, 0.5)} ms, longest ${at(swaps, 1)} ms)`, `the same statements by hand: ${told(handled)} (median ${at(byHand, 0.5)} ms, longest ${at(byHand, 1)} ms)`);
  expect(errors).toEqual([]);
  expect(all.flatMap(({ mixed }) => mixed)).toEqual([]);
  expect(new Set(all.flatMap(({ releases }) => [...releases])).size).toBeGreaterThan(PROMOTIONS / 2);
  await engine.close();
}), 3_600_000);

it("a reader that takes long holds a promotion up, and other readers for seconds at most", async () => {
  const url = await server.database();
  const engine = await openPlace(url);
  const deploy = async (version: number): Promise<void> => {
    const { set, promotion } = await buildVersion(engine, version, NAMES);
    await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester" });
    await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
  };
  await deploy(1);
  const slow = new pg.Client(url);
  await slow.connect();
  await slow.query("BEGIN");
  await slow.query(`SELECT * FROM ${SCHEMA}.t3`);
  let over = false;
  const others = readUntil(url, () => over);
  const deploying = deploy(2);
  await new Promise((done) => setTimeout(done, 6_000));
  // Also after several tries to move: still the old release, in a transaction that has read it before.
  expect((await slow.query(`SELECT version FROM ${SCHEMA}.t5`)).rows).toEqual([{ version: 1 }]);
  await slow.query("COMMIT");
  await deploying;
  over = true;
  const read = await others;
  expect(read.errors).toEqual([]);
  expect(read.mixed).toEqual([]);
  expect(Math.max(...read.waits)).toBeLessThan(5_000);
  expect((await slow.query(`SELECT version FROM ${SCHEMA}.t5`)).rows).toEqual([{ version: 2 }]);
  await slow.end();
  await engine.close();
});

function told(reads: readonly Read[]): string {
  const waits = reads.flatMap((each) => each.waits);
  return `${reads.reduce((sum, each) => sum + each.reads, 0)} transactions of ${READERS} readers, ${reads.flatMap(({ mixed }) => mixed).length} mixed, ${reads.flatMap((each) => each.errors).length} turned away, wait median ${at(waits, 0.5)} ms, 99.9 % ${at(waits, 0.999)} ms, longest ${at(waits, 1)} ms`;
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
}
