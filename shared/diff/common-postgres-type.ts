import { postgresSql } from "../engines/postgres/dialect-sql.ts";
import type { Comparison } from "./common-type.ts";

/** Digits of each exact number type; a numeric may have any number of them. */
const DIGITS: Record<string, number> = { smallint: 5, integer: 10, bigint: 19 };
/** Every decimal of so many digits has a double of its own. */
const DIGITS_OF_DOUBLE = 15;

/** How columns of two types of Postgres, as `format_type` writes them, are compared; undefined when no cast of both to one type keeps every value. */
export function commonPostgresType(base: string, head: string): Comparison | undefined {
  if (base === head) {
    const cast = postgresSql.comparedAs(base);
    return cast === undefined ? { kind: isFloat(base) ? "float" : "exact" } : { kind: "exact", cast };
  }
  const [one, two] = [digitsOf(base), digitsOf(head)];
  if (isFloat(base) || isFloat(head)) {
    const fits = [[base, one] as const, [head, two] as const].every(([type, digits]) => isFloat(type) || (digits !== undefined && digits <= DIGITS_OF_DOUBLE));
    return fits ? { kind: "float", cast: "double precision" } : undefined;
  }
  if (one !== undefined && two !== undefined) return { kind: "exact", cast: base in DIGITS && head in DIGITS ? "bigint" : "numeric" };
  const cast = COMMON.find((types) => types.names.test(base) && types.names.test(head))?.cast;
  return cast === undefined ? undefined : { kind: "exact", cast };
}

const COMMON = [
  { names: /^(text|character varying|character|bpchar|name)\b(?!.*\[)/, cast: "text" },
  { names: /^(date|timestamp(\(\d\))? without time zone)$/, cast: "timestamp" },
  { names: /^timestamp(\(\d\))? with time zone$/, cast: "timestamp with time zone" },
  { names: /^time(\(\d\))? without time zone$/, cast: "time" },
];

function isFloat(type: string): boolean {
  return type === "real" || type === "double precision";
}

function digitsOf(type: string): number | undefined {
  const digits = DIGITS[type];
  if (digits !== undefined) return digits;
  const [, precision] = /^numeric(?:\((\d+),-?\d+\))?$/.exec(type) ?? [];
  return precision === undefined ? (type === "numeric" ? Number.POSITIVE_INFINITY : undefined) : Number(precision);
}
