/** Types that the embedded engine knows under the very same name, or another. */
const SAME: Readonly<Record<string, string>> = {
  boolean: "boolean", smallint: "smallint", integer: "integer", bigint: "bigint", real: "float", "double precision": "double", date: "date", uuid: "uuid",
  "time without time zone": "time", "timestamp without time zone": "timestamp", "timestamp with time zone": "timestamptz",
  // Without a scale every value has its own; a double keeps fifteen digits, and libraries can reckon with it.
  numeric: "double",
};

/** The embedded engine's type for one of Postgres, as `format_type` writes it (`numeric(10,2)`). What has no equal is text. */
export function embeddedType(type: string): string {
  const decimal = /^numeric\((\d+),(\d+)\)$/.exec(type);
  if (decimal !== null) return Number(decimal[1]) <= 38 ? `decimal(${decimal[1]},${decimal[2]})` : "double";
  return SAME[type.replace(/\(\d+\)/, "")] ?? "varchar";
}
