import type { Span } from "../pipeline/position.ts";

/** Span of a part of a text, for files that have no parser of their own. */
export function textSpan(text: string, start: number, end: number): Span {
  const first = position(text, start);
  const last = position(text, end);
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column, start, end };
}

function position(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", lineStart)) {
    line++;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
