import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver-types";
import { messageOf, relatedMessageOf } from "../messages/message-of.ts";
import type { Language } from "../messages/message.ts";
import type { Finding } from "../pipeline/finding.ts";
import { rangeOf } from "./lsp-position.ts";

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;
/** Where each rule is explained. */
const RULES = "https://github.com/towpath/towpath/blob/v1/docs/rules.md";
/** Of these nothing is lost when they go. */
const UNNECESSARY = new Set(["sql/unused-cte", "graph/unused-source"]);

export interface DiagnosticOptions {
  language: Language;
  /** Address of a file of the project, for related places. */
  uriOf(file: string): string;
}

/** A finding as the editor shows it: the same rule, sentence, severity and place as in the log, the comment and SARIF. */
export function diagnosticOf(finding: Finding, { language, uriOf }: DiagnosticOptions): Diagnostic {
  const { rule, severity, place, related } = finding;
  return {
    range: rangeOf(place.span),
    severity: SEVERITY[severity],
    code: rule,
    codeDescription: { href: `${RULES}#${rule.replaceAll(/[^a-z0-9-]/g, "")}` },
    source: "towpath",
    message: messageOf(finding, language),
    ...(UNNECESSARY.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related === undefined ? {} : { relatedInformation: related.map(({ place: other, args }) => ({ location: { uri: uriOf(other.file), range: rangeOf(other.span) }, message: relatedMessageOf(finding, args, language) })) }),
  };
}

/** Diagnostics by file, for every file that has any. */
export function diagnosticsByFile(findings: readonly Finding[], options: DiagnosticOptions): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const { file } = finding.place;
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [diagnosticOf(finding, options)]);
    else list.push(diagnosticOf(finding, options));
  }
  return byFile;
}
