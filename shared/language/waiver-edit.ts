import { dialectOf } from "../graph/open-workspace.ts";
import type { Edit, Finding } from "../pipeline/finding.ts";
import { segments } from "../pipeline/json-pointer.ts";
import { tokens } from "../sql/tokens.ts";
import { valueBelow } from "../pipeline/value-below.ts";
import type { ProjectView } from "./project-view.ts";

/** A comment on the line above a finding that allows it; undefined where a comment cannot stand, or is itself what was found. */
export function waiverEdit(view: ProjectView, { rule, place }: Finding, reason: string): Edit | undefined {
  const { file, span } = place;
  const text = view.text(file);
  if (text === undefined || rule.startsWith("schema/")) return undefined;
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const comment = commentAt(view, file, text, start);
  if (comment === undefined) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return { file, start, end: start, text: `${indent}${comment(`towpath: allow ${rule} -- ${reason}`)}${newline}` };
}

type Comment = (text: string) => string;
const hash: Comment = (text) => `# ${text}`;
const dashes: Comment = (text) => `-- ${text}`;
const block: Comment = (text) => `/* ${text} */`;
/** Keys whose texts are SQL. */
const SQL_KEYS = new Set(["sql", "query", "expression", "where"]);

/** How a comment is written in a line of its own before an offset, where a line begins. */
function commentAt(view: ProjectView, file: string, text: string, start: number): Comment | undefined {
  if (/\.sql$/i.test(file)) return insideToken(view, text, 0, start) ? undefined : dashes;
  if (/\.(py|txt)$/i.test(file)) return hash;
  if (!/\.ya?ml$/i.test(file)) return undefined;
  const document = view.workspace.documents.get(file);
  const pointer = document?.pointerAt(start) ?? "";
  const value = document?.span(pointer, "value");
  const path = segments(pointer);
  if (document === undefined || value === undefined || typeof valueBelow(document.data, path) !== "string" || start <= value.start || start >= value.end) return hash;
  // Within a text over several lines, `#` would be a part of it.
  const style = text[value.start];
  const key = path.at(-1) ?? "";
  if (key === "shell" && style === "|") return hash;
  if (!SQL_KEYS.has(key) || (style !== "|" && style !== ">")) return undefined;
  const query = text.indexOf("\n", value.start) + 1;
  if (insideToken(view, text.slice(0, value.end), query, start)) return undefined;
  // Folded lines become one: two dashes would take the rest of the query with them.
  return style === "|" ? dashes : block;
}

/** Whether a text or a name between quotes goes over the beginning of a line. */
function insideToken(view: ProjectView, text: string, query: number, start: number): boolean {
  return tokens(text.slice(query), dialectOf(view.workspace.project)).some((token) => token.start + query < start && start < token.end + query);
}
