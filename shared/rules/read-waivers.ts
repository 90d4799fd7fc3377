import type { Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Waiver } from "../pipeline/model.ts";
import type { Span } from "../pipeline/position.ts";
import { readWaivers } from "../pipeline/waivers.ts";
import { textSpan } from "./text-span.ts";

export interface WrittenWaiver extends Waiver {
  /** The comment itself. */
  span: Span;
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
    waivers.push(...read.waivers.map((waiver) => ({ ...waiver, span: commentSpan(text, waiver.line) })));
  }
  return { waivers, findings };
}

function commentSpan(text: string, line: number): Span {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  const written = text.slice(start, end === -1 ? text.length : end).trimEnd();
  const comment = /(?:#|--|\/\*)[ \t]*towpath:/u.exec(written)?.index ?? 0;
  return textSpan(text, start + comment, start + written.length);
}
