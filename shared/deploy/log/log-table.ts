import { dialectSql } from "../../engines/dialect-sql.ts";
import { EngineError, type Engine, type Row, type Session } from "../../engines/engine.ts";
import { hiddenSchema } from "../../run/environment-state.ts";
import { makeSchemas } from "../../run/make-schemas.ts";
import { sealRow, type StoredRow } from "./chain.ts";
import type { Deployment, Promotion } from "./deployment.ts";

export const LOG_TABLE = "towpath_deployments";
export const LOCK_TABLE = "towpath_lock";
export const JOURNAL_TABLE = "towpath_journal";

const TRIES = 5;

/** `"analytics__towpath"."towpath_deployments"` */
export function bookName(engine: Pick<Engine, "quote">, schema: string, table: string): string {
  return `${engine.quote(hiddenSchema(schema))}.${engine.quote(table)}`;
}

/** Makes the log, the lock and the journal of an environment when they are missing. Several may do so at once. */
export async function makeBooks(engine: Engine, schema: string): Promise<void> {
  const name = (table: string): string => bookName(engine, schema, table);
  // DuckDB 1.5 loses a row that is updated and has a key, once a full disk has kept a transaction from committing; nobody else has the file open, so there it needs none.
  const key = engine.dialect === "duckdb" ? "NOT NULL" : "PRIMARY KEY";
  const once = engine.dialect === "duckdb" ? `WHERE NOT EXISTS (SELECT name FROM ${name(LOCK_TABLE)})` : "ON CONFLICT DO NOTHING";
  const statements = [
    `CREATE TABLE IF NOT EXISTS ${name(LOG_TABLE)} (seq BIGINT PRIMARY KEY, key VARCHAR NOT NULL UNIQUE, before VARCHAR NOT NULL, entry VARCHAR NOT NULL, hash VARCHAR NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS ${name(JOURNAL_TABLE)} (key VARCHAR PRIMARY KEY, entry VARCHAR NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS ${name(LOCK_TABLE)} (name VARCHAR ${key}, token BIGINT NOT NULL, holder VARCHAR NOT NULL, since TIMESTAMP WITH TIME ZONE NOT NULL, expires TIMESTAMP WITH TIME ZONE NOT NULL)`,
    `INSERT INTO ${name(LOCK_TABLE)} SELECT 'deploy', 0, '', now(), now() ${once}`,
  ];
  if (await hasBooks(engine, schema)) return;
  await makeSchemas(engine, [schema, hiddenSchema(schema)]);
  for (let attempt = 1; ; attempt++) {
    try {
      for (const statement of statements) await engine.execute(statement);
      return;
    } catch (error) {
      // IF NOT EXISTS does not keep two sessions from making the same thing at once; the second time it is there.
      if (!(error instanceof EngineError) || attempt >= TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

/** Whether anything was ever deployed here. */
export async function hasBooks(engine: Engine, schema: string): Promise<boolean> {
  const names = new Set((await engine.list(hiddenSchema(schema))).map(({ name }) => name));
  if (!names.has(LOCK_TABLE) || !names.has(LOG_TABLE) || !names.has(JOURNAL_TABLE)) return false;
  return (await engine.query(`SELECT name FROM ${bookName(engine, schema, LOCK_TABLE)}`)).length > 0;
}

/** All rows, oldest first; none when there is no log. */
export async function readLog(engine: Engine, schema: string): Promise<StoredRow[]> {
  const there = (await engine.list(hiddenSchema(schema))).some(({ name }) => name === LOG_TABLE);
  return there ? readRows(engine, engine, schema) : [];
}

/** The newest row as the transaction sees it. */
export async function lastRow(tx: Pick<Session, "query">, engine: Engine, schema: string): Promise<StoredRow | undefined> {
  return (await tx.query(`SELECT seq, key, before, entry, hash FROM ${bookName(engine, schema, LOG_TABLE)} ORDER BY seq DESC LIMIT 1`)).map(storedRow)[0];
}

/** The row of a promotion, when it has happened. */
export async function findRow(session: Pick<Session, "query">, engine: Engine, schema: string, key: string): Promise<StoredRow | undefined> {
  const rows = await session.query(`SELECT seq, key, before, entry, hash FROM ${bookName(engine, schema, LOG_TABLE)} WHERE key = ${engine.literal(key)}`);
  return rows.map(storedRow)[0];
}

/** The clock of the environment, as an ISO instant; in a transaction that has waited for its turn, the present and not when it began. */
export async function environmentClock(session: Pick<Session, "query">, { dialect }: Pick<Engine, "dialect">): Promise<string> {
  const [row] = await session.query(`SELECT CAST(extract(epoch FROM ${dialectSql(dialect).clock}) AS DOUBLE PRECISION) AS seconds`);
  return new Date(Math.round(Number(row?.["seconds"]) * 1000)).toISOString();
}

/** The statement that writes a promotion after `last`, and the row that it writes. */
export function rowAfter(engine: Engine, schema: string, last: StoredRow | undefined, promotion: Promotion, { at, token }: Pick<Deployment, "at" | "token">): { row: StoredRow; statement: string } {
  const row = sealRow({ ...promotion, seq: (last?.seq ?? 0) + 1, at, token, before: last?.hash ?? "" });
  const values = [row.seq, row.key, row.before, row.entry, row.hash].map((value) => engine.literal(value)).join(", ");
  return { row, statement: `INSERT INTO ${bookName(engine, schema, LOG_TABLE)} (seq, key, before, entry, hash) VALUES (${values})` };
}

async function readRows(session: Pick<Session, "query">, engine: Engine, schema: string): Promise<StoredRow[]> {
  return (await session.query(`SELECT seq, key, before, entry, hash FROM ${bookName(engine, schema, LOG_TABLE)} ORDER BY seq`)).map(storedRow);
}

function storedRow(row: Row): StoredRow {
  const text = (key: string): string => String(row[key] ?? "");
  return { seq: Number(row["seq"]), key: text("key"), before: text("before"), entry: text("entry"), hash: text("hash") };
}
