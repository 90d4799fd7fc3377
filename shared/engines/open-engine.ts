import type { Engine } from "./engine.ts";
import { EngineError } from "./engine.ts";
import type { DuckDBOptions } from "./duckdb/open-instance.ts";

export type EngineOptions = { engine: "duckdb" } & DuckDBOptions;

let bringDriver: (() => Promise<void>) | undefined;

/** For hosts that have no driver beside them: called before the driver is loaded for the first time. */
export function beforeDriver(bring: () => Promise<void>): void {
  bringDriver = bring;
}

/** Opens the engine of an environment by name. The driver is loaded only when it is needed: it is the biggest file of all. */
export async function openEngine(options: EngineOptions | { engine: string }): Promise<Engine> {
  if (isDuckDb(options)) {
    await bringDriver?.();
    const { openDuckDb } = await import("./duckdb/open-duckdb.ts");
    return openDuckDb(options);
  }
  throw new EngineError(`The engine "${options.engine}" comes with a later version of Towpath; this one has duckdb. Choose "engine: duckdb" for this environment.`, "other");
}

function isDuckDb(options: EngineOptions | { engine: string }): options is EngineOptions {
  return options.engine === "duckdb" && "path" in options && "allowedDirectories" in options;
}
