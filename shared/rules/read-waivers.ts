import type { Workspace } from "../graph/workspace.ts";
import type { Edit, Finding } from "../pipeline/finding.ts";
import type { Waiver } from "../pipeline/model.ts";
import type { Span } from "../pipeline/position.ts";
import { readWaivers } from "../pipeline/waivers.ts";
import { textSpan } from "./text-span.ts";

export interface WrittenWaiver extends Waiver {
  /** The comment itself. */
  span: Span;
  /** Takes the comment out, with its line when nothing else is on it. Undefined for comments that may go on. */
  remove?: Edit;
}

/**
 * Waivers of all files of the project: YAML, SQL, Python, requirements. The loader has read those of the pipelines already; here each
 * comment counts once, whoever read it.
 */
export function allWaivers(workspace: Workspace): { waivers: WrittenWaiver[]; findings: Finding[] } {
  const texts = new Map([...workspace.texts, ...[...workspace.documents].map(([file, { text }]) => [file, text] as const)]);
  const waivers: WrittenWaiver[] = [];
  const findings: Finding[] = [];
  for (const [file, text] of texts) {
    if (!text.includes("towpath:")) continue;
    const read = readWaivers(file, text);
    findings.push(...read.findings);
    waivers.push(...read.waivers.map((waiver) => written(file, text, waiver)));
  }
  return { waivers, findings };
}

function written(file: string, text: string, waiver: Waiver): WrittenWaiver {
  let start = 0;
  for (let at = 1; at < waiver.line; at++) start = text.indexOf("\n", start) + 1;
  const newline = text.indexOf("\n", start);
  const next = newline === -1 ? text.length : newline + 1;
  const line = text.slice(start, next).trimEnd();
  const comment = /(?:#|--|\/\*)[ \t]*towpath:/u.exec(line)?.index ?? 0;
  const span = textSpan(text, start + comment, start + line.length);
  if (line.startsWith("/*", comment)) return { ...waiver, span };
  const before = line.slice(0, comment).trimEnd();
  const remove = before === "" ? { file, start, end: next, text: "" } : { file, start: start + before.length, end: start + line.length, text: "" };
  return { ...waiver, span, remove };
}
