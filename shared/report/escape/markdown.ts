import { cut } from "./cut.ts";
import { breakReferences } from "./references.ts";
import { visible } from "./visible.ts";

/** Markdown that is safe in a comment. Only the functions of this file make it. */
export interface Markdown {
  readonly markdown: string;
}

type Part = Markdown | string | number | undefined | false | readonly Part[];

/** Long names and sentences would push the important out of a comment. */
const codeLimit = 160;
const textLimit = 600;

/** Template for Markdown: what is interpolated is escaped unless it is Markdown itself; lists are joined; undefined and false vanish. */
export function md(strings: TemplateStringsArray, ...parts: Part[]): Markdown {
  return { markdown: strings.reduce((text, string, index) => text + string + (index < parts.length ? print(parts[index]) : ""), "") };
}

/** Untrusted text as a run of words on one line: no markup, no link, no mention, no picture, and no start of a block. */
export function escapeMarkdown(text: string): string {
  const line = breakReferences(oneLine(text, textLimit));
  return line
    .replaceAll(/[&<>`\\|]/gu, entity)
    .replaceAll(/[*_~[\]]/gu, "\\$&")
    .replaceAll("$", "<span>$</span>")
    .replace(/^(?=[#+\-=]|:-)/u, "\\")
    .replace(/^(\d{1,9})(?=[.)](?: |$))/u, "$1\\");
}

/** Untrusted text as code: a name, a path, a type. */
export function code(text: string): Markdown {
  const line = oneLine(text, codeLimit);
  if (line === "") return { markdown: "<code>–</code>" };
  // A pipe would end a cell, and in code nothing escapes it; an opening comment must not stand in the text for other tools to find.
  if (/[|]|<!--/u.test(line)) return codeInHtml(line);
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/u.test(line) ? " " : "";
  return { markdown: `${fence}${space}${line}${space}${fence}` };
}

/** Untrusted text inside HTML, where Markdown is not read: `<summary>`. Holds in Markdown as well. */
export function textInHtml(text: string): Markdown {
  return { markdown: breakReferences(oneLine(text, textLimit)).replaceAll(/[!-/:-@[-`{-~]/gu, entity) };
}

/** The same as code. */
export function codeInHtml(text: string): Markdown {
  return { markdown: `<code>${textInHtml(cut(text, codeLimit)).markdown}</code>` };
}

/** Untrusted lines as a block of code. */
export function codeBlock(text: string, language = ""): Markdown {
  const body = visible(text).replaceAll("<!--", "<!\u200b--");
  const longest = Math.max(2, ...(body.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return { markdown: `${fence}${language}\n${body}\n${fence}` };
}

/** Markdown written by this program, never data. */
export function trustedMarkdown(markdown: string): Markdown {
  return { markdown };
}

/** Parts with a separator of our own between them. */
export function joined(parts: readonly (Markdown | string)[], separator: string): Markdown {
  return { markdown: parts.map(print).join(separator) };
}

/** At most `most` of the parts, then how many more there are. */
export function listed(parts: readonly (Markdown | string)[], most: number, separator = ", "): Markdown {
  const shown = joined(parts.slice(0, most), separator).markdown;
  return { markdown: parts.length > most ? `${shown} and ${parts.length - most} more` : shown };
}

/** A figure of our own that does not break between number and unit. */
export function figure(text: string): Markdown {
  return { markdown: escapeMarkdown(text).replaceAll(" ", "&nbsp;") };
}

/** A row of a table. */
export function tableRow(cells: readonly Part[]): Markdown {
  return { markdown: `| ${cells.map(print).join(" | ")} |` };
}

/** A folded part. The summary is Markdown of {@link textInHtml} and {@link codeInHtml} only, since GitHub reads it as HTML. */
export function folded(summary: Markdown, body: string, open = false): string {
  return `<details${open ? " open" : ""}><summary>${summary.markdown}</summary>\n\n${body}\n\n</details>`;
}

function print(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeMarkdown(part);
  if ("markdown" in part) return part.markdown;
  return part.map(print).join("");
}

function oneLine(text: string, limit: number): string {
  return cut(visible(text).replaceAll(/\s+/gu, " ").trim(), limit);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
