import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { rollForward } from "../../shared/deploy/journal.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { promote } from "../../shared/deploy/promote.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { faultyEngine } from "./faulty-engine.ts";
import { buildVersion, emptyShop, SCHEMA, versionsSeen } from "./shop.ts";

/** DuckDB as an engine that cannot change two things in one transaction: every statement is committed by itself. */
function levelB(engine: Engine): Engine {
  return {
    ...engine,
    promotion: "B",
    transaction: (work, options) => work({
      query: (sql) => engine.query(sql, options),
      execute: (sql) => engine.execute(sql, options),
      executeOwn: async (statements) => {
        for (const statement of statements) await engine.transaction((tx) => tx.executeOwn([statement]), options);
      },
    }),
  };
}

async function deploy(engine: Engine, version: number): Promise<void> {
  const { set, promotion } = await buildVersion(engine, version);
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester", exclusive: true });
  await rollForward(engine, SCHEMA, lease.token);
  await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
}

describe("a promotion by journal", () => {
  it("is finished by the next one, wherever it died", async () => {
    let [half, points] = [0, 0];
    for (let at = 1; ; at++) {
      await using shop = await emptyShop();
      const engine = levelB(shop.engine);
      await deploy(engine, 1);
      const { set, promotion } = await buildVersion(engine, 2);
      const faulty = faultyEngine(engine, { at, when: at % 2 === 0 ? "after" : "before" });
      await promote({ engine: faulty.engine, schema: SCHEMA, set, hide: [], promotion, token: 1 }).catch(() => undefined);
      if (!faulty.dead()) break;
      points++;
      const between = await versionsSeen(engine);
      if (between.length > 1) {
        half++;
        const { drift } = await auditEnvironment(engine, SCHEMA);
        expect(drift.map(({ kind }) => kind)).toContain("promotion unfinished");
      }
      await using lease = await takeLease({ engine, schema: SCHEMA, holder: "next", exclusive: true });
      await rollForward(engine, SCHEMA, lease.token);
      const seen = await versionsSeen(engine);
      expect(seen).toHaveLength(1);
      const audit = await auditEnvironment(engine, SCHEMA);
      expect({ chain: audit.chain, drift: audit.drift, rows: audit.rows }).toEqual({ chain: [], drift: [], rows: seen[0] });
    }
    expect(points).toBeGreaterThan(8);
    // Level B promises no more than this, and says so.
    expect(half).toBeGreaterThan(0);
  });
});
