import { cut } from "./cut.ts";
import { visible } from "./visible.ts";

const labelLimit = 48;

/**
 * Untrusted text as a quoted label of a Mermaid chart. Mermaid has entities, not escapes, inside quotes; with them no text ends the
 * quotes, begins Markdown or HTML, or is read as `click`, `href` or a directive.
 */
export function mermaidLabel(text: string): string {
  const line = cut(visible(text).replaceAll(/\s+/gu, " ").trim(), labelLimit);
  return `"${line === "" ? "–" : line.replaceAll(/[^A-Za-z0-9_ ./-]/gu, (character) => `#${character.codePointAt(0)};`)}"`;
}
