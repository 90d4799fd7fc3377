import { visible } from "./visible.ts";

/** Markup that is safe to put into a page. Only {@link html} and the helpers of this file make it. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | false | readonly Part[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;" };

/** Untrusted text as HTML text or as a quoted attribute value. */
export function escapeHtml(text: string): string {
  return visible(text).replaceAll(/[&<>"'`]/gu, (character) => entities[character] ?? "");
}

/** Template for markup: what is interpolated is escaped unless it is markup itself; lists are joined; undefined and false vanish. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + string + (index < parts.length ? print(parts[index]) : ""), "") };
}

function print(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeHtml(part);
  if ("markup" in part) return part.markup;
  return part.map(print).join("");
}

/** Markup written by this program, never data: style sheets, scripts, fixed symbols. */
export function trusted(markup: string): Markup {
  return { markup };
}

/** A link target, or undefined when it is none that a reader should follow from a report. Only http, https and mailto. */
export function safeUrl(url: string): string | undefined {
  const clean = visible(url).trim();
  return /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(clean) ? clean : undefined;
}
