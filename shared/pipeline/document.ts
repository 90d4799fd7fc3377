import type { Span } from "./position.ts";

/** A parsed YAML file that can still say where each value was written. */
export interface Document {
  file: string;
  text: string;
  /** Span of the node at a JSON pointer: its key, its value, or both. Falls back to the nearest existing parent. */
  span(pointer: string, part?: "key" | "value" | "pair"): Span;
  /** JSON pointer of the innermost node at a UTF-16 offset. */
  pointerAt(offset: number): string;
  /** Plain data, maps without a prototype. */
  data: unknown;
}
