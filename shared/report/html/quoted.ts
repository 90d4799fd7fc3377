import { html, type Markup } from "../escape/html.ts";

/** A sentence of ours: what it puts between backticks is shown as code. */
export function quoted(sentence: string): Markup {
  return html`${sentence.split(/`([^`]+)`/).map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}
