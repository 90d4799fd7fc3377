import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import { HostError } from "../../shared/host/ports.ts";
import { cuttingProxy } from "../harness/cutting-proxy.ts";
import { FULL, prove } from "../harness/proof.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { buildVersion, openPlace, SCHEMA, versionsSeen, type Version } from "./shop.ts";

const NAMES = 4;
const CUTS = FULL ? 1000 : 24;
/** Around the COMMIT every message is tried, however few cuts there are. */
const LAST = 6;

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server[Symbol.asyncDispose]());

describe("a promotion on Postgres whose network falls silent", () => {
  // Before the COMMIT reaches the server, and with its answer on the way back.
  it.each([["never arrives", (messages: number) => messages - 2, false], ["is answered, and the answer never arrives", (messages: number) => messages - 1, true]])("does not wait for ever for a COMMIT that %s", async (_, at, happens) => {
    await using proxy = await cuttingProxy(server.port);
    const url = await server.database();
    const engine = await openPlace(url);
    const silent = await openPostgres({ url: url.replace(`:${server.port}/`, `:${proxy.port}/`), askAfterMs: 500 });
    const go = async (version: number, message: number): Promise<unknown> => {
      const { set, promotion } = await buildVersion(engine, version, NAMES);
      await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester" });
      proxy.arm(message, "silence");
      return await promote({ engine: silent, schema: SCHEMA, set, hide: [], promotion, token: lease.token }).then(() => "done", (error: unknown) => error);
    };
    expect(await go(1, 0)).toBe("done");
    expect(await go(2, 0)).toBe("done");
    const began = Date.now();
    const outcome = await go(3, at(proxy.count()));
    expect(proxy.stopped()).toBe(happens ? "< C" : "> Q COMMIT");
    if (happens) expect(outcome).toBe("done");
    else expect(String(outcome)).toContain("its log says that nothing was published");
    expect(await versionsSeen(engine, NAMES)).toEqual([happens ? 3 : 2]);
    expect(Date.now() - began).toBeLessThan(60_000);
    await Promise.all([engine.close(), silent.close()]);
  }, 120_000);
});

describe("a promotion on Postgres whose connection is cut", () => {
  it(`is found out, never guessed, at ${CUTS} of its messages`, () => prove("cut on postgres", "cuts", async (tally) => {
    await using proxy = await cuttingProxy(server.port);
    const url = await server.database();
    const engine = await openPlace(url);
    const cut = await openPlace(url.replace(`:${server.port}/`, `:${proxy.port}/`));
    let version = 0;
    const promoteOnce = async (at: number, again?: Version): Promise<{ built: Version; outcome: unknown }> => {
      const built = again ?? (await buildVersion(engine, ++version, NAMES));
      await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester", ttlMs: 1_000 });
      proxy.arm(at);
      const outcome = await promote({ engine: cut, schema: SCHEMA, set: built.set, hide: [], promotion: built.promotion, token: lease.token }).then(() => "done", (error: unknown) => error);
      return { built, outcome };
    };
    expect((await promoteOnce(0)).outcome).toBe("done");
    // The first one made the views; from now on they are replaced.
    expect((await promoteOnce(0)).outcome).toBe("done");
    const messages = proxy.count();
    expect(messages).toBeGreaterThan(60);

    const points = [
      ...Array.from({ length: Math.min(LAST, CUTS) }, (_, index) => messages - index),
      ...Array.from({ length: Math.max(0, CUTS - LAST) }, (_, index) => 1 + Math.floor((index * messages) / (CUTS - LAST)) % messages),
    ];
    let [committed, lostReply] = [0, 0];
    for (const at of points) {
      tally.tried++;
      const before = await versionsSeen(engine, NAMES);
      const { built, outcome } = await promoteOnce(at);
      expect(proxy.stopped()).toBeDefined();
      const logged = openRows(await readLog(engine, SCHEMA)).some(({ key }) => key === built.promotion.key);
      const seen = await versionsSeen(engine, NAMES);
      expect(seen).toEqual(logged ? [version] : before);
      if (logged) {
        expect(outcome).toBe("done");
        committed++;
        if (proxy.stopped() === "< C") lostReply++;
      } else {
        expect(outcome).toBeInstanceOf(HostError);
        expect(String(outcome)).toContain("its log says that nothing was published: deploy again");
        // The same again ends where it would have ended.
        expect((await promoteOnce(0, built)).outcome).toBe("done");
        expect(await versionsSeen(engine, NAMES)).toEqual([version]);
      }
    }
    const { chain, drift, rows } = await auditEnvironment(engine, SCHEMA);
    expect({ chain, drift, rows }).toEqual({ chain: [], drift: [], rows: version });
    tally.notes.push(`at ${new Set(points).size} of ${messages} messages`, `${committed} had committed`, `${lostReply} of them with the reply to COMMIT lost`, "0 guessed");
    expect(lostReply).toBeGreaterThan(0);
    expect(committed).toBeLessThan(points.length);
    await Promise.all([engine.close(), cut.close()]);
  }), 3_600_000);
});
