/** Text of a file or of data as Markdown on one line: no markup, link, command, picture or HTML can come of it. */
export function escapeText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim().slice(0, 600).replaceAll(/[!-/:-@[-`{-~]/gu, (character) => (/[,.;'"%?!()-]/.test(character) && !/[()!]/.test(character) ? character : `&#${character.charCodeAt(0)};`));
}

/** A name as code. */
export function codeText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").slice(0, 160);
  const fence = "`".repeat(Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length)) + 1);
  const space = /^`|`$|^ .* $/u.test(line) ? " " : "";
  return line.trim() === "" ? "–" : `${fence}${space}${line}${space}${fence}`;
}
