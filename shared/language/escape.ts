/** Left as they are inside a line: nothing is made of them there. */
const HARMLESS = new Set([",", ".", ";", "'", '"', "%", "?", "-"]);
const MOST = 600;

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Text of a file or of data as Markdown on one line: no markup, link, command, picture or HTML can come of it. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim().slice(0, MOST)
    .replaceAll(/[!-/:-@[-`{-~]/gu, (character) => (HARMLESS.has(character) ? character : entity(character)))
    // At the start of a line these make a list or a rule; and an address needs no more than its www to become a link.
    .replace(/^-/u, entity("-"))
    .replace(/^(\d+)\./u, `$1${entity(".")}`)
    .replaceAll(/(?<=www)\./giu, entity("."));
}

/** A name as code. */
export function codeText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").slice(0, 160);
  const fence = "`".repeat(Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length)) + 1);
  const space = /^`|`$|^ .* $/u.test(line) ? " " : "";
  return line.trim() === "" ? "–" : `${fence}${space}${line}${space}${fence}`;
}
