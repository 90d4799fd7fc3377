import { afterAll } from "vitest";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";

export const ENGINES = ["duckdb", "postgres"] as const;

/** Gives empty databases of each engine for the tests of one file; the server starts with the first one. */
export function places(): (engine: (typeof ENGINES)[number]) => Promise<string> {
  let server: Promise<PostgresServer> | undefined;
  afterAll(async () => (await server)?.[Symbol.asyncDispose]());
  return async (engine) => (engine === "duckdb" ? ":memory:" : (await (server ??= startPostgres())).database());
}
