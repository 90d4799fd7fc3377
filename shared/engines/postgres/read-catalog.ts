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

/** Columns of all relations of a schema. */
export async function listColumns(query: Query, schema: string): ReturnType<Engine["columns"]> {
  const rows = await query(`SELECT c.relname AS relation, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname = ${quoteLiteral(schema)} AND c.relkind IN ('r', 'p', 'f', 'm', 'v') ORDER BY c.relname, a.attnum`);
  return rows.map(({ relation, name, type }) => ({ relation: String(relation), name: String(name), type: String(type) }));
}

/** Who may do something with relations of a schema, by a right on the whole or on single columns. */
export async function listGrantees(query: Query, schema: string): ReturnType<Engine["grantees"]> {
  const relations = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ${quoteLiteral(schema)} AND c.relkind IN ('r', 'p', 'f', 'm', 'v')`;
  const rows = await query(`SELECT DISTINCT g.relation AS relation, CASE WHEN g.grantee = 0 THEN NULL ELSE pg_catalog.pg_get_userbyid(g.grantee) END AS role FROM (
      SELECT c.relname AS relation, c.relowner AS owner, x.grantee FROM ${relations} CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS x
      UNION ALL SELECT c.relname, c.relowner, x.grantee FROM ${relations} JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) AS x
    ) AS g WHERE g.grantee <> g.owner ORDER BY 1, 2`);
  return rows.map(({ relation, role }) => ({ relation: String(relation), role: typeof role === "string" ? role : undefined }));
}
