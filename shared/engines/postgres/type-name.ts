/** Names that Postgres does not know, or reads otherwise. */
const NAMES: Record<string, string> = {
  tinyint: "smallint", utinyint: "smallint", usmallint: "integer", uinteger: "bigint", ubigint: "numeric(20,0)", hugeint: "numeric(39,0)", uhugeint: "numeric(39,0)",
  double: "double precision", float: "real", blob: "bytea", varchar: "text", string: "text", datetime: "timestamp",
};

/** A canonical type (DuckDB's name, or one that everybody knows) in Postgres' words: `double[]` → `double precision[]`. */
export function typeName(canonical: string): string {
  return canonical.replace(/^[a-z]+/i, (word) => NAMES[word.toLowerCase()] ?? word);
}
