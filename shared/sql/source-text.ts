import type { Span } from "../pipeline/position.ts";

/** Offsets of line starts (UTF-16), the first of which is 0. CRLF, LF and lone CR end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** A span from UTF-16 offsets. */
export function spanAt(lines: readonly number[], start: number, end: number): Span {
  const first = lineOf(lines, start);
  const last = end > start ? lineOf(lines, end) : first;
  return {
    line: first + 1, column: start - (lines[first] ?? 0) + 1,
    endLine: last + 1, endColumn: end - (lines[last] ?? 0) + 1,
    start, end,
  };
}

function lineOf(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns the parser's code point offsets into UTF-16 offsets. */
export function utf16Offsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => Math.min(Math.max(offset, 0), text.length);
  const map: number[] = [];
  let at = 0;
  for (const point of text) {
    map.push(at);
    at += point.length;
  }
  map.push(at);
  return (offset) => map[Math.max(offset, 0)] ?? text.length;
}
