import type { PoolClient } from "pg";

/** Breaks a connection off without asking anybody: whoever waits for an answer on it gets an error. The driver has no call for this. */
export function breakConnection(client: PoolClient): void {
  const connection: unknown = Reflect.get(client, "connection");
  const stream: unknown = typeof connection === "object" && connection !== null ? Reflect.get(connection, "stream") : undefined;
  if (typeof stream === "object" && stream !== null && "destroy" in stream && typeof stream.destroy === "function") stream.destroy();
}
