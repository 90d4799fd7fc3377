import type { Edit, Finding } from "../pipeline/finding.ts";
import type { ProjectView } from "./project-view.ts";

/** A comment on the line above a finding that allows it; undefined where a comment cannot stand, or is itself what was found. */
export function waiverEdit(view: ProjectView, { rule, place }: Finding, reason: string): Edit | undefined {
  const { file, span } = place;
  const text = view.text(file);
  const comment = /\.sql$/i.test(file) ? "--" : /\.(ya?ml|py|txt)$/i.test(file) ? "#" : undefined;
  if (text === undefined || comment === undefined || rule.startsWith("schema/")) return undefined;
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return { file, start, end: start, text: `${indent}${comment} towpath: allow ${rule} -- ${reason}${newline}` };
}
