import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import type { Anchor } from "../../shared/deploy/log/anchors.ts";
import { openRows, sealRow, type StoredRow } from "../../shared/deploy/log/chain.ts";
import { LOG_TABLE, readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { ENGINES, places } from "./places.ts";
import { buildVersion, emptyShop, SCHEMA, versionsSeen, type Shop } from "./shop.ts";

const placeOn = places();
const keptOf = (rows: readonly StoredRow[]): Anchor[] => rows.map(({ seq, hash }) => ({ seq, hash, what: `p 1.${seq}.0`, by: "the ledger" }));

async function deployVersion(engine: Engine, version: number, count?: number, key?: string): Promise<void> {
  const { set, promotion } = await buildVersion(engine, version, count, key);
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester" });
  await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
}

async function deployed(on: (typeof ENGINES)[number]): Promise<Shop> {
  const memory = await emptyShop(await placeOn(on));
  for (const version of [1, 2, 3]) await deployVersion(memory.engine, version);
  return memory;
}

describe.each(ENGINES)("a promotion on %s", (on) => {
  it("moves all names with one row of the log", async () => {
    await using memory = await emptyShop(await placeOn(on));
    const { engine } = memory;
    await deployVersion(engine, 1);
    await deployVersion(engine, 2);
    expect(await versionsSeen(engine)).toEqual([2]);
    const { rows, chain, drift, state } = await auditEnvironment(engine, SCHEMA);
    expect({ rows, chain, drift }).toEqual({ rows: 2, chain: [], drift: [] });
    expect(state.releases.get("p")?.seen.map(({ release }) => release.version)).toEqual(["1.2.0", "1.1.0"]);
  });

  it("happens once under one key", async () => {
    await using memory = await emptyShop(await placeOn(on));
    const { engine } = memory;
    await deployVersion(engine, 1);
    await deployVersion(engine, 2, 3, "plan-1");
    expect(await versionsSeen(engine)).toEqual([1]);
    expect(await readLog(engine, SCHEMA)).toHaveLength(1);
  });

  it("is refused with a lock that was taken over, and when the log has moved", async () => {
    await using memory = await emptyShop(await placeOn(on));
    const { engine } = memory;
    await deployVersion(engine, 1);
    const { set, promotion } = await buildVersion(engine, 2);
    await using dead = await takeLease({ engine, schema: SCHEMA, holder: "dead", ttlMs: 1 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await using alive = await takeLease({ engine, schema: SCHEMA, holder: "alive" });
    expect(alive.token).toBeGreaterThan(dead.token);
    await expect(promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: dead.token })).rejects.toThrow("another deployment to shop took over");
    await expect(promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: alive.token, expectedHead: "other" })).rejects.toThrow("the environment has moved");
    expect(await versionsSeen(engine)).toEqual([1]);
    expect(await readLog(engine, SCHEMA)).toHaveLength(1);
  });

  it("waits for who holds the lock, and says for whom it did not wait any longer", async () => {
    await using memory = await emptyShop(await placeOn(on));
    const { engine } = memory;
    await deployVersion(engine, 1);
    const first = await takeLease({ engine, schema: SCHEMA, holder: "a laptop" });
    await expect(takeLease({ engine, schema: SCHEMA, holder: "me", waitMs: 100 })).rejects.toThrow("a laptop is deploying to shop and did not finish");
    const second = takeLease({ engine, schema: SCHEMA, holder: "me" });
    await first[Symbol.asyncDispose]();
    await using taken = await second;
    expect(taken.token).toBeGreaterThan(first.token);
  });
});

