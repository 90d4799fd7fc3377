/** Types whose values can be compared, grouped and hashed as they stand, and where equal ones look the same. */
const PLAIN = new Set([
  "smallint", "integer", "bigint", "numeric", "real", "double precision", "boolean", "text", "character varying", "character", "bpchar", "name",
  "date", "time without time zone", "time with time zone", "timestamp without time zone", "timestamp with time zone", "interval", "uuid", "bytea", "jsonb", "inet", "cidr", "macaddr", "oid",
]);

/** Whether a type, as `format_type` writes it, can be compared and hashed as it stands; so can arrays of such types. */
export function isPlainType(type: string): boolean {
  return PLAIN.has(type.replaceAll(/(\[\])+$/g, "").replace(/\([\d,-]+\)/, "").trim());
}
