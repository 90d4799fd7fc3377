import { EngineError } from "../engine.ts";
import { connectionError } from "./connection-error.ts";
import { dataMessage } from "./data-message.ts";
import { serverError, type ServerError } from "./server-error.ts";

/**
 * Turns what the driver threw into an error that is safe to print. Postgres quotes row values in messages, details and contexts of everything
 * that fails while rows are read, so those are rebuilt from code, type and names of the catalog. Errors of parsing know only the SQL and
 * the catalog, and stay; they are told apart by their position in the statement.
 */
export function explainError(thrown: unknown, sql: string): EngineError {
  if (thrown instanceof EngineError) return thrown;
  const error = serverError(thrown);
  if (error === undefined) return connectionError(thrown);
  const offset = error.position === undefined ? undefined : utf16Offset(sql, error.position);
  return new EngineError(`${sentence(error, sql)}${lineOf(sql, offset)}`, codeOf(error.sqlState), offset);
}

function codeOf(state: string): EngineError["code"] {
  if (state === "42601" || state === "42P02") return "syntax";
  if (state === "42501") return "io";
  if (state === "55P03" || state === "40P01") return "lock_timeout";
  if (state === "57014") return "interrupted";
  if (state === "40003" || state === "08007") return "unknown_outcome";
  if (/^(08|57P0|25P0[34]|28|3D|53300)/.test(state)) return "connection";
  if (/^(42|3F|2BP|0A|26)/.test(state)) return "catalog";
  if (state.startsWith("23")) return "constraint";
  if (state.startsWith("22")) return "conversion";
  return /^5[38]/.test(state) ? "io" : "other";
}

/** Sentences of states whose own words may quote data, or say less. */
const BY_STATE: Readonly<Record<string, string>> = {
  "28P01": "The password of this environment is not that of its user",
  "28000": "The server does not let this user connect from here, or not in this way: see its pg_hba.conf, and sslmode of the environment",
  "3D000": "The database of this environment does not exist on its server",
  "57014": "The statement was interrupted",
  "55P03": "Another session holds a lock that is needed here, and did not give it up in time. Nothing was changed; try again, or raise lock_timeout of the environment",
  "40P01": "Two sessions waited for each other, and the server stopped this one. Nothing was changed; try again",
  "40001": "Another session changed the same rows at the same time. Nothing was changed; try again",
  "25006": "The database is open for reading only",
  "25P02": "An earlier statement of this transaction failed",
  "2BP01": "Other objects of the database depend on what was to go: drop or change those first",
  "21000": "A scalar subquery returned more than one row",
  "22012": "Division by zero",
  "53100": "The disk of the database server is full",
  "53200": "The server is out of memory, or its max_locks_per_transaction is too small for so many objects in one transaction",
  "53300": "The server has no connection left",
  "25P03": "The server ended this session because its transaction said nothing for too long: this process stood still (a machine without memory, a paused one). Nothing of the transaction was kept; try again",
  "25P04": "The server ended this session because its transaction took longer than transaction_timeout of the server allows. Nothing of it was kept; try again",
  "57P01": "The server was shut down, or ended this connection",
  "57P02": "The server crashed and is starting again",
  "57P03": "The server is starting or shutting down",
  "P0001": "A function or trigger of the database raised an error; its words are withheld because they may quote data",
};

function sentence(error: ServerError, sql: string): string {
  const { sqlState, message } = error;
  const fixed = BY_STATE[sqlState];
  if (fixed !== undefined) return fixed;
  if (sqlState.startsWith("22") || sqlState.startsWith("23")) return dataMessage(error);
  if (sqlState === "42601") return `Syntax error: ${tidy(message).replace(/^syntax error /i, "")}`;
  if (sqlState === "42501") return saidOf(error, sql) ?? "The user of this environment may not do that";
  if (/^(42|3D|3F|2BP|0A|26)/.test(sqlState)) return saidOf(error, sql) ?? `The statement names something that does not exist or does not fit (SQLSTATE ${sqlState}); the server's own words are withheld because they may quote data`;
  return `The server failed with SQLSTATE ${sqlState}; its own words are withheld because they may quote data`;
}

const ABOUT = /^(?:permission denied for |must be owner of |cannot drop )?(?:relation|table|view|materialized view|schema|database|type|role|index|column|function|sequence) "?([^"\n]*)"? ?(?:does not exist|already exists|because other objects depend on it|is not a (?:table|view)|)$/;

/** The server's own words where they hold nothing but the statement's text and the catalog. A cast to regclass quotes a value, without a position. */
function saidOf({ message, position }: ServerError, sql: string): string | undefined {
  if (position !== undefined) return upperFirst(tidy(message));
  const about = ABOUT.exec(message)?.[1];
  const parts = about?.split(".").flatMap((part) => part.split(" ")) ?? [];
  return about !== undefined && parts.every((part) => sql.includes(part)) ? upperFirst(tidy(message)) : undefined;
}

function tidy(message: string): string {
  return message.replaceAll(/\s+/g, " ").replace(/[.\s]+$/, "");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Postgres counts characters from 1; strings here count UTF-16 units from 0. */
function utf16Offset(sql: string, position: number): number | undefined {
  let offset = 0;
  for (let seen = 1; seen < position; seen++) {
    const point = sql.codePointAt(offset);
    if (point === undefined) return undefined;
    offset += point > 0xffff ? 2 : 1;
  }
  return offset;
}

function lineOf(sql: string, offset: number | undefined): string {
  if (offset === undefined) return ".";
  const before = sql.slice(0, offset).split("\n");
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the statement).`;
}
