import type { Unit } from "../../generated/version.ts";
import { code, md } from "../escape/markdown.ts";
import { changeLines } from "./changelog-notes.ts";

/** What a release changes, for its page on GitHub. */
export function releaseNotes(unit: Unit): string {
  const told = unit.notes.filter(({ from }) => from.endsWith(".md"));
  const paragraphs = told.flatMap(({ text }) => text.split(/\r?\n\s*\r?\n/)).map((text) => md`${text}\n\n`);
  const lines = changeLines(unit).map(({ level, text }) => md`- **${level}**: ${text}\n`);
  const consumers = unit.consumers.map((id) => md`- ${code(id)}\n`);
  return md`${paragraphs}${lines.length === 0 ? "Nothing that consumers rely on has changed.\n" : lines}${unit.last !== undefined && md`\nBefore: ${code(unit.last.tag)}\n`}${consumers.length > 0 && md`\nRead by:\n\n${consumers}`}${unit.digest !== undefined && md`\nManifest ${code(`sha256:${unit.digest}`)}\n`}`.markdown;
}
