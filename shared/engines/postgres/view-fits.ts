import type { Row, ViewSwap } from "../engine.ts";
import { quoteLiteral } from "./quote.ts";

type Query = (sql: string) => Promise<Row[]>;

/** A view that is there and is to show something else. */
export interface StandingView {
  name: string;
  /** CREATE OR REPLACE will do: the columns of now stay as they are, and only new ones follow. Undefined: what it is to show is not there. */
  fits: boolean | undefined;
  columns: readonly string[];
  owner: string;
  /** `security_invoker=true`, …: replacing would forget them. */
  options: readonly string[];
}

/** Whether a view of a schema has any. */
export async function haveOptions(query: Query, schema: string): Promise<boolean> {
  const [row] = await query(`SELECT EXISTS (SELECT FROM pg_class WHERE relkind = 'v' AND reloptions IS NOT NULL AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ${quoteLiteral(schema)})) AS have`);
  return row?.["have"] === true;
}

/** Views of a swap that stand already and need a closer look: all others can be replaced as they are. One question, whatever their number. */
export async function standingViews(query: Query, { schema, from, shown }: ViewSwap): Promise<Map<string, StandingView>> {
  if (shown.length === 0) return new Map();
  const pairs = shown.map(({ name, source }) => `(${quoteLiteral(name)}, ${quoteLiteral(source)})`).join(", ");
  const rows = await query(`SELECT p.name, pg_get_userbyid(v.relowner) AS owner, coalesce(v.reloptions, '{}') AS options, CASE WHEN s.oid IS NOT NULL THEN fit.fits END AS fits,
    CASE WHEN s.oid IS NULL THEN ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) END AS column_names
    FROM (VALUES ${pairs}) AS p (name, source)
    JOIN pg_class v ON v.relname = p.name AND v.relkind = 'v' AND v.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ${quoteLiteral(schema)})
    LEFT JOIN pg_class s ON s.relname = p.source AND s.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ${quoteLiteral(from)})
    CROSS JOIN LATERAL (SELECT NOT EXISTS (SELECT FROM pg_attribute a LEFT JOIN pg_attribute b ON b.attrelid = s.oid AND b.attnum = a.attnum AND NOT b.attisdropped
      WHERE a.attrelid = v.oid AND a.attnum > 0 AND (a.attname, a.atttypid, a.atttypmod, a.attcollation) IS DISTINCT FROM (b.attname, b.atttypid, b.atttypmod, b.attcollation)) AS fits) AS fit
    WHERE NOT fit.fits OR s.oid IS NULL OR v.reloptions IS NOT NULL`);
  return new Map(rows.map(({ name, owner, options, column_names, fits }) => [String(name), { name: String(name), owner: String(owner), options: texts(options), columns: texts(column_names), fits: typeof fits === "boolean" ? fits : undefined }]));
}

/** What others have made that reads a view, and would be lost with it: by view. */
export async function dependents(query: Query, schema: string, names: readonly string[]): Promise<Map<string, string[]>> {
  if (names.length === 0) return new Map();
  const rows = await query(`SELECT v.relname AS name, coalesce(r.ev_class::regclass::text, pg_describe_object(d.classid, d.objid, 0)) AS reader
    FROM pg_class v JOIN pg_namespace n ON n.oid = v.relnamespace
    JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = v.oid
    LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    WHERE n.nspname = ${quoteLiteral(schema)} AND v.relkind = 'v' AND v.relname IN (${names.map((name) => quoteLiteral(name)).join(", ")})
      AND (d.deptype = 'n' AND r.ev_class IS DISTINCT FROM v.oid OR d.classid = 'pg_trigger'::regclass)
    GROUP BY 1, 2 ORDER BY 1, 2`);
  const found = new Map<string, string[]>();
  for (const { name, reader } of rows) found.set(String(name), [...(found.get(String(name)) ?? []), String(reader)]);
  return found;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
