import type { Engine } from "../../shared/engines/engine.ts";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import { startPostgres } from "./postgres.ts";

/** The engines that Towpath writes SQL for; what it measures must be the same on all of them. */
export const ENGINES = ["duckdb", "postgres"] as const;
export type EngineName = (typeof ENGINES)[number];

/** A real engine with an empty database; closing it also stops its server. */
export async function openTestEngine(name: EngineName, options: { timezone?: string; allowedDirectories?: string[] } = {}): Promise<Engine> {
  const { timezone = "UTC", allowedDirectories = [] } = options;
  if (name === "duckdb") return openDuckDb({ path: ":memory:", allowedDirectories, threads: 2, timezone });
  const server = await startPostgres();
  try {
    const engine = await openPostgres({ url: await server.database(), timezone });
    return { ...engine, close: () => engine.close().finally(() => server[Symbol.asyncDispose]()) };
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}
