import { beforeDriver } from "../../engines/open-engine.ts";
import { provideDuckDb, type ProvideDuckDb } from "./provide-duckdb.ts";

/** Has DuckDB's native half brought when, and only when, an engine is opened for the first time. */
export function useDuckDb(options: ProvideDuckDb): void {
  let brought: Promise<string> | undefined;
  beforeDriver(async () => {
    brought ??= provideDuckDb(options);
    // Read by the bundle in place of DuckDB's own search for its native half (scripts/build-actions.ts).
    Reflect.set(globalThis, Symbol.for("towpath.duckdb"), await brought);
  });
}
