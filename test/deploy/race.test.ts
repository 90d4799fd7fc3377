import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { FULL, prove } from "../harness/proof.ts";
import { tempProject } from "../harness/temp-project.ts";
import { ENGINES, places } from "./places.ts";
import { buildVersion, emptyShop, openPlace, SCHEMA, versionsSeen } from "./shop.ts";

const PROCESSES = 8;
const EACH = FULL ? 200 : 3;

const placeOn = places();

describe.each(ENGINES)("deployments on %s at the same time", (on) => {
  it(`of ${PROCESSES} processes come one after the other, ${EACH} of each`, () => prove(`race on ${on}`, `deployments of ${PROCESSES} processes`, async (tally) => {
    await using project = await tempProject();
    const place = on === "duckdb" ? path.join(project.root, "warehouse.duckdb") : await placeOn(on);
    const codes = await Promise.all(Array.from({ length: PROCESSES }, (_, index) => new Promise((resolve) => {
      spawn(process.execPath, [path.join(import.meta.dirname, "race-child.ts"), place, String((index + 1) * 1000), String(EACH)], { stdio: "inherit" }).once("close", resolve);
    })));
    expect(codes).toEqual(Array.from({ length: PROCESSES }, () => 0));
    const engine = await openPlace(place);
    const { chain, drift, rows } = await auditEnvironment(engine, SCHEMA);
    const log = openRows(await readLog(engine, SCHEMA));
    expect({ chain, drift, rows }).toEqual({ chain: [], drift: [], rows: PROCESSES * EACH });
    expect(log.every(({ token }, index) => index === 0 || token > (log[index - 1]?.token ?? 0))).toBe(true);
    expect((await versionsSeen(engine)).map(String)).toEqual([log.at(-1)?.release.version.split(".")[1]]);
    await engine.close();
    tally.tried = rows;
    tally.notes.push("one history");
  }), 3_600_000);

  it("of one database that all have open are kept apart by the lock and the fence", async () => {
    await using shop = await emptyShop(await placeOn(on));
    const { engine } = shop;
    const versions = Array.from({ length: 12 }, (_, index) => index + 1);
    const built = [];
    for (const version of versions) built.push(await buildVersion(engine, version));
    await Promise.all(built.map(async ({ set, promotion }) => {
      await using lease = await takeLease({ engine, schema: SCHEMA, holder: promotion.key });
      await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
    }));
    const { chain, drift, rows } = await auditEnvironment(engine, SCHEMA);
    expect({ chain, drift, rows }).toEqual({ chain: [], drift: [], rows: versions.length });
  }, 60_000);
});
