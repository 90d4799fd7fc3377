import { commonPostgresType } from "./common-postgres-type.ts";

/** How two columns are compared: floats within the tolerance, all else exactly; after a cast of both sides when their types differ. */
export interface Comparison {
  kind: "exact" | "float";
  cast?: string;
}

/** Digits before the point that each integer type may need. */
const DIGITS: Record<string, number> = { TINYINT: 3, UTINYINT: 3, SMALLINT: 5, USMALLINT: 5, INTEGER: 10, UINTEGER: 10, BIGINT: 19, UBIGINT: 20, HUGEINT: 39, UHUGEINT: 39 };
const MOST_DIGITS = 38;
/** Every decimal of so many digits has a double of its own; integers of 32 bits have ten. */
const DIGITS_OF_DOUBLE = 15;

/** How columns of these types are compared; undefined when no cast of both to one type keeps every value. */
export function commonType(base: string, head: string, dialect: string): Comparison | undefined {
  if (dialect === "postgres") return commonPostgresType(base, head);
  if (base === head) return { kind: isFloat(base) ? "float" : "exact" };
  const [one, two] = [numberType(base), numberType(head)];
  if (one !== undefined && two !== undefined) return commonNumber(one, two);
  if (isText(base) && isText(head)) return { kind: "exact", cast: "VARCHAR" };
  if (isDay(base) && isDay(head)) return { kind: "exact", cast: "TIMESTAMP" };
  return undefined;
}

/** Whether values of the type come out of a sum in any order a little different each time. */
export function isFloat(type: string): boolean {
  return type === "DOUBLE" || type === "FLOAT";
}

/** The type as it may be shown: an ENUM lists the values that the column may hold. */
export function shownType(type: string): string {
  return type.replaceAll(/ENUM\((?:'(?:[^']|'')*'(?:, )?)*\)/g, "ENUM");
}

type NumberType = { name: string; whole: number; scale: number } | { name: string; float: true };

function numberType(type: string): NumberType | undefined {
  if (isFloat(type)) return { name: type, float: true };
  const digits = DIGITS[type];
  if (digits !== undefined) return { name: type, whole: digits, scale: 0 };
  const [, width, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  return width === undefined || scale === undefined ? undefined : { name: type, whole: Number(width) - Number(scale), scale: Number(scale) };
}

function commonNumber(one: NumberType, two: NumberType): Comparison | undefined {
  if ("float" in one || "float" in two) {
    const fits = [one, two].every((each) => "float" in each || each.whole + each.scale <= DIGITS_OF_DOUBLE);
    return fits ? { kind: "float", cast: "DOUBLE" } : undefined;
  }
  if (one.scale === 0 && two.scale === 0 && one.name in DIGITS && two.name in DIGITS) return one.name === "UHUGEINT" || two.name === "UHUGEINT" ? undefined : { kind: "exact", cast: "HUGEINT" };
  const scale = Math.max(one.scale, two.scale);
  const width = Math.max(one.whole, two.whole) + scale;
  return width > MOST_DIGITS ? undefined : { kind: "exact", cast: `DECIMAL(${width},${scale})` };
}

function isText(type: string): boolean {
  return type === "VARCHAR" || type.startsWith("ENUM(");
}

function isDay(type: string): boolean {
  return type === "DATE" || type === "TIMESTAMP" || type === "TIMESTAMP_S" || type === "TIMESTAMP_MS";
}
