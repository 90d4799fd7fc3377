import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type CompletionItem, type Hover, type Location, type ProtocolConnection, type PublishDiagnosticsParams, type SymbolInformation, type WorkspaceEdit } from "vscode-languageserver/node";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";

const SERVER = path.resolve(import.meta.dirname, "../../vscode-extension/server/node.ts");

/** The server as the editor talks to it: a process of its own, over the protocol. */
describe("the language server", { timeout: 60_000 }, () => {
  let project: TempProject;
  let connection: ProtocolConnection;
  let stop: () => void;
  const diagnostics = new Map<string, PublishDiagnosticsParams["diagnostics"]>();
  const uri = (file: string): string => pathToFileURL(path.join(project.root, file)).href;
  const at = (file: string, word: string, inside = 1): { textDocument: { uri: string }; position: { line: number; character: number } } => {
    const before = (SHOP[file] ?? "").slice(0, (SHOP[file] ?? "").indexOf(word) + inside);
    return { textDocument: { uri: uri(file) }, position: { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 } };
  };

  beforeAll(async () => {
    project = await tempProject({ ...SHOP });
    const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    stop = () => child.kill();
    connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onNotification("textDocument/publishDiagnostics", ({ uri: of, diagnostics: found }: PublishDiagnosticsParams) => void diagnostics.set(of, found));
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(project.root).href, name: "shop" }], initializationOptions: { language: "en" } });
    await connection.sendNotification("initialized", {});
    for (const file of ["sql/paid.sql", "sql/revenue.sql", "sales.pipeline.yml"]) await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: uri(file), languageId: "x", version: 1, text: SHOP[file] ?? "" } });
  }, 60_000);
  afterAll(async () => {
    connection.end();
    stop();
    await project[Symbol.asyncDispose]();
  });

  it("says what a name is and where it is written and read", async () => {
    const hover = await connection.sendRequest<Hover>("textDocument/hover", at("sql/revenue.sql", "paid"));
    expect(JSON.stringify(hover.contents)).toContain("Orders that brought money");
    const defined = await connection.sendRequest<Location[]>("textDocument/definition", at("sql/revenue.sql", "paid"));
    expect(defined.map((each) => [each.uri, each.range.start.line])).toEqual([[uri("sales.pipeline.yml"), 7]]);
    const read = await connection.sendRequest<Location[]>("textDocument/references", { ...at("sql/revenue.sql", "amount"), context: { includeDeclaration: true } });
    expect(read.map((each) => each.uri)).toEqual(expect.arrayContaining([uri("sql/paid.sql"), uri("sql/revenue.sql"), uri("sales.pipeline.yml")]));
  });

  it("completes columns, outlines, folds, and lays lenses", async () => {
    const items = await connection.sendRequest<CompletionItem[]>("textDocument/completion", at("sql/revenue.sql", "sum(amount", 7));
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["amount", "day", "id"]));
    const outline = await connection.sendRequest<{ name: string }[]>("textDocument/documentSymbol", at("sales.pipeline.yml", "version"));
    expect(outline.map(({ name }) => name)).toEqual(["orders", "paid", "revenue", "dashboard"]);
    const lenses = await connection.sendRequest<{ command: { command: string; arguments: unknown[] } }[]>("textDocument/codeLens", at("sales.pipeline.yml", "version"));
    expect(lenses.map(({ command }) => [command.command, command.arguments[0]])).toContainEqual(["towpath.test", "sales.paid"]);
    for (const method of ["textDocument/foldingRange", "textDocument/documentLink"]) expect(await connection.sendRequest<unknown[]>(method, at("sales.pipeline.yml", "version"))).not.toEqual([]);
    const symbols = await connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "rev" });
    expect(symbols.map(({ name }) => name)).toContain("revenue");
  });

  it("renames a task wherever it is named, and says why it will not", async () => {
    const { changes } = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", { ...at("sales.pipeline.yml", "  paid:", 3), newName: "settled" });
    expect(Object.keys(changes ?? {}).toSorted()).toEqual([uri("sales.pipeline.yml"), uri("sql/revenue.sql")]);
    await expect(connection.sendRequest("textDocument/rename", { ...at("sales.pipeline.yml", "  paid:", 3), newName: "revenue" })).rejects.toThrow(/revenue/);
  });

  it("flags readers in other files as soon as a column is renamed, and offers to allow it", async () => {
    const text = (SHOP["sql/paid.sql"] ?? "").replace("amount\nfrom", "amount as cents\nfrom");
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri("sql/paid.sql"), version: 2 }, contentChanges: [{ text }] });
    await expect.poll(() => diagnostics.get(uri("sql/revenue.sql"))?.map(({ code }) => code)).toEqual(["sql/unknown-column"]);
    const actions = await connection.sendRequest<{ title: string }[]>("textDocument/codeAction", { ...at("sql/revenue.sql", "amount"), range: diagnostics.get(uri("sql/revenue.sql"))?.[0]?.range, context: { diagnostics: [] } });
    expect(actions.map(({ title }) => title)).toContain("Allow sql/unknown-column here, with a reason");
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri("sql/paid.sql"), version: 3 }, contentChanges: [{ text: SHOP["sql/paid.sql"] ?? "" }] });
    await expect.poll(() => diagnostics.get(uri("sql/revenue.sql"))).toEqual([]);
  });
});
