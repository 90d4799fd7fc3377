import { EngineError } from "../engine.ts";

/** What SQL of a project, and what Towpath makes of it, may begin with. COPY, SET, DO, CALL, LOAD, VACUUM… are not needed. */
const ALLOWED = new Set(["select", "with", "values", "table", "insert", "update", "delete", "truncate", "merge", "create", "alter", "comment", "drop"]);

/** Refuses a text that is not a statement of an allowed kind. That it is only one statement is held by the extended protocol. */
export function checkAllowed(sql: string): void {
  const word = firstWord(sql);
  if (word === undefined) throw new EngineError("There is no statement in the text.", "syntax");
  if (!ALLOWED.has(word.toLowerCase())) throw new EngineError(`The statement ${word.toUpperCase()} is not allowed: SQL of a project reads tables and makes tables, nothing else.`, "syntax");
}

/** The first word after blanks, parentheses and comments, which nest in Postgres. */
export function firstWord(sql: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < sql.length;) {
    if (sql.startsWith("/*", at)) [depth, at] = [depth + 1, at + 2];
    else if (depth > 0) [depth, at] = sql.startsWith("*/", at) ? [depth - 1, at + 2] : [depth, at + 1];
    else if (sql.startsWith("--", at)) at = (sql.indexOf("\n", at) + 1) || sql.length;
    else if (/[\s(]/.test(sql[at] ?? "")) at++;
    else return /^[a-z]+/i.exec(sql.slice(at, at + 40))?.[0] ?? sql.slice(at, at + 1);
  }
  return undefined;
}
