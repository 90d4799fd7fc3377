import type { Row } from "../engine.ts";

/** A name that moves locks the view and what it shows. */
export const LOCKS_OF_A_SWAP = 2;
/** What a transaction takes beside its names: catalogs and their indexes, the log. */
const BESIDE = 200;
/** Others hold locks, too. */
const SHARE = 0.9;

/** How many locks one transaction may count on. The server has one table for all of them, made when it starts. */
export async function lockCapacity(query: (sql: string) => Promise<Row[]>): Promise<number> {
  const sessions = ["max_connections", "max_prepared_transactions", "autovacuum_max_workers", "max_worker_processes", "max_wal_senders"].map(setting).join(" + ");
  const [row] = await query(`SELECT ${setting("max_locks_per_transaction")} * (${sessions}) AS locks`);
  return Math.max(0, Math.floor(Number(row?.["locks"] ?? 0) * SHARE) - BESIDE);
}

function setting(name: string): string {
  return `coalesce(current_setting('${name}', true)::bigint, 0)`;
}
