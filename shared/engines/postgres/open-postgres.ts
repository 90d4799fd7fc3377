import type { FieldDef } from "pg";
import { EngineError, type Engine, type QueryOptions, type Row, type Session } from "../engine.ts";
import { checkAllowed } from "./allowed-statement.ts";
import { clientConfig } from "./client-config.ts";
import { ColumnTypes } from "./column-types.ts";
import { Connections, type Borrowed } from "./connections.ts";
import { describeStatement } from "./describe-statement.ts";
import { exportParquet } from "./export-parquet.ts";
import { importRows } from "./import-rows.ts";
import type { PostgresOptions } from "./postgres-options.ts";
import { quoteIdentifier, quoteLiteral } from "./quote.ts";
import { listColumns, listGrantees, listRelations, listSchemas } from "./read-catalog.ts";
import { runTransaction } from "./run-transaction.ts";
import { swapProblems, swapViews } from "./swap-views.ts";
import { plainRows, uniqueNames } from "./values.ts";

const CONNECTIONS = 4;
const LOCK_TIMEOUT_MS = 5_000;
/** A session that holds locks and says nothing: its process stands still, or its network is gone. */
const SILENT_MS = 20_000;
/** The oldest release that its makers mend. */
const OLDEST = 140_000;

/** Connects to a Postgres server. Whatever a user wrote goes by the extended protocol, which takes one statement only. */
export async function openPostgres(options: PostgresOptions): Promise<Engine> {
  const atOnce = Math.max(1, Math.trunc(options.connections ?? CONNECTIONS));
  const connections = new Connections(await clientConfig(options), { atOnce, settings: settingsOf(options), askAfterMs: options.askAfterMs });
  const types = new ColumnTypes();

  async function query(sql: string, about?: QueryOptions): Promise<Row[]> {
    checkAllowed(sql);
    return connections.statement(async (borrowed) => rowsOf(await runOne(borrowed, sql)), about);
  }

  async function execute(sql: string, about?: QueryOptions): Promise<void> {
    checkAllowed(sql);
    await connections.statement((borrowed) => runOne(borrowed, sql), about);
  }

  async function read(sql: string, about?: QueryOptions): ReturnType<Engine["read"]> {
    checkAllowed(sql);
    return connections.statement(async (borrowed) => {
      const result = await runOne(borrowed, sql);
      return { columns: await columnsOf(borrowed, result.fields), rows: rowsOf(result) };
    }, about);
  }

  async function describe(sql: string, about?: QueryOptions): ReturnType<Engine["describe"]> {
    const text = asQuery(sql);
    checkAllowed(text);
    return connections.statement(async (borrowed) => columnsOf(borrowed, await borrowed.send(text, () => describeStatement(borrowed.client, text))), about);
  }

  async function columnsOf({ client, send }: Borrowed, fields: readonly FieldDef[]): Promise<{ name: string; type: string }[]> {
    const names = uniqueNames(fields);
    const found = await send("", () => types.of(client, fields));
    return found.map((type, index) => ({ name: names[index] ?? "", type }));
  }

  const version = await serverVersion(connections).catch(async (error: unknown) => {
    await connections.close();
    throw error;
  });
  return {
    name: "postgres",
    dialect: "postgres",
    promotion: "A",
    version,
    maxConcurrency: atOnce,
    quote: quoteIdentifier,
    literal: quoteLiteral,
    scanFiles: () => {
      throw new EngineError("Postgres cannot read files of the project: load them into a table, and declare the source by `table:`.", "io");
    },
    query, execute, read, describe,
    transaction: (work, about) => connections.transaction((borrowed) => runTransaction(borrowed, () => work(sessionOf(borrowed))), about),
    schemas: () => listSchemas(query),
    list: (schema) => listRelations(query, schema),
    columns: (schema) => listColumns(query, schema),
    grantees: (schema) => listGrantees(query, schema),
    swapViews,
    swapProblems: (swap) => swapProblems(query, swap),
    exportParquet: (sql, file, about = {}) => connections.transaction((borrowed) => {
      const { maxRows } = about;
      checkAllowed(asQuery(sql));
      const typesOf = (fields: readonly FieldDef[]): Promise<string[]> => borrowed.send("", () => types.of(borrowed.client, fields));
      return runTransaction(borrowed, () => exportParquet(borrowed, { query: asQuery(sql), file, ...(maxRows === undefined ? {} : { maxRows }) }, typesOf));
    }, about),
    importRows: (from, sql, table, about) => importRows((work) => connections.transaction(work, about), from, sql, table, about),
    interrupt: () => connections.interrupt(),
    close: () => connections.close(),
  };
}

function sessionOf(borrowed: Borrowed): Session {
  return {
    async execute(sql) {
      checkAllowed(sql);
      await runOne(borrowed, sql);
    },
    async query(sql) {
      checkAllowed(sql);
      return rowsOf(await runOne(borrowed, sql));
    },
    async executeOwn(statements) {
      const sql = statements.join(";\n");
      if (statements.length > 0) await borrowed.send(sql, () => borrowed.client.query(sql));
    },
  };
}

interface Result {
  fields: FieldDef[];
  rows: (string | null)[][];
}

async function runOne({ client, send }: Borrowed, text: string): Promise<Result> {
  const one = { text, rowMode: "array" as const, queryMode: "extended" };
  return send(text, () => client.query<(string | null)[]>(one));
}

function rowsOf({ fields, rows }: Result): Row[] {
  return plainRows(fields, rows);
}

/** Values are read as text, so the ways to write them are fixed, whatever the server or the role has as its own. */
function settingsOf({ timezone, role, readOnly, lockTimeoutMs, statementTimeoutMs }: PostgresOptions): Record<string, string> {
  return {
    TimeZone: timezone ?? "UTC", DateStyle: "ISO, YMD", IntervalStyle: "postgres", bytea_output: "hex", extra_float_digits: "1", client_encoding: "UTF8",
    standard_conforming_strings: "on", client_min_messages: "error",
    lock_timeout: String(lockTimeoutMs ?? LOCK_TIMEOUT_MS), statement_timeout: String(statementTimeoutMs ?? 0), idle_in_transaction_session_timeout: String(SILENT_MS),
    ...(readOnly === true ? { default_transaction_read_only: "on" } : {}),
    ...(role === undefined ? {} : { role }),
  };
}

async function serverVersion(connections: Connections): Promise<string> {
  const { rows } = await connections.statement((borrowed) => runOne(borrowed, "SELECT current_setting('server_version'), current_setting('server_version_num')"));
  const [text, number] = rows[0] ?? [];
  const version = (text ?? "").split(" ")[0] ?? "";
  if (Number(number) < OLDEST) throw new EngineError(`The server is Postgres ${version}; Towpath needs ${OLDEST / 10_000} or newer.`, "other");
  return version;
}

/** Of a relation (`"a"."b"`) the query that reads it; of a query itself, without the final semicolon. */
function asQuery(sql: string): string {
  const bare = sql.replace(/[;\s]+$/, "");
  return /^\s*(?:select|with|values|table|--|\/\*|\()(?![\w.])/i.test(bare) ? bare : `SELECT * FROM ${bare}`;
}
