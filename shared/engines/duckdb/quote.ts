/** DuckDB has no limit of its own; longer names are a mistake or an attack, and no other engine could hold them. */
const LONGEST_NAME = 1024;

/** `"name"` for DuckDB. Throws a sentence for a name that it cannot hold. */
export function quoteIdentifier(identifier: string): string {
  if (identifier === "") throw new Error("A name cannot be empty.");
  if (identifier.includes("\0")) throw new Error("A name cannot contain a NUL character.");
  if (!identifier.isWellFormed()) throw new Error("A name cannot contain half of a surrogate pair: write it in valid Unicode.");
  if (identifier.length > LONGEST_NAME) throw new Error(`A name of ${identifier.length} characters is too long: at most ${LONGEST_NAME} are allowed.`);
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** A literal for DuckDB. Its plain strings know no backslash escapes, so doubling the quote is enough; NUL needs `chr(0)`. */
export function quoteLiteral(value: string | number | boolean | null): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (Number.isFinite(value)) return Object.is(value, -0) ? "-0.0" : String(value);
    return `'${value}'::DOUBLE`;
  }
  const parts = value.toWellFormed().split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join("") : `(${parts.join(" || chr(0) || ")})`;
}
