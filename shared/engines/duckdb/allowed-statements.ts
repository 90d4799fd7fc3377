import type { DuckDBConnection, DuckDBPreparedStatement } from "@duckdb/node-api";
import { StatementType } from "@duckdb/node-api";
import { EngineError } from "../engine.ts";
import { calledFunctions } from "./called-functions.ts";

/** What SQL of a project, and what Towpath makes of it, may do. COPY, ATTACH, LOAD, SET, PRAGMA, CALL, EXPORT… are not needed. */
const ALLOWED = new Set<StatementType>([
  StatementType.SELECT, StatementType.INSERT, StatementType.UPDATE, StatementType.DELETE, StatementType.MERGE_INTO,
  StatementType.CREATE, StatementType.ALTER, StatementType.DROP,
]);
/** The same by their first word, looked at before anything is prepared: preparing EXPORT makes its folder, EXPLAIN ANALYZE runs what it explains. */
const FIRST_WORD = /^(?:\s|\/\*[\s\S]*?\*\/|--[^\n]*(?:\n|$)|\()*([a-z]+)/i;
const ALLOWED_WORDS = new Set(["select", "with", "from", "values", "table", "pivot", "unpivot", "describe", "desc", "show", "summarize", "insert", "update", "delete", "truncate", "merge", "create", "alter", "comment", "drop"]);

/** Functions with effects that a locked configuration does not stop (logging writes files), or that run SQL hidden in a string. */
const REFUSED_FUNCTIONS = ["enable_logging", "disable_logging", "truncate_duckdb_logs", "write_log", "enable_profiling", "disable_profiling", "query", "query_table", "force_checkpoint", "checkpoint"];
const MAY_CALL_REFUSED = new RegExp(REFUSED_FUNCTIONS.join("|"), "i");

/** Prepares the one statement of a text, after making sure that it is one, and of an allowed kind. */
export async function prepareAllowed(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql).catch((error: unknown) => {
    if (error instanceof Error && error.message === "Error in native callback") throw new EngineError("There is no statement in the text.", "syntax");
    throw error;
  });
  const word = FIRST_WORD.exec(sql)?.[1]?.toUpperCase();
  if (word !== undefined && !ALLOWED_WORDS.has(word.toLowerCase())) throw notAllowed(word);
  if (statements.count !== 1) throw new EngineError(severalMessage(sql, statements.count), "syntax");
  if (MAY_CALL_REFUSED.test(sql)) refuseFunctions(sql);
  const prepared = await statements.prepare(0);
  if (!ALLOWED.has(prepared.statementType)) throw notAllowed(StatementType[prepared.statementType] ?? "");
  return prepared;
}

function notAllowed(kind: string): EngineError {
  return new EngineError(`The statement ${kind} is not allowed: SQL of a project reads tables and makes tables, nothing else.`, "syntax");
}

function severalMessage(sql: string, count: number): string {
  if (/\bpivot\b/i.test(sql)) return "PIVOT needs the list of its values, so that the columns do not depend on the rows: PIVOT … ON column IN ('a', 'b').";
  return `One statement was expected, ${count} were seen: remove the semicolon and what follows it.`;
}

function refuseFunctions(sql: string): void {
  const called = calledFunctions(sql);
  const refused = REFUSED_FUNCTIONS.find((name) => (called === undefined ? sql.toLowerCase().includes(name) : called.has(name)));
  if (refused !== undefined) throw new EngineError(`The function ${refused}() is not allowed in SQL of a project.`, "syntax");
}
