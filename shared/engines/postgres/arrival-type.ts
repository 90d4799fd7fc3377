const FROM_DUCKDB: Readonly<Record<string, string>> = {
  BOOLEAN: "boolean", TINYINT: "smallint", UTINYINT: "smallint", SMALLINT: "smallint", USMALLINT: "integer", INTEGER: "integer", UINTEGER: "bigint", BIGINT: "bigint", UBIGINT: "numeric(20,0)", HUGEINT: "numeric(39,0)",
  UHUGEINT: "numeric(39,0)", FLOAT: "real", DOUBLE: "double precision", DATE: "date", TIME: "time without time zone", TIMESTAMP: "timestamp without time zone", TIMESTAMP_S: "timestamp without time zone",
  TIMESTAMP_MS: "timestamp without time zone", TIMESTAMP_NS: "timestamp without time zone", "TIMESTAMP WITH TIME ZONE": "timestamp with time zone", INTERVAL: "interval", UUID: "uuid", BLOB: "bytea", JSON: "json",
};

/** The type of Postgres for one of the embedded engine, and how its values are written for COPY. */
export function arrivalOf(type: string): { postgres: string; write(column: string): string } {
  const decimal = /^DECIMAL\(\d+,\d+\)$/.test(type) ? type.toLowerCase().replace("decimal", "numeric") : undefined;
  if (type === "BLOB") return { postgres: "bytea", write: (column) => `'\\x' || hex(${column})` };
  // Lists, structs and maps: as JSON, which both understand.
  if (type.endsWith("[]") || /^(?:STRUCT|MAP|UNION)\(/.test(type) || /\[\d+\]$/.test(type)) return { postgres: "jsonb", write: (column) => `to_json(${column})` };
  return { postgres: decimal ?? FROM_DUCKDB[type] ?? "text", write: (column) => `CAST(${column} AS VARCHAR)` };
}
