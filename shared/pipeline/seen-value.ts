import { isRecord } from "./cursor.ts";
import { segments } from "./json-pointer.ts";

/** The value at a JSON pointer of plain data. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const segment of segments(pointer)) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }
  return value;
}

/** Where a value may be a secret that somebody pasted by mistake: it is never repeated. */
const secretive = /^\/environments\/[^/]+\/(?!engine$|approval$|promote_from$|schema$|soak$|freeze(\/|$)|keep_releases$|keep_days$)|^\/tasks\/[^/]+\/env(\/|$)/;

/** A value as a message shows it: short, on one line, without what may be secret or large. */
export function seenValue(pointer: string, value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (isRecord(value)) return Object.keys(value).length === 0 ? "{}" : "{…}";
  if (secretive.test(pointer)) return "…";
  const text = (typeof value === "string" ? value : typeof value === "number" ? String(value) : JSON.stringify(value) ?? "").replaceAll(/\s+/g, " ").trim();
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 57).join("")}…` : text;
}
