export type TypeFamily = "number" | "text" | "boolean" | "date" | "time" | "timestamp" | "interval" | "binary" | "uuid" | "json" | "nested";

/**
 * Type names of the seven engines, without parameters. A type that is not here is unknown, and nothing is concluded from it.
 * `date` stands for itself although BigQuery's and Oracle's readers differ on its time part.
 */
const FAMILIES: Record<TypeFamily, string> = {
  number:
    "tinyint smallint int integer bigint hugeint utinyint usmallint uinteger ubigint uhugeint int1 int2 int4 int8 int16 int32 int64 int128 int256 uint8 uint16 uint32 uint64 uint128 long short byte byteint " +
    "bignum varint serial bigserial smallserial decimal dec numeric number bignumeric bigdecimal money smallmoney float float4 float8 float32 float64 real double binary_double double_precision",
  text: "varchar char character bpchar text string nvarchar nchar character_varying tinytext mediumtext longtext clob citext name enum",
  boolean: "boolean bool logical",
  date: "date date32",
  time: "time timetz time_without_time_zone time_with_time_zone",
  timestamp:
    "timestamp timestamptz timestamp_s timestamp_ms timestamp_us timestamp_ns timestamp_ntz timestamp_ltz timestamp_tz timestampntz timestampltz datetime datetime2 datetime64 smalldatetime " +
    "timestamp_without_time_zone timestamp_with_time_zone timestamp_with_local_time_zone",
  interval: "interval interval_year_to_month interval_day_to_second",
  binary: "blob bytea binary varbinary bytes image bit bitstring bit_varying",
  uuid: "uuid guid uniqueidentifier",
  json: "json jsonb variant",
  nested: "array list struct row map record object union geography geometry hllsketch vector",
};

const BY_NAME = new Map<string, TypeFamily>();
for (const family of Object.keys(FAMILIES) as TypeFamily[]) {
  for (const name of FAMILIES[family].split(" ")) BY_NAME.set(name, family);
}

/** What a type is about, whichever engine spells it; undefined for a name that no engine has. */
export function typeFamily(type: string | undefined): TypeFamily | undefined {
  if (type === undefined) return undefined;
  // Nearly all types are written plainly.
  const plain = BY_NAME.get(type);
  if (plain !== undefined) return plain;
  const name = type.trim().toLowerCase();
  if (/(\[\d*\]|^(array|list|struct|row|map|record|object|union|vector)\b.*[(<].*)$/su.test(name)) return "nested";
  const bare = name.replace(/\([^()]*\)/gu, " ").trim().replace(/\s+/gu, "_");
  return BY_NAME.get(bare);
}

/** Every type name that some engine has, for "did you mean". */
export function typeNames(): string[] {
  return [...BY_NAME.keys()].filter((name) => !name.includes("_"));
}
