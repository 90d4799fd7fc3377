import { EngineError } from "../engine.ts";

/** Bytes of UTF-8: Postgres cuts longer names off without an error, so two names could become one. */
const LONGEST_NAME = 63;

/** `"name"` for Postgres. Throws a sentence for a name that it cannot hold. */
export function quoteIdentifier(identifier: string): string {
  if (identifier === "") throw refused("A name cannot be empty.");
  if (identifier.includes("\0")) throw refused("A name cannot contain a NUL character.");
  if (!identifier.isWellFormed()) throw refused("A name cannot contain half of a surrogate pair: write it in valid Unicode.");
  const bytes = new TextEncoder().encode(identifier).length;
  if (bytes > LONGEST_NAME) throw refused(`A name of ${bytes} bytes is too long: Postgres keeps ${LONGEST_NAME}, and would cut the rest off. Choose a shorter name.`);
  return `"${identifier.replaceAll('"', '""')}"`;
}

function refused(sentence: string): EngineError {
  return new EngineError(sentence, "other");
}

/** A literal for Postgres. With a backslash it is an E string, so that it means the same whatever `standard_conforming_strings` says. */
export function quoteLiteral(value: string | number | boolean | null): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (Number.isFinite(value)) return Object.is(value, -0) ? "-0.0" : String(value);
    return `'${value}'::double precision`;
  }
  if (value.includes("\0")) throw refused("A text cannot contain a NUL character: Postgres cannot store it.");
  const text = value.toWellFormed().replaceAll("'", "''");
  return text.includes("\\") ? ` E'${text.replaceAll("\\", "\\\\")}'` : `'${text}'`;
}
