/** Spellings of one type. What is not here stands for itself. */
const SPELLINGS: Record<string, string> = {
  tinyint: "int1", smallint: "int2 short", integer: "int int4 signed int32", bigint: "int8 long int64", hugeint: "int128",
  utinyint: "uint8", usmallint: "uint16", uinteger: "uint32", ubigint: "uint64",
  varchar: "text string char bpchar character nvarchar character_varying", boolean: "bool logical", double: "float8 float64 double_precision", float: "float4 real float32",
  decimal: "numeric dec number", blob: "bytea binary varbinary bytes",
  timestamp: "datetime timestamp_without_time_zone timestamp_s timestamp_ms timestamp_us timestamp_ns timestamp_ntz",
  timestamptz: "timestamp_with_time_zone timestamp_tz timestamp_ltz", time: "time_without_time_zone", timetz: "time_with_time_zone", uuid: "guid",
};
const CANONICAL = new Map(Object.entries(SPELLINGS).flatMap(([name, others]) => [[name, name], ...others.split(" ").map((other): [string, string] => [other, name])] as [string, string][]));

/**
 * Whether a declared type names what the engine reports. Spelling and case do not count; the length of a text never does; precision and
 * the parts of a nested type count when they are declared.
 */
export function sameType(declared: string, actual: string, dialect = "duckdb"): boolean {
  const [want, have] = [canonicalType(declared, dialect), canonicalType(actual, dialect)];
  if (want === have) return true;
  const base = have.replace(/\(.*\)$/, "");
  return want === base && !want.includes("[");
}

/** The one spelling of a type that DuckDB and most engines know. `dialect` is that of the contract: `float` is a double in Postgres. */
export function canonicalType(type: string, dialect = "duckdb"): string {
  const joined = type.trim().toLowerCase()
    .replace(/\b(timestamp|time)(\(\d+\))? (with|without) time zone\b/g, (_, kind: string, _digits, how: string) => `${kind}_${how}_time_zone`)
    .replace(/\bdouble precision\b/g, "double_precision").replace(/\bcharacter varying\b/g, "character_varying");
  const spelled = dialect === "postgres" ? joined.replace(/\bfloat\b(?:\s*\((\d+)\))?/g, (_, bits: string | undefined) => (Number(bits ?? 53) <= 24 ? "real" : "double")) : joined;
  const named = spelled.replace(/[a-z_][a-z0-9_]*/g, (word) => CANONICAL.get(word) ?? word);
  return named.replace(/\bdecimal\((\d+)\)/g, "decimal($1,0)").replace(/\b(varchar|timestamp|timestamptz|time)\(\d+\)/g, "$1").replace(/\s*([(),[\]<>])\s*/g, "$1").replace(/\s+/g, " ");
}
