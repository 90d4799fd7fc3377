import { readFileSync } from "node:fs";

/** The payload of the event that started the workflow; an empty one where there is none to read. */
export function readEvent(file: string | undefined): Readonly<Record<string, unknown>> {
  if (file === undefined || file === "") return {};
  try {
    return asObject(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

/** A value of a payload as an object; an empty one when it is something else. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
