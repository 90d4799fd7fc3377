import { defined } from "./cursor.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import { lineIndex } from "./line-index.ts";
import { yamlData } from "./yaml-data.ts";
import { yamlSpans } from "./yaml-spans.ts";
import { readYaml } from "./yaml-tree.ts";
import type { YamlProblem } from "./yaml-tree.ts";

export interface ParsedDocument {
  document: Document;
  findings: Finding[];
}

/**
 * Parses a YAML (or JSON) text. Never throws: whatever is wrong becomes findings with positions, and `data` holds what could be
 * read, undefined when nothing could. Positions are computed only when asked for.
 */
export function parseDocument(file: string, text: string): ParsedDocument {
  const lines = lineIndex(text);
  const tree = readYaml(text);
  const { data, problems } = yamlData(tree);
  const spans = yamlSpans(tree);
  const trimmed = (start: number, end: number): number => {
    let last = end;
    while (last > start && (text[last - 1] === "\n" || text[last - 1] === "\r")) last--;
    return last;
  };
  const document: Document = {
    file,
    text,
    data: tree.root ? data : undefined,
    span(pointer, part = "value") {
      const [start, end] = spans.range(pointer, part);
      return lines.span(start, trimmed(start, end));
    },
    pointerAt: (offset) => spans.pointerAt(offset),
  };
  const place = (start: number, end: number): Finding["place"] => ({ file, span: lines.span(start, trimmed(start, end)) });
  const toFinding = (problem: YamlProblem): Finding => {
    const related = problem.related && [{ place: place(problem.related.start, problem.related.end), args: {} }];
    return defined({ ...ruleOf(problem), args: problem.args, severity: "error" as const, place: place(problem.start, problem.end), related });
  };
  const findings = [...tree.problems, ...problems].map(toFinding);
  return { document, findings };
}

function ruleOf(problem: YamlProblem): { rule: string; variant?: string } {
  if (problem.code === "LIMIT") return { rule: "schema/limit", variant: String(problem.args["what"]) };
  if (problem.code === "DUPLICATE") return { rule: "schema/duplicate-key" };
  return { rule: "schema/syntax", variant: problem.code.toLowerCase().replaceAll("_", "-") };
}
