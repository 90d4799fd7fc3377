import { visible } from "./visible.ts";

/** Untrusted text for a terminal or a log: no escape sequence, no control character but `\n`. */
export function terminal(text: string): string {
  return visible(text);
}

/** The same on one line, for cells and headings. */
export function terminalLine(text: string): string {
  return visible(text).replaceAll(/\s*\n\s*/gu, " ").trim();
}

/**
 * A copy of plain data with every string, and every key, made safe for a terminal. The terminal renderers work on such a copy,
 * so no single line of layout has to remember to escape.
 */
export function terminalData<T>(data: T): T {
  return mapStrings(data, terminal) as T;
}

function mapStrings(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, change));
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [change(key), mapStrings(value, change)]));
}
