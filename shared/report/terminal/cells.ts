import stringWidth from "string-width";

const printable = /^[\u0020-\u007e]*$/u;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Columns that a text without escape sequences takes. */
export function cellWidth(text: string): number {
  return printable.test(text) ? text.length : stringWidth(text);
}

/** At most `width` columns of the text on one line; what is cut is marked. */
export function clip(text: string, width: number, unicode: boolean): string {
  const line = text.includes("\n") ? text.replaceAll(/\s*\n\s*/gu, " ") : text;
  if (cellWidth(line) <= width) return line;
  const mark = unicode ? "…" : "..";
  const room = width - cellWidth(mark);
  if (room <= 0) return "";
  return take(line, room)[0] + mark;
}

/** Exactly `width` columns. */
export function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - cellWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** Lines of at most `width` columns, broken at spaces where there are any. Own line breaks of the text stay. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(width, 8);
  return text.split("\n").flatMap((line) => wrapLine(line, room));
}

/** French sets a space inside guillemets and before these marks; a line never begins with them. */
const breakable = /(?<!«) (?![»?!;:](?: |$))/u;

function wrapLine(line: string, width: number): string[] {
  if (cellWidth(line) <= width) return [line.trimEnd()];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(breakable)) {
    const joined = current === "" ? word : `${current} ${word}`;
    if (cellWidth(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== "") lines.push(current.trimEnd());
    let rest = word;
    while (cellWidth(rest) > width) {
      const [head, tail] = take(rest, width);
      lines.push(head);
      rest = tail;
    }
    current = rest;
  }
  lines.push(current.trimEnd());
  return lines;
}

/** The longest beginning of at most `width` columns, never half of a character, and the rest. Takes at least one character. */
function take(text: string, width: number): [string, string] {
  if (printable.test(text)) return [text.slice(0, Math.max(1, width)), text.slice(Math.max(1, width))];
  let used = 0;
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const next = used + cellWidth(segment);
    if (next > width && index > 0) break;
    used = next;
    end = index + segment.length;
  }
  return [text.slice(0, end), text.slice(end)];
}
