import path from "node:path";
import type { PostgresOptions } from "../engines/postgres/postgres-options.ts";
import { parseDuration } from "../pipeline/duration.ts";

/** What an environment says of its Postgres server, with variables in place. */
export function postgresOptionsOf(root: string, options: Readonly<Record<string, string>>): PostgresOptions {
  const file = (name: string): string | undefined => (options[name] === undefined ? undefined : path.resolve(root, options[name]));
  const duration = (name: string): number | undefined => (options[name] === undefined ? undefined : parseDuration(options[name]));
  return {
    url: options["url"], host: options["host"], port: options["port"], database: options["database"], user: options["user"], password: options["password"], role: options["role"],
    sslmode: options["sslmode"], sslrootcert: file("sslrootcert"), sslcert: file("sslcert"), sslkey: file("sslkey"),
    connections: options["connections"] === undefined ? undefined : Number(options["connections"]),
    connectTimeoutMs: duration("connect_timeout"), lockTimeoutMs: duration("lock_timeout"), statementTimeoutMs: duration("statement_timeout"),
  };
}
