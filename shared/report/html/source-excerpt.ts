import { html, type Markup } from "../escape/html.ts";
import type { PageContext } from "./page-context.ts";

const around = 2;
/** Longer lines are cut around the marked span: minified files must not make the page grow. */
const lineLimit = 240;

interface Span {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Lines of the file around a span, numbered, with the span marked. Nothing when the file is not at hand. */
export function sourceExcerpt(page: PageContext, span: Span, look: "fail" | "warn" | "info"): Markup | undefined {
  const lines = page.linesOf(span.file);
  if (lines === undefined || lines[span.line - 1] === undefined) return undefined;
  const first = Math.max(1, span.line - around);
  const last = Math.min(lines.length, Math.max(span.line, Math.min(span.endLine, span.line + 6)) + around);
  const rows: Markup[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = lines[number - 1] ?? "";
    if (number === last && text === "" && number > span.endLine) break;
    rows.push(html`<span class="row${number >= span.line && number <= span.endLine ? " hit" : ""}"><span class="no">${number} </span><span class="code">${marked(text, number, span, look)}\n</span></span>`);
  }
  return html`<pre class="excerpt" tabindex="0" role="group" aria-label="${span.file}, ${page.labels.line} ${span.line}"><code>${rows}</code></pre>`;
}

function marked(text: string, number: number, span: Span, look: string): Markup {
  if (number < span.line || number > span.endLine) return html`${text.slice(0, lineLimit)}`;
  const start = Math.min(number === span.line ? span.column - 1 : text.length - text.trimStart().length, text.length);
  const end = Math.max(start, number === span.endLine ? Math.min(span.endColumn - 1, text.length) : text.trimEnd().length);
  const from = Math.max(0, start - lineLimit / 2);
  const before = text.slice(from, start);
  const inside = text.slice(start, Math.min(end, start + lineLimit));
  const after = text.slice(end, end + lineLimit / 2);
  return html`${from > 0 && "… "}${before}<mark class="m-${look}">${inside === "" ? " " : inside}</mark>${after}${end + lineLimit / 2 < text.length && " …"}`;
}
