import type { ServerError } from "./server-error.ts";

const TYPE = "(?:smallint|integer|bigint|numeric|real|double precision|boolean|date|time|timestamp|timestamp with(?:out)? time zone|time with(?:out)? time zone|interval|uuid|json|jsonb|bytea|oid|inet|xml|bit|character varying|character)";
const INPUT = new RegExp(`^invalid input (?:syntax for|value for) type (${TYPE})(?:: |$)`);
/** Greedy up to the last occurrence, so that a value that imitates a message cannot get its own words out. */
const RANGE = new RegExp(`^[\\s\\S]* is out of range for type (${TYPE})$`);
const LONG = /^value too long for type (character(?: varying)?\(\d+\)|bit(?: varying)?\(\d+\))$/;
const PLAIN_RANGE = /^(smallint|integer|bigint) out of range$/;

/** A failed value or constraint (SQLSTATE 22, 23) in words that hold only types and names of the catalog. */
export function dataMessage({ sqlState, message, table, column, constraint }: ServerError): string {
  const named = constraint === undefined ? "" : ` (${constraint})`;
  const of = table === undefined ? "" : ` of ${table}`;
  switch (sqlState) {
    case "23502":
      return `A null in ${column ?? "a column"}${of}, which is NOT NULL`;
    case "23505":
      return `A key${of} occurs twice: primary key or unique constraint violated${named}`;
    case "23503":
      return `Foreign key constraint${of} violated${named}`;
    case "23514":
      return `A row${of} violates a CHECK constraint${named}`;
    case "22P02":
    case "22P03":
      return `A value cannot be converted to ${INPUT.exec(message)?.[1] ?? "the type it is cast to"}`;
    case "22003":
      return `A value is out of range for ${(RANGE.exec(message) ?? PLAIN_RANGE.exec(message))?.[1] ?? "the type it is cast to"}`;
    case "22001": {
      const type = LONG.exec(message)?.[1];
      return `A value is too long for ${type ?? "its column"}`;
    }
    case "22007":
    case "22008":
      return "A value is not a valid date or time, or is out of its range";
    case "2201B":
      return "A regular expression is not valid";
    default:
      return sqlState.startsWith("23") ? `A row${of} violates a constraint${named}` : `A value does not fit (SQLSTATE ${sqlState}); the server's own words are withheld because they quote it`;
  }
}
