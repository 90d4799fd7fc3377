import { describe, expect, it } from "vitest";
import { openWorkspace } from "../../shared/graph/open-workspace.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { codeActions } from "../../shared/language/code-actions.ts";
import { codeLenses } from "../../shared/language/code-lenses.ts";
import { completion } from "../../shared/language/completion.ts";
import { documentLinks, documentSymbols } from "../../shared/language/document-symbols.ts";
import { foldingRanges } from "../../shared/language/folding-ranges.ts";
import { definition, references } from "../../shared/language/find-references.ts";
import { hover } from "../../shared/language/hover.ts";
import { inlayHints } from "../../shared/language/inlay-hints.ts";
import { languageSession } from "../../shared/language/language-session.ts";
import { rangeAt } from "../../shared/language/lsp-position.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { prepareRename, rename } from "../../shared/language/rename.ts";
import { testItems } from "../../shared/language/test-items.ts";
import { lint } from "../../shared/rules/lint.ts";
import { memoryFs } from "./memory-fs.ts";
import { applied, exampleFiles, randomEdit } from "./random-edits.ts";
import { numbers } from "./random-queries.ts";

const today = (): string => "2026-11-27";
const readSql = memoryReader(loadSqlParser());
const full = process.env["PROVE"] === "1";
/** Of each of two projects; in full 10,000 in all. */
const EDITS = full ? 5_000 : 200;
const COMPARE_EVERY = 100;
const fresh = Date.now() % 1_000_000;
const uriOf = (file: string): string => file;

/** Everything that an editor may ask at a place, in any state of the text. Whatever is thrown fails the test. */
function askEverything(view: ProjectView, file: string, offset: number): number {
  const cursor = { file, offset };
  const text = view.text(file) ?? "";
  const range = rangeAt(text, Math.max(0, offset - 40), Math.min(text.length, offset + 40));
  const answers = [
    completion(view, cursor), hover(view, cursor, { language: "en", now: 0 }), definition(view, cursor, uriOf), references(view, cursor, uriOf), prepareRename(view, cursor, "en"), rename(view, cursor, "fresh_name", "fr"),
    codeActions(view, { file, range, language: "en", uriOf }), codeLenses(view, file, { language: "en", runs: true }), inlayHints(view, file, { types: true, rows: true, language: "en" }),
    documentSymbols(view, file), foldingRanges(view, file), documentLinks(view, file, uriOf), testItems(view, file, "en"),
  ];
  // What is answered goes over a wire.
  return JSON.stringify(answers.map((each) => each ?? null)).length;
}

describe("random edits in sequence on real projects", () => {
  it.each([["flights", 20261123], ["shop", fresh]] as const)("of %s never bring anything down, and what is kept is what a fresh reading gives (seed %i)", { timeout: full ? 7_200_000 : 240_000 }, async (project, seed) => {
    const original = exampleFiles(project);
    const texts = { ...original };
    const random = numbers(seed);
    const session = languageSession({ fs: memoryFs(original), readSql, today });
    const done = { edits: 0, compared: 0, asked: 0, findings: 0, withoutProject: 0 };
    for (let step = 1; step <= EDITS; step++) {
      const edit = randomEdit(texts, original, random);
      session.change(edit.file, applied(texts, edit));
      done.edits++;
      // Nobody waits for an answer after each key.
      if (step % COMPARE_EVERY !== 0 && random(3) === 0) continue;
      const { findings, view } = await session.read();
      const told = `seed ${seed}, step ${step}`;
      if (view === undefined) done.withoutProject++;
      else {
        const files = Object.keys(original);
        const file = random(3) === 0 ? (files[random(files.length)] ?? edit.file) : edit.file;
        const at = Math.min((view.text(file) ?? "").length, file === edit.file ? edit.start + edit.text.length : random((view.text(file) ?? "").length + 1));
        expect(() => askEverything(view, file, at), `${told}: ${file} at ${at}`).not.toThrow();
        done.asked += 13;
      }
      if (step % COMPARE_EVERY !== 0) continue;
      const { workspace, findings: loaded } = await openWorkspace(memoryFs(texts), { readSql });
      expect(findings, told).toEqual(workspace === undefined ? loaded : lint(workspace, { today: today() }).findings);
      done.compared++;
      done.findings += findings.length;
    }
    expect(done.findings).toBeGreaterThan(0);
    expect(done.withoutProject).toBeLessThan(done.edits / 2);
    if (full) process.stderr.write(`${project}, seed ${seed}: ${JSON.stringify(done)}\n`);
  });
});
