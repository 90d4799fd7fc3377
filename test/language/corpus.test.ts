import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { diagnosticOf } from "../../shared/language/diagnostics.ts";
import { languageSession } from "../../shared/language/language-session.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { messageOf } from "../../shared/messages/message-of.ts";
import type { Finding } from "../../shared/pipeline/finding.ts";
import type { LintConfig } from "../../shared/pipeline/model.ts";
import { readExample } from "../../shared/rules/example.ts";
import { registry } from "../../shared/rules/registry.ts";
import { memoryFs } from "../fakes/memory-fs.ts";
import { openMemory } from "../harness/open-memory.ts";
import { lintFiles } from "../rules/lint-example.ts";

const TODAY = "2026-11-23";
const PROJECT = "version: 1\nproject: shop\n";
const STRICT: LintConfig = { preset: "strict", rules: {}, overrides: [] };
const readSql = memoryReader(loadSqlParser());
const EXAMPLES = path.resolve(import.meta.dirname, "../../schemas/examples/invalid");

/** Every document of the repository that is wrong on purpose: those of the schemas, and the failing example of each rule. */
const CORPUS: { name: string; files: Record<string, string> }[] = [
  ...readdirSync(EXAMPLES).filter((name) => /\.(project|pipeline)\.yml$/.test(name)).map((name) => {
    const text = readFileSync(path.join(EXAMPLES, name), "utf8");
    return { name, files: name.endsWith(".project.yml") ? { "towpath.yml": text } : { "towpath.yml": PROJECT, "x.pipeline.yml": text } };
  }),
  ...registry.map(({ meta }) => ({ name: meta.id, files: readExample(meta.failing).files })),
];

const workflowsOf = (files: Record<string, string>): { workflows?: Map<string, string> } => {
  const found = Object.entries(files).filter(([file]) => file.startsWith(".github/workflows/"));
  return found.length === 0 ? {} : { workflows: new Map(found) };
};

/** What lint says of files that are saved; what the loader says when there is no project to lint. */
async function linted(files: Record<string, string>): Promise<readonly Finding[]> {
  const { workspace, findings } = await openMemory(files);
  return workspace === undefined ? findings : (await lintFiles(files, { today: TODAY, config: STRICT })).findings;
}

/** What the editor says of the same texts when nothing of them is saved. */
async function typed(files: Record<string, string>): Promise<readonly Finding[]> {
  const disk = Object.fromEntries(Object.keys(files).filter((file) => !/\.(ya?ml|sql)$/.test(file)).map((file) => [file, files[file] ?? ""]));
  const session = languageSession({ fs: memoryFs({ "towpath.yml": PROJECT, ...disk }), readSql, today: () => TODAY, lintOptions: async () => ({ config: STRICT, ...workflowsOf(files) }) });
  await session.read();
  for (const [file, text] of Object.entries(files)) if (/\.(ya?ml|sql)$/.test(file)) session.change(file, text);
  return (await session.read()).findings;
}

describe("every invalid document", () => {
  it("is one of a corpus that is not empty", () => {
    expect(CORPUS.length).toBeGreaterThan(60);
  });

  it.each(CORPUS)("$name: the editor says of unsaved text what lint says of files, in both languages", async ({ files }) => {
    const [editor, lint] = await Promise.all([typed(files), linted(files)]);
    expect(lint.length).toBeGreaterThan(0);
    expect(editor).toEqual(lint);
    for (const finding of lint) {
      const { span } = finding.place;
      for (const language of ["en", "fr"] as const) {
        const shown = diagnosticOf(finding, { language, uriOf: (file) => file });
        expect(shown).toMatchObject({
          code: finding.rule, message: messageOf(finding, language), severity: { error: 1, warning: 2, info: 3 }[finding.severity],
          range: { start: { line: span.line - 1, character: span.column - 1 }, end: { line: span.endLine - 1, character: span.endColumn - 1 } },
        });
      }
    }
  });
});
