import type { Engine } from "./engine.ts";
import type { DuckDBOptions } from "./duckdb/open-instance.ts";
import type { PostgresOptions } from "./postgres/postgres-options.ts";

export type EngineOptions = ({ engine: "duckdb" } & DuckDBOptions) | ({ engine: "postgres" } & PostgresOptions);

let bringDriver: (() => Promise<void>) | undefined;

/** For hosts that have no driver beside them: called before the driver is loaded for the first time. */
export function beforeDriver(bring: () => Promise<void>): void {
  bringDriver = bring;
}

/** Opens the engine of an environment by name. The driver is loaded only when it is needed: it is the biggest file of all. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (options.engine === "duckdb") {
    await bringDriver?.();
    const { openDuckDb } = await import("./duckdb/open-duckdb.ts");
    return openDuckDb(options);
  }
  const { openPostgres } = await import("./postgres/open-postgres.ts");
  return openPostgres(options);
}
