import type { Row } from "../engine.ts";
import { quoteIdentifier, quoteLiteral } from "./quote.ts";

type Query = (sql: string) => Promise<Row[]>;

/** What hangs on a view beside its query, and would go with it. */
export interface ViewExtras {
  /** `SELECT` or `SELECT ("a")`, to whom, and whether it may be passed on: one text each. */
  grants: Map<string, Grant>;
  /** Comments by column. */
  comments: Map<string, string>;
}

interface Grant {
  privilege: string;
  /** Quoted, or PUBLIC. */
  to: string;
  passOn: boolean;
}

/** Reads the grants and comments of views. */
export async function viewExtras(query: Query, schema: string, names: readonly string[]): Promise<Map<string, ViewExtras>> {
  const found = new Map<string, ViewExtras>(names.map((name) => [name, { grants: new Map(), comments: new Map() }]));
  if (names.length === 0) return found;
  const views = `pg_class v JOIN pg_namespace n ON n.oid = v.relnamespace AND n.nspname = ${quoteLiteral(schema)} AND v.relkind = 'v' AND v.relname IN (${names.map((name) => quoteLiteral(name)).join(", ")})`;
  const who = "CASE WHEN x.grantee = 0 THEN NULL ELSE pg_get_userbyid(x.grantee) END AS grantee";
  const grants = await query(`SELECT v.relname AS name, NULL AS attname, x.privilege_type AS privilege, ${who}, x.is_grantable AS pass_on
    FROM ${views} CROSS JOIN LATERAL aclexplode(coalesce(v.relacl, acldefault('r', v.relowner))) AS x WHERE x.grantee <> v.relowner
    UNION ALL SELECT v.relname, a.attname, x.privilege_type, ${who}, x.is_grantable
    FROM ${views} JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped CROSS JOIN LATERAL aclexplode(a.attacl) AS x WHERE x.grantee <> v.relowner`);
  for (const { name, attname, privilege, grantee, pass_on } of grants) {
    const grant: Grant = {
      privilege: `${String(privilege)}${typeof attname === "string" ? ` (${quoteIdentifier(attname)})` : ""}`,
      to: typeof grantee === "string" ? quoteIdentifier(grantee) : "PUBLIC",
      passOn: pass_on === true,
    };
    found.get(String(name))?.grants.set(`${grant.privilege} ${grant.to} ${grant.passOn}`, grant);
  }
  const comments = await query(`SELECT v.relname AS name, a.attname AS attname, d.description AS comment FROM ${views}
    JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = v.oid AND d.objsubid = a.attnum`);
  for (const { name, attname, comment } of comments) found.get(String(name))?.comments.set(String(attname), String(comment));
  return found;
}

/** Statements that give a new view exactly the grants and comments of the old one; columns that are gone take theirs with them. */
export function restoreExtras(view: string, before: ViewExtras, now: ViewExtras, columns: ReadonlySet<string>): string[] {
  const kept = [...before.grants].filter(([, { privilege }]) => !privilege.includes("(") || [...columns].some((name) => privilege.endsWith(`(${quoteIdentifier(name)})`)));
  const wanted = new Map(kept);
  return [
    ...[...now.grants].flatMap(([key, { privilege, to }]) => (wanted.has(key) ? [] : [`REVOKE ${privilege} ON ${view} FROM ${to}`])),
    ...[...wanted].flatMap(([key, { privilege, to, passOn }]) => (now.grants.has(key) ? [] : [`GRANT ${privilege} ON ${view} TO ${to}${passOn ? " WITH GRANT OPTION" : ""}`])),
    ...[...before.comments].flatMap(([name, comment]) => (columns.has(name) ? [`COMMENT ON COLUMN ${view}.${quoteIdentifier(name)} IS ${quoteLiteral(comment)}`] : [])),
  ];
}
