import { describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openWorkspace } from "../../shared/graph/open-workspace.ts";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { diagnosticsByFile } from "../../shared/language/diagnostics.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { overlayFs } from "../../shared/language/overlay-fs.ts";
import { lint } from "../../shared/rules/lint.ts";
import { languageServer } from "../harness/language-server.ts";
import { tempProject } from "../harness/temp-project.ts";
import { exampleFiles, randomEdit } from "../language/random-edits.ts";
import { numbers } from "../language/random-queries.ts";
import { localDay } from "../../vscode-extension/server/local-day.ts";

const readSql = memoryReader(loadSqlParser());
const full = process.env["PROVE"] === "1";
const EDITS = full ? 2_500 : 200;
const COMPARE_EVERY = 100;
const METHODS = ["hover", "completion", "definition", "documentSymbol", "codeLens", "foldingRange", "inlayHint", "codeAction", "references", "prepareRename"];

describe("the real server under random edits", () => {
  it.each([20261123, Date.now() % 1_000_000])("lives, answers, and ends with what a fresh reading finds (seed %i)", { timeout: full ? 7_200_000 : 300_000 }, async (seed) => {
    const original = exampleFiles("shop");
    const texts = { ...original };
    const random = numbers(seed);
    await using project = await tempProject(original);
    await using server = await languageServer(project.root);
    const { connection, diagnostics } = server;
    const files = Object.keys(original).filter((file) => /\.(ya?ml|sql)$/.test(file));
    for (const file of files) await server.open(file);
    const done = { edits: 0, answered: 0, cancelled: 0, refused: 0, compared: 0 };
    let died: number | null | undefined;
    server.process.once("exit", (code) => (died = code));
    let waiting: Promise<void>[] = [];
    for (let step = 1; step <= EDITS; step++) {
      const edit = randomEdit(texts, original, random);
      const document = TextDocument.create(edit.file, "", 0, texts[edit.file] ?? "");
      const range = { start: document.positionAt(edit.start), end: document.positionAt(edit.end) };
      // Incremental, as editors send them: positions of both sides must mean the same.
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri: server.uri(edit.file), version: step + 1 }, contentChanges: [{ range, text: edit.text }] });
      texts[edit.file] = TextDocument.update(document, [{ range, text: edit.text }], 1).getText();
      done.edits++;
      if (random(2) === 0) {
        const method = METHODS[random(METHODS.length)] ?? "hover";
        const source = new CancellationTokenSource();
        const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
        waiting.push(connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: server.uri(edit.file) }, position: range.start, range: all, context: { includeDeclaration: true, diagnostics: [] } }, source.token).then(() => void done.answered++, (error: unknown) => {
          const text = error instanceof Error ? error.message : String(error);
          if (/cancel/i.test(text)) done.cancelled++;
          // A rename says why it cannot; everything else must have an answer.
          else if (method === "prepareRename") done.refused++;
          else throw new Error(`seed ${seed}, step ${step}, ${method}: ${text}`);
        }));
        if (random(4) === 0) source.cancel();
      }
      if (step % COMPARE_EVERY !== 0) continue;
      await Promise.all(waiting);
      waiting = [];
      expect(died, `seed ${seed}, step ${step}`).toBeUndefined();
      const overlay = overlayFs(await nodeFs(project.root));
      for (const file of files) overlay.lay(file, texts[file] ?? "");
      const { workspace, findings } = await openWorkspace(overlay, { readSql });
      const found = diagnosticsByFile(workspace === undefined ? findings : lint(workspace, { today: localDay() }).findings, { language: "en", uriOf: server.uri });
      const wanted = Object.fromEntries(files.map((file) => [file, found.get(file) ?? []]));
      await expect.poll(() => Object.fromEntries(files.map((file) => [file, diagnostics.get(server.uri(file)) ?? []])), { timeout: 60_000, message: `seed ${seed}, step ${step}` }).toEqual(wanted);
      done.compared++;
    }
    expect(done.compared).toBe(EDITS / COMPARE_EVERY);
    expect(done.answered).toBeGreaterThan(EDITS / 5);
    if (full) process.stderr.write(`server, seed ${seed}: ${JSON.stringify(done)}\n`);
  });
});