describe.each(ENGINES)("an audit on %s", (on) => {
  const log = `shop__towpath.${LOG_TABLE}`;
  it.each([
    ["an edited row", `UPDATE ${log} SET entry = replace(entry, '1.2.0', '1.9.0') WHERE seq = 2`, ["row 2 was changed after it was written: its hash does not fit"]],
    ["a row that is gone", `DELETE FROM ${log} WHERE seq = 2`, ["row 2 is missing"]],
    ["a row that was put in its place", `UPDATE ${log} SET hash = 'x' WHERE seq = 2`, ["row 2 was changed", "row 3 does not follow"]],
  ])("finds %s", async (_, tamper, said) => {
    await using memory = await deployed(on);
    await memory.engine.execute(tamper);
    const { chain } = await auditEnvironment(memory.engine, SCHEMA);
    expect(chain.length).toBeGreaterThan(0);
    for (const [index, text] of said.entries()) expect(chain[index]?.text).toContain(text);
  });

  describe("with rows that others have kept", () => {
    it("finds rows that were cut off at the end, all of them too; without such rows it says that it cannot", async () => {
      await using memory = await deployed(on);
      const { engine } = memory;
      const kept = keptOf(await readLog(engine, SCHEMA));
      expect(await auditEnvironment(engine, SCHEMA, kept)).toMatchObject({ rows: 3, anchored: 3, chain: [] });
      await engine.execute(`DELETE FROM ${log} WHERE seq = 3`);
      expect(await auditEnvironment(engine, SCHEMA)).toMatchObject({ rows: 2, anchored: 0, chain: [] });
      const cut = await auditEnvironment(engine, SCHEMA, kept);
      expect(cut).toMatchObject({ rows: 2, anchored: 2, chain: [{ seq: 3, kind: "cut off", text: expect.stringContaining("the ledger has row 3 (p 1.3.0), and the log ends at row 2: rows at its end are gone") }] });
      await engine.execute(`DELETE FROM ${log}`);
      expect((await auditEnvironment(engine, SCHEMA, kept)).chain).toMatchObject([{ seq: 1, kind: "cut off" }]);
    });

    it("finds a log that was written anew, with hashes that fit", async () => {
      await using memory = await deployed(on);
      const { engine } = memory;
      const stored = await readLog(engine, SCHEMA);
      let before = "";
      for (const { hash: _, ...row } of openRows(stored)) {
        const sealed = sealRow({ ...row, who: row.seq >= 2 ? "nobody" : row.who, before });
        await engine.execute(`UPDATE ${log} SET before = ${engine.literal(sealed.before)}, entry = ${engine.literal(sealed.entry)}, hash = ${engine.literal(sealed.hash)} WHERE seq = ${row.seq}`);
        before = sealed.hash;
      }
      expect((await auditEnvironment(engine, SCHEMA)).chain).toEqual([]);
      expect(await auditEnvironment(engine, SCHEMA, keptOf(stored))).toMatchObject({ anchored: 1, chain: [{ seq: 2, kind: "rewritten", text: expect.stringContaining("row 2 is not the one that the ledger has (p 1.2.0)") }] });
    });
  });

  it.each([
    ["DROP VIEW shop.t1", "view missing"],
    ["CREATE OR REPLACE VIEW shop.t1 AS SELECT * FROM shop__towpath.t1__00000001", "view replaced"],
    ["CREATE OR REPLACE VIEW shop.t1 AS SELECT * FROM shop__towpath.t1__00000003 WHERE version > 0", "view replaced"],
    ["CREATE OR REPLACE VIEW shop.t1 AS SELECT version + 1 AS version FROM shop__towpath.t1__00000003", "view replaced"],
    // The table itself cannot be dropped in Postgres while a view shows it.
    [on === "duckdb" ? "DROP TABLE shop__towpath.t1__00000003" : "COMMENT ON TABLE shop__towpath.t1__00000003 IS NULL", "data missing"],
  ])("finds %s", async (change, kind) => {
    await using memory = await deployed(on);
    await memory.engine.execute(change);
    const { chain, drift } = await auditEnvironment(memory.engine, SCHEMA);
    expect(chain).toEqual([]);
    expect(drift.map((each) => [each.name, each.kind])).toEqual([["t1", kind]]);
  });
});
