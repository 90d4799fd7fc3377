import type { Span } from "./position.ts";

/** Where each line of a text starts: turns offsets into positions by binary search, only when somebody asks. */
export interface LineIndex {
  /** Line and column, from 1, of a UTF-16 offset. */
  position(offset: number): { line: number; column: number };
  span(start: number, end: number): Span;
  /** Offset at which a line (from 1) starts. */
  lineStart(line: number): number;
  lines: number;
}

/** Indexes the lines of a text. A line ends with LF or CRLF, as YAML and editors have it. */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  const index = (): number[] => {
    if (starts) return starts;
    starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  };
  const position = (offset: number): { line: number; column: number } => {
    const all = index();
    const wanted = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((all[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - (all[low] ?? 0) + 1 };
  };
  return {
    position,
    span(start, end) {
      const first = Math.min(Math.max(start, 0), text.length);
      const last = Math.min(Math.max(end, first), text.length);
      const from = position(first);
      const to = position(last);
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start: first, end: last };
    },
    lineStart: (line) => index()[line - 1] ?? text.length,
    get lines() {
      return index().length;
    },
  };
}
