import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import { makeBooks } from "../../shared/deploy/log/log-table.ts";
import type { Promotion } from "../../shared/deploy/log/deployment.ts";
import type { Publication } from "../../shared/run/publish.ts";
import { printStamp, type Stamp } from "../../shared/run/stamp.ts";

export interface Shop extends AsyncDisposable {
  engine: Engine;
}

/** An empty database: in memory, or where `place` says. */
export async function emptyShop(place = ":memory:"): Promise<Shop> {
  const engine = await openPlace(place);
  return { engine, [Symbol.asyncDispose]: () => engine.close() };
}

/** Opens a file of DuckDB, or what a URL of Postgres names. */
export async function openPlace(place: string): Promise<Engine> {
  return place.startsWith("postgresql:") ? openPostgres({ url: place }) : openDuckDb({ path: place, allowedDirectories: [], threads: 1 });
}

export const SCHEMA = "shop";

/** A release of `count` tables, each of which shows its version. */
export interface Version {
  set: Publication[];
  promotion: Promotion;
}

/** Builds the tables of a version, beside those that are there. */
export async function buildVersion(engine: Engine, version: number, count = 3, key = `plan-${version}`): Promise<Version> {
  await makeBooks(engine, SCHEMA);
  const set: Publication[] = [];
  const statements: string[] = [];
  for (let i = 0; i < count; i++) {
    const name = `t${i}`;
    const physical = `${name}__${String(version).padStart(8, "0")}`;
    const table = `${SCHEMA}__towpath.${engine.quote(physical)}`;
    const stamp: Stamp = { towpath: 1, task: `p.${name}`, fingerprint: physical, base: physical, parts: {}, run: `run-${version}`, owner: "tester", made: new Date(0).toISOString() };
    statements.push(`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} AS SELECT ${version} AS version`, `COMMENT ON TABLE ${table} IS ${engine.literal(printStamp(stamp))}`);
    set.push({ name, stamp: { ...stamp, physical } });
  }
  await engine.transaction((tx) => tx.executeOwn(statements));
  return { set, promotion: promotionOf(version, set, key) };
}

export function promotionOf(version: number, set: readonly Publication[], key = `plan-${version}`): Promotion {
  return {
    key, kind: "deploy", who: "tester", plan: key,
    release: { name: "p", version: `1.${version}.0`, commit: String(version).padStart(40, "0"), digest: `digest-${version}` },
    published: Object.fromEntries(set.map(({ name, stamp }) => [name, stamp.physical])),
  };
}

/** The versions that consumers see: one when all views are of one release. */
export async function versionsSeen(engine: Engine, count = 3): Promise<number[]> {
  const rows = await engine.query(Array.from({ length: count }, (_, i) => `SELECT version FROM ${SCHEMA}.t${i}`).join(" UNION ALL "));
  return [...new Set(rows.map((row) => Number(row["version"])))];
}
