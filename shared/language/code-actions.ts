import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from "vscode-languageserver-types";

import type { Edit, Finding } from "../pipeline/finding.ts";
import { planFixes } from "../rules/fix.ts";
import type { Language } from "../messages/message.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { rangeOf } from "./lsp-position.ts";
import { missingParts } from "./missing-parts.ts";
import type { ProjectView } from "./project-view.ts";
import { textEdits } from "./text-edits.ts";
import { waiverEdit } from "./waiver-edit.ts";
import { words } from "./words.ts";

export interface CodeActionRequest {
  file: string;
  range: Range;
  /** Kinds that the editor asks for; all when undefined. */
  only?: readonly string[] | undefined;
  language: Language;
  uriOf(file: string): string;
}

/** Of a whole file: every fix that can be made at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.towpath`;

/** What can be done about the findings in a range: mend one, mend all of the file, or allow it with a reason. */
export function codeActions(view: ProjectView, request: CodeActionRequest): CodeAction[] {
  const { file, range, only, language, uriOf } = request;
  const wanted = (kind: string): boolean => only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const said = words(language);
  const here = view.findings.filter(({ place }) => place.file === file && touches(rangeOf(place.span), range));
  const action = (title: string, kind: string, edits: readonly Edit[], finding?: Finding): CodeAction | undefined => {
    const changes = textEdits(view, edits, uriOf);
    const diagnostics: Diagnostic[] = finding === undefined ? [] : [diagnosticOf(finding, { language, uriOf })];
    return changes === undefined ? undefined : { title, kind, edit: { changes }, ...(diagnostics.length === 0 ? {} : { diagnostics }) };
  };
  const found: (CodeAction | undefined)[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const finding of here) {
      if (finding.fix !== undefined && finding.fix.length > 0) {
        const mended = action(said.fix(finding.rule), CodeActionKind.QuickFix, finding.fix, finding);
        found.push(mended === undefined ? undefined : { ...mended, isPreferred: true });
      }
      for (const { title, edits } of missingParts(view, finding, language)) found.push(action(title, CodeActionKind.QuickFix, edits, finding));
      const waiver = waiverEdit(view, finding, said.reason);
      if (waiver !== undefined) found.push(action(said.waive(finding.rule), CodeActionKind.QuickFix, [waiver], finding));
    }
  }
  if (wanted(FIX_ALL)) found.push(action(said.fixAll, FIX_ALL, planFixes(view.findings).get(file) ?? []));
  return found.filter((each) => each !== undefined);
}

const before = (x: Range["start"], y: Range["start"]): boolean => x.line < y.line || (x.line === y.line && x.character < y.character);

function touches(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}
