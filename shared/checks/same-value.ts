import { typeFamily } from "../sql/type-family.ts";

/** Floats nearer than this to zero count as zero, to which nothing is relatively near. */
const NEAR_ZERO = 1e-12;
/** A 32-bit float holds about seven digits. */
const SINGLE_PRECISION = 1e-6;

/**
 * Whether an expected value (as written in YAML, JSON or CSV) is the actual one (as the engine returned it, of that type). `tolerance` is relative
 * for floats and absolute for decimals.
 */
export function sameValue(expected: unknown, actual: unknown, type: string, tolerance: number): boolean {
  if (expected === null || expected === undefined) return actual === null;
  if (actual === null || actual === undefined) return false;
  switch (typeFamily(type)) {
    case "number": return sameNumber(expected, actual, type, tolerance);
    case "boolean": return String(expected).toLowerCase() === String(actual);
    case "date": case "timestamp": case "time": return sameInstant(String(expected), String(actual));
    case "nested": case "json": return sameNested(typeof expected === "string" ? parsed(expected) : expected, typeof actual === "string" ? parsed(actual) : actual, tolerance);
    default: return String(expected) === String(actual);
  }
}

function sameNumber(expected: unknown, actual: unknown, type: string, tolerance: number): boolean {
  const [wanted, seen] = [String(expected).trim(), String(actual)];
  if (wanted === seen) return true;
  const [a, b] = [toNumber(wanted), toNumber(seen)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) && wanted.toLowerCase() === "nan";
  const apart = Math.abs(a - b);
  if (/^(double|float|real)/i.test(type)) {
    const relative = /^double/i.test(type) ? tolerance : Math.max(tolerance, SINGLE_PRECISION);
    return a === b || apart <= Math.max(relative * Math.max(Math.abs(a), Math.abs(b)), NEAR_ZERO);
  }
  if (/^(decimal|numeric)/i.test(type)) return apart <= tolerance || a === b && !/^-?\d{16,}/.test(wanted);
  // Whole numbers beyond 2^53 are only equal as text.
  return a === b && Number.isSafeInteger(a);
}

function toNumber(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}

const INSTANT = /^(?:(\d{4,}-\d{2}-\d{2}))?(?:[T ]?(\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** Dates and times by what they say: `T` or a space, seconds or none, midnight or none; a zone only when both have one. */
function sameInstant(expected: string, actual: string): boolean {
  const [a, b] = [spelledOut(expected), spelledOut(actual)];
  return a === undefined || b === undefined ? expected === actual : a === b;
}

function spelledOut(text: string): string | undefined {
  const match = INSTANT.exec(text.trim());
  if (match === null) return undefined;
  const [, date, minutes = "00:00", seconds = "00", fraction = "", zone] = match;
  if (zone === undefined || date === undefined) return `${date ?? ""} ${minutes}:${seconds}.${fraction.replace(/0+$/, "")}`;
  const offset = zone === "Z" ? "+00:00" : zone.length === 3 ? `${zone}:00` : zone.replace(/^(...)(\d\d)$/, "$1:$2");
  const instant = Date.parse(`${date}T${minutes}:${seconds}${offset}`);
  return Number.isNaN(instant) ? undefined : `${instant}.${fraction.replace(/0+$/, "")}`;
}

function sameNested(expected: unknown, actual: unknown, tolerance: number): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && expected.length === actual.length && expected.every((item, index) => sameNested(item, actual[index], tolerance));
  if (isRecord(expected)) {
    if (!isRecord(actual)) return false;
    const names = Object.keys(expected);
    return names.length === Object.keys(actual).length && names.every((name) => Object.hasOwn(actual, name) && sameNested(expected[name], actual[name], tolerance));
  }
  if (typeof expected === "number") return sameNumber(expected, actual, "double", tolerance);
  return expected === actual || (expected !== null && actual !== null && sameInstant(String(expected), String(actual)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
