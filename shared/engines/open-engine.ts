import type { Engine } from "./engine.ts";
import { EngineError } from "./engine.ts";
import type { DuckDBOptions } from "./duckdb/open-instance.ts";

export type EngineOptions = { engine: "duckdb" } & DuckDBOptions;

/** Opens the engine of an environment by name. The driver is loaded only when it is needed: it is the biggest file of all. */
export async function openEngine(options: EngineOptions | { engine: string }): Promise<Engine> {
  if (isDuckDb(options)) {
    const { openDuckDb } = await import("./duckdb/open-duckdb.ts");
    return openDuckDb(options);
  }
  throw new EngineError(`The engine "${options.engine}" comes with a later version of Towpath; this one has duckdb. Choose "engine: duckdb" for this environment.`, "other");
}

function isDuckDb(options: EngineOptions | { engine: string }): options is EngineOptions {
  return options.engine === "duckdb" && "path" in options && "allowedDirectories" in options;
}
