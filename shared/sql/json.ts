import type { Json, JsonObject } from "./parser.ts";

/** Careful reading of the parser's tree: what is missing or has another shape is undefined, never an exception. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function get(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? (value[key] ?? undefined) : undefined;
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The only key of a tagged node: `{select: …}` is tagged "select". */
export function tagOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  let tag: string | undefined;
  for (const key in value) {
    if (tag !== undefined) return undefined;
    tag = key;
  }
  return tag;
}
