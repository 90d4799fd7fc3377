/** Types whose values the engine hashes apart from each other and from NULL. */
const DIRECT = new Set(["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "BOOLEAN", "VARCHAR", "DATE", "TIME", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE"]);
/** Decimals up to here are kept in 64 bits. */
const NARROW = 18;

/**
 * What to hash of a column so that other values have another hash. DuckDB's own hash of 128 bits folds them (−1 is 0), and that of an empty list is that
 * of NULL: the first are hashed as text; undefined for types where equal hashes prove nothing.
 */
export function hashedSql(type: string, name: string): string | undefined {
  if (DIRECT.has(type)) return name;
  const width = /^DECIMAL\((\d+),\d+\)$/.exec(type)?.[1];
  if (width !== undefined && Number(width) <= NARROW) return name;
  return width !== undefined || type === "HUGEINT" || type === "UHUGEINT" || type === "UUID" || /^ENUM\((?:'(?:[^']|'')*'(?:, )?)*\)$/.test(type) ? `${name}::VARCHAR` : undefined;
}
