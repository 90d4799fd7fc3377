import type { Unit, Versions } from "../../generated/version.ts";
import { code, md, type Markdown } from "../escape/markdown.ts";
import { versionsTitle } from "./versions-text.ts";

const SHOWN_REASONS = 5;
const SHOWN_NOTES = 10;

/** What would be released, and why, for the summary of a job. */
export function versionsMarkdown(versions: Versions): Markdown {
  const rows = versions.units.map((unit) => md`| ${code(unit.name)} | ${stepOf(unit)} | ${outcomeOf(unit)} |\n`);
  const told = versions.units.filter(({ status }) => status === "release" || status === "refused");
  return md`### ${versions.project}: ${versionsTitle(versions)}

${versions.problems.map((problem) => md`- ❌ ${problem}\n`)}
| | version | why |
| --- | --- | --- |
${rows}
${told.map(detailsOf)}
Commit ${code(versions.commit.slice(0, 12))}
`;
}

function stepOf({ last, next, status }: Unit): Markdown {
  if (next === undefined || status === "unchanged") return last === undefined ? md`–` : code(last.version);
  return last === undefined ? code(next) : md`${code(last.version)} → ${code(next)}`;
}

function outcomeOf({ status, level, reasons, refusal, next }: Unit): Markdown {
  if (status === "refused") return md`❌ ${refusal ?? "refused"}`;
  if (status === "released") return md`this commit has its tag`;
  if (status === "unchanged") return next === undefined ? md`unchanged` : md`tagged by hand as ${code(next)}, without a manifest`;
  return md`**${level}**: ${reasons.find((reason) => reason.level === level)?.text ?? "asked for"}`;
}

function detailsOf({ name, reasons, notes, consumers, digest }: Unit): Markdown {
  const more = reasons.length - SHOWN_REASONS;
  return md`
**${name}**

${reasons.slice(0, SHOWN_REASONS).map(({ level, text }) => md`- ${level}: ${text}\n`)}${more > 0 && md`- … and ${more} more\n`}${notes.slice(0, SHOWN_NOTES).map(({ text, from }) => md`- ${text.split("\n")[0] ?? ""} (${code(from)})\n`)}${consumers.length > 0 && md`- read by ${consumers.map((id) => md`${code(id)} `)}\n`}${digest !== undefined && md`- manifest ${code(digest)}\n`}
`;
}
