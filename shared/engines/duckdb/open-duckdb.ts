import { version } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Engine, QueryOptions, Row, Session } from "../engine.ts";
import { prepareAllowed } from "./allowed-statements.ts";
import { Connections } from "./connections.ts";
import { explainError } from "./explain-error.ts";
import type { DuckDBOptions } from "./open-instance.ts";
import { openInstance } from "./open-instance.ts";
import { quoteIdentifier, quoteLiteral } from "./quote.ts";
import { viewStatements } from "../view-statements.ts";
import { scanFiles } from "./scan-files.ts";
import { plainRows, resultColumns } from "./values.ts";

/** Each running statement holds one of libuv's four threads. */
const MAX_CONCURRENCY = 4;

/** Opens DuckDB in this process, with file access limited to `allowedDirectories` and the configuration locked. */
export async function openDuckDb(options: DuckDBOptions): Promise<Engine> {
  const connections = new Connections(await openInstance(options), MAX_CONCURRENCY);

  async function query(sql: string, options?: QueryOptions): Promise<Row[]> {
    return (await read(sql, options)).rows;
  }

  async function read(sql: string, options?: QueryOptions): Promise<Result> {
    return connections.statement((connection) => run(connection, sql), options);
  }

  async function transaction<T>(work: (tx: Session) => Promise<T>, options?: QueryOptions): Promise<T> {
    return connections.use(async (connection) => {
      const session: Session = {
        query: async (sql) => (await run(connection, sql)).rows,
        execute: (sql) => runOnly(connection, sql),
        executeOwn: async (statements) => {
          const sql = statements.join(";\n");
          if (statements.length > 0) await connection.run(sql).catch((error: unknown) => Promise.reject(explainError(error, sql)));
        },
      };
      await connection.run("BEGIN TRANSACTION");
      try {
        const result = await work(session);
        await connection.run("COMMIT").catch((error: unknown) => Promise.reject(explainError(error, "COMMIT")));
        return result;
      } catch (error) {
        // After a failed COMMIT there is nothing left to roll back, and DuckDB says so with an error of no interest.
        await connection.run("ROLLBACK").catch(() => undefined);
        throw error;
      }
    }, options);
  }

  async function copyTo(sql: string, file: string, format: string, options: QueryOptions & { maxRows?: number } = {}): Promise<void> {
    await connections.statement(async (connection) => {
      const inner = `SELECT * FROM (\n${asQuery(sql)}\n)${options.maxRows === undefined ? "" : ` LIMIT ${Math.trunc(options.maxRows)}`}`;
      try {
        // Alone first: so that nothing can close the parenthesis of COPY and go on with words of its own.
        (await prepareAllowed(connection, asQuery(sql))).destroySync();
        await connection.run(`COPY (\n${inner}\n) TO ${quoteLiteral(file)} (${format})`);
      } catch (error) {
        throw explainError(error, sql);
      }
    }, options);
  }

  return {
    name: "duckdb",
    dialect: "duckdb",
    promotion: "A",
    version: version().replace(/^v/, ""),
    maxConcurrency: MAX_CONCURRENCY,
    quote: quoteIdentifier,
    literal: quoteLiteral,
    scanFiles,
    query,
    read,
    execute: async (sql, options) => void (await query(sql, options)),
    transaction,
    exportParquet: (sql, file, options) => copyTo(sql, file, "FORMAT parquet", options),
    exportCsv: (sql, file, options) => copyTo(sql, file, "FORMAT csv, HEADER false, NULLSTR '', FORCE_QUOTE *", options),
    async describe(sql, options) {
      const rows = await query(`DESCRIBE ${asQuery(sql)}`, options);
      return rows.map((row) => ({ name: String(row["column_name"]), type: String(row["column_type"]) }));
    },
    async schemas() {
      const rows = await query("SELECT schema_name AS name FROM information_schema.schemata WHERE catalog_name = current_database() ORDER BY name");
      return rows.map(({ name }) => String(name));
    },
    async list(schema) {
      const name = quoteLiteral(schema);
      const rows = await query(`SELECT table_name AS name, 'table' AS kind, comment FROM duckdb_tables() WHERE schema_name = ${name} AND database_name = current_database()
        UNION ALL SELECT view_name, 'view', comment FROM duckdb_views() WHERE schema_name = ${name} AND database_name = current_database() AND NOT internal ORDER BY name`);
      return rows.map(({ name, kind, comment }) => {
        const relation = { name: String(name), kind: kind === "view" ? "view" as const : "table" as const };
        return typeof comment === "string" ? Object.assign(relation, { comment }) : relation;
      });
    },
    async columns(schema) {
      const rows = await query(`SELECT table_name AS relation, column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = ${quoteLiteral(schema)} AND table_catalog = current_database() ORDER BY table_name, ordinal_position`);
      return rows.map(({ relation, name, type }) => ({ relation: String(relation), name: String(name), type: String(type) }));
    },
    grantees: async () => [],
    swapViews: (tx, swap) => tx.executeOwn(viewStatements({ quote: quoteIdentifier, literal: quoteLiteral }, swap)),
    swapProblems: async () => [],
    interrupt: () => connections.interrupt(),
    close: () => connections.close(),
  };
}

type Result = Awaited<ReturnType<Engine["read"]>>;

async function run(connection: DuckDBConnection, sql: string): Promise<Result> {
  try {
    const prepared = await prepareAllowed(connection, sql);
    try {
      const result = await prepared.runAndReadAll();
      return { columns: resultColumns(result), rows: plainRows(result) };
    } finally {
      prepared.destroySync();
    }
  } catch (error) {
    throw explainError(error, sql);
  }
}

/** Without a look at the result: of a statement that makes something it says nothing. */
async function runOnly(connection: DuckDBConnection, sql: string): Promise<void> {
  try {
    const prepared = await prepareAllowed(connection, sql);
    await prepared.run().finally(() => prepared.destroySync());
  } catch (error) {
    throw explainError(error, sql);
  }
}

/** Of a relation (`"a"."b"`, `read_parquet(…)`) the query that reads it; of a query itself, without the final semicolon. */
function asQuery(sql: string): string {
  const bare = sql.replace(/[;\s]+$/, "");
  return /^\s*(?:select|with|from|values|table|pivot|unpivot|--|\/\*|\()(?![\w.])/i.test(bare) ? bare : `FROM ${bare}`;
}
