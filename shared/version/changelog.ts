export interface ChangelogEntry {
  name: string;
  version: string;
  /** YYYY-MM-DD */
  date: string;
  /** Markdown without a heading. */
  notes: string;
}

const TITLE = "# Changelog\n";

/** Puts entries on top of a changelog, below its introduction. One that is there already is left as it is: people may have mended its words. */
export function withEntries(changelog: string | undefined, entries: readonly ChangelogEntry[]): string {
  const text = (changelog ?? "").trim() === "" ? TITLE : (changelog ?? "");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const fresh = entries.filter(({ name, version }) => !hasEntry(text, name, version));
  if (fresh.length === 0) return text;
  const added = fresh.map(({ name, version, date, notes }) => `## ${name} ${version} (${date})\n\n${notes.trim()}\n`).join("\n").replaceAll("\n", newline);
  const first = /^## /m.exec(text)?.index;
  if (first === undefined) return `${text.trimEnd()}${newline}${newline}${added}`;
  return `${text.slice(0, first)}${added}${newline}${text.slice(first)}`;
}

function hasEntry(text: string, name: string, version: string): boolean {
  return text.split(/\r?\n/).some((line) => line === `## ${name} ${version}` || line.startsWith(`## ${name} ${version} `));
}
