import { isRecord } from "./cursor.ts";

/** The value below a document's data at a list of keys. */
export function valueBelow(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), data);
}
