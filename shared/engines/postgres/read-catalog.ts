import type { Engine, Row } from "../engine.ts";
import { quoteLiteral } from "./quote.ts";

type Query = (sql: string) => Promise<Row[]>;

/** Names of the schemas, those of the server itself left out. */
export async function listSchemas(query: Query): Promise<string[]> {
  const rows = await query("SELECT nspname AS name FROM pg_catalog.pg_namespace WHERE nspname <> 'pg_toast' AND nspname !~ '^pg_(toast_)?temp_' ORDER BY nspname");
  return rows.map(({ name }) => String(name));
}

/** Relations of a schema with their comments. A materialized view holds data, as a table does. */
export async function listRelations(query: Query, schema: string): ReturnType<Engine["list"]> {
  const rows = await query(`SELECT c.relname AS name, c.relkind = 'v' AS view, pg_catalog.obj_description(c.oid, 'pg_class') AS comment
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${quoteLiteral(schema)} AND c.relkind IN ('r', 'p', 'f', 'm', 'v') ORDER BY c.relname`);
  return rows.map(({ name, view, comment }) => ({ name: String(name), kind: view === true ? "view" as const : "table" as const, ...(typeof comment === "string" ? { comment } : {}) }));
}
