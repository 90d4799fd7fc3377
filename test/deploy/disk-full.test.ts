import path from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { EngineError, type Engine } from "../../shared/engines/engine.ts";
import { prove } from "../harness/proof.ts";
import { startPostgres, unprivilegedUser } from "../harness/postgres.ts";
import { canMakeSmallDisk, smallDisk, type SmallDisk } from "../harness/small-disk.ts";
import type { ENGINES } from "./places.ts";
import { buildVersion, openPlace, SCHEMA, versionsSeen, type Version } from "./shop.ts";

/** So many that the catalog has to grow. */
const NAMES = 200;
/** What is left of the disk: from nothing to nearly enough. */
const LEFT = [0, 4, 8, 16, 32, 64, 128, 256].map((kilobytes) => kilobytes * 1024);

interface OnSmallDisk extends AsyncDisposable {
  disk: SmallDisk;
  place: string;
}

async function onSmallDisk(on: (typeof ENGINES)[number]): Promise<OnSmallDisk> {
  if (on === "duckdb") {
    const disk = smallDisk(48);
    return { disk, place: path.join(disk.folder, "warehouse.duckdb"), [Symbol.asyncDispose]: async () => disk[Symbol.dispose]() };
  }
  const disk = smallDisk(48, process.getuid?.() === 0 ? await unprivilegedUser() : undefined);
  const server = await startPostgres({ autovacuum: "off" });
  const url = await server.database();
  const admin = new pg.Client(url);
  await admin.connect();
  // The database with its catalog; what belongs to the whole server lies elsewhere.
  await admin.query(`CREATE TABLESPACE small LOCATION ${pg.escapeLiteral(disk.folder)}`);
  await admin.query("CREATE DATABASE small TABLESPACE small");
  await admin.end();
  return { disk, place: url.replace(/[^/]+$/, "small"), [Symbol.asyncDispose]: async () => {
    await server[Symbol.asyncDispose]();
    disk[Symbol.dispose]();
  } };
}

async function deploy(engine: Engine, { set, promotion }: Version): Promise<unknown> {
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester", exclusive: true });
  // Awaited here: the lock is given back when this function ends.
  return await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
}

const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined, (error: unknown) => error);

describe.skipIf(!canMakeSmallDisk()).each(["duckdb", "postgres"] as const)("a full disk under %s", (on) => {
  it("is said in a sentence, publishes all or nothing, and once there is room the same deployment goes through", () => prove(`full disk on ${on}`, "promotions onto a disk that fills up", async (tally) => {
    await using small = await onSmallDisk(on);
    const { disk, place } = small;
    let engine = await openPlace(place);
    await deploy(engine, await buildVersion(engine, 1, NAMES));
    let [version, seen, refused] = [1, 1, 0];
    for (const left of LEFT) {
      tally.tried++;
      const built = await buildVersion(engine, ++version, NAMES);
      await disk.fill(left);
      const error = await failure(deploy(engine, built));
      // Whoever comes next finds a database that opens, and the old release or the new one, with its row.
      disk.free();
      await engine.close();
      engine = await openPlace(place);
      if (error === undefined) seen = version;
      else {
        refused++;
        expect(error).toBeInstanceOf(EngineError);
        expect(error).toMatchObject({ code: "io", message: expect.stringMatching(/disk .*is full/) });
      }
      expect(await versionsSeen(engine, NAMES)).toEqual([seen]);
      expect(await auditEnvironment(engine, SCHEMA)).toMatchObject({ chain: [], drift: [] });
      await deploy(engine, built);
      seen = version;
      expect(await versionsSeen(engine, NAMES)).toEqual([seen]);
      expect(await auditEnvironment(engine, SCHEMA)).toMatchObject({ rows: version, chain: [], drift: [] });
      await engine.transaction((tx) => tx.executeOwn(Array.from({ length: NAMES }, (_, i) => `DROP TABLE ${SCHEMA}__towpath.${engine.quote(`t${i}__${String(version - 1).padStart(8, "0")}`)}`)));
    }
    // Already while building: nothing is begun that cannot end.
    await disk.fill();
    const error = await failure(buildVersion(engine, version + 1, NAMES));
    expect(error).toMatchObject({ code: "io", message: expect.stringMatching(/disk .*is full/) });
    expect(await versionsSeen(engine, NAMES)).toEqual([seen]);
    disk.free();
    await engine.close();
    tally.notes.push(`${refused} of them refused`, "0 half-published");
    expect(refused).toBeGreaterThan(0);
  }), 300_000);
});
