import type { Unit } from "../../generated/version.ts";
import { visible } from "../escape/visible.ts";

/** What has changed, for the changelog: a file of the same repository that the words come from, so Markdown in them stays Markdown. */
export function changelogNotes(unit: Unit): string {
  const told = unit.notes.filter(({ from }) => from.endsWith(".md"));
  const paragraphs = told.map(({ text }) => `${visible(text).trim()}\n`);
  const lines = changeLines(unit).map(({ level, text }) => `- ${level}: ${visible(text).replaceAll(/\s+/g, " ").trim()}`);
  return [...paragraphs, ...(lines.length === 0 ? [] : [`${lines.join("\n")}\n`])].join("\n") || "Nothing that consumers rely on has changed.\n";
}

/** What changed by itself, and what commits say; reasons that only repeat a note are left out. */
export function changeLines({ reasons, notes }: Unit): { level: string; text: string }[] {
  const commits = notes.filter(({ from }) => !from.endsWith(".md"));
  const own = reasons.filter(({ text }) => !notes.some(({ from }) => text.startsWith(`${from}: `)));
  return [...own, ...commits.map(({ level, text, from }) => ({ level, text: `${text} (${from})` }))];
}
