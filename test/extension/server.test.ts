import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompletionItem, Hover, Location, SymbolInformation, WorkspaceEdit } from "vscode-languageserver/node";
import { languageServer, type LanguageServer } from "../harness/language-server.ts";
import { NOTIFICATIONS, REQUESTS, type ColumnLineageAnswer, type GraphAnswer, type ProjectInfo } from "../../vscode-extension/server/custom-requests.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";

/** The server as the editor talks to it: a process of its own, over the protocol. */
describe("the language server", { timeout: 60_000 }, () => {
  let project: TempProject;
  let server: LanguageServer;
  let connection: LanguageServer["connection"];
  let diagnostics: LanguageServer["diagnostics"];
  const uri = (file: string): string => server.uri(file);
  const at = (file: string, word: string, inside = 1): { textDocument: { uri: string }; position: { line: number; character: number } } => {
    const before = (SHOP[file] ?? "").slice(0, (SHOP[file] ?? "").indexOf(word) + inside);
    return { textDocument: { uri: uri(file) }, position: { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 } };
  };

  beforeAll(async () => {
    project = await tempProject({ ...SHOP });
    server = await languageServer(project.root);
    ({ connection, diagnostics } = server);
    for (const file of ["sql/paid.sql", "sql/revenue.sql", "sales.pipeline.yml"]) await server.open(file);
  }, 60_000);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
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
    // Any list, an empty one too, would switch the editor's own folding off there.
    for (const file of ["sql/paid.sql", "../elsewhere/query.sql"]) expect(await connection.sendRequest("textDocument/foldingRange", { textDocument: { uri: uri(file) } })).toBeNull();
    const symbols = await connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "rev" });
    expect(symbols.map(({ name }) => name)).toContain("revenue");
  });

  it("lays no lens that runs something before the workspace is trusted", async () => {
    await using restricted = await languageServer(project.root, { options: { trusted: false } });
    let drawn = 0;
    restricted.connection.onRequest("workspace/codeLens/refresh", () => {
      drawn++;
      return null;
    });
    await restricted.open("sql/paid.sql");
    const commands = async (): Promise<string[]> => (await restricted.connection.sendRequest<{ command: { command: string } }[]>("textDocument/codeLens", at("sql/paid.sql", "select"))).map(({ command }) => command.command);
    expect(await commands()).toEqual(["towpath.openGraph"]);
    await restricted.connection.sendNotification(NOTIFICATIONS.trust, { trusted: true });
    await expect.poll(() => drawn).toBe(1);
    expect(await commands()).toEqual(["towpath.run", "towpath.test", "towpath.diffWithMain", "towpath.openGraph"]);
  });

  it("offers the files that a task may name", async () => {
    const text = (SHOP["sales.pipeline.yml"] ?? "").replace("sql: sql/paid.sql", "sql: sql/");
    const change = (changed: string, version: number): Promise<void> => connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri("sales.pipeline.yml"), version }, contentChanges: [{ text: changed }] });
    await change(text, 2);
    const line = text.split("\n").findIndex((each) => each.endsWith("sql: sql/"));
    const items = await connection.sendRequest<CompletionItem[]>("textDocument/completion", { textDocument: { uri: uri("sales.pipeline.yml") }, position: { line, character: "    sql: sql/".length } });
    await change(SHOP["sales.pipeline.yml"] ?? "", 3);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["sql/paid.sql", "sql/revenue.sql"]));
  });

  it("says in hovers, lenses and hints what the client knows of the last run", async () => {
    const result = { origin: "main", status: "success", at: "2026-11-26T06:00:00Z", run: "r", rows: 4711, failed: 0, passed: 1, rowHistory: [], columns: { amount: { nullRate: 0.25, distinct: 7 } } };
    await connection.sendNotification(NOTIFICATIONS.results, { uri: pathToFileURL(project.root).href, results: [["sales.paid", [result]]] });
    expect(JSON.stringify(await connection.sendRequest<Hover>("textDocument/hover", at("sql/revenue.sql", "paid")))).toMatch(/Last run: ✔ main .* 4,711 rows/);
    // Another text than the one that ran here.
    const [info] = await connection.sendRequest<ProjectInfo[]>("towpath/projects");
    const ran = (digest: string | undefined): object => ({ ...result, origin: "local", definition: { digest, engine: info?.environment.engine, version: info?.version } });
    for (const [digest, stale] of [["0".repeat(16), true], [info?.tasks.find(({ id }) => id === "sales.paid")?.definition, false]] as const) {
      await connection.sendNotification(NOTIFICATIONS.results, { uri: pathToFileURL(project.root).href, results: [["sales.paid", [ran(digest)]]] });
      expect(/Last run: ✔ here .* changed since/.test(JSON.stringify(await connection.sendRequest<Hover>("textDocument/hover", at("sql/revenue.sql", "paid"))))).toBe(stale);
    }
    await connection.sendNotification(NOTIFICATIONS.results, { uri: pathToFileURL(project.root).href, results: [["sales.paid", [result]]] });
    expect(JSON.stringify(await connection.sendRequest<Hover>("textDocument/hover", at("sql/revenue.sql", "amount")))).toContain("nulls: 25.0 % · distinct: 7");
    const lenses = await connection.sendRequest<{ command: { title: string } }[]>("textDocument/codeLens", at("sql/paid.sql", "select"));
    expect(lenses.map(({ command }) => command.title).join()).toMatch(/✔ main · .* · 4,711 rows/);
    const hints = async (): Promise<string[]> => (await connection.sendRequest<{ label: string }[]>("textDocument/inlayHint", { ...at("sql/revenue.sql", "select"), range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } })).map(({ label }) => label);
    expect(await hints()).toEqual(["date", "hugeint", "4,711 rows"]);
    await connection.sendNotification(NOTIFICATIONS.inlayHints, { types: false, rows: false });
    expect(await hints()).toEqual([]);
    await connection.sendNotification(NOTIFICATIONS.inlayHints, { types: true, rows: true });
  });

  it("renames a task wherever it is named, and says why it will not", async () => {
    const { changes } = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", { ...at("sales.pipeline.yml", "  paid:", 3), newName: "settled" });
    expect(Object.keys(changes ?? {}).toSorted()).toEqual([uri("sales.pipeline.yml"), uri("sql/revenue.sql")]);
    await expect(connection.sendRequest("textDocument/rename", { ...at("sales.pipeline.yml", "  paid:", 3), newName: "revenue" })).rejects.toThrow(/revenue/);
  });

  it("renames a column across YAML and SQL, and says before what can be renamed", async () => {
    const place = at("sql/revenue.sql", "amount");
    expect(await connection.sendRequest("textDocument/prepareRename", place)).toMatchObject({ placeholder: "amount" });
    await expect(connection.sendRequest("textDocument/prepareRename", at("sql/revenue.sql", "select"))).rejects.toThrow(/can be renamed/);
    const { changes } = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", { ...place, newName: "cents" });
    expect(Object.keys(changes ?? {}).toSorted()).toEqual([uri("sales.pipeline.yml"), uri("sql/paid.sql"), uri("sql/revenue.sql")]);
    await expect(connection.sendRequest("textDocument/rename", { ...place, newName: "day" })).rejects.toThrow(/sql\/paid\.sql/);
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
  it("leaves schema findings to the YAML extension only as long as that says them", async () => {
    const file = "stock.pipeline.yml";
    const change = (text: string, version: number): Promise<void> => connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri(file), version }, contentChanges: [{ text }] });
    const wrong = (SHOP[file] ?? "").replace("description: What is left", "descripton: What is left");
    await server.open(file);
    await change(wrong, 2);
    const codes = (): unknown[] => diagnostics.get(uri(file))?.map(({ code }) => code) ?? [];
    await expect.poll(codes).toContain("schema/unknown-key");
    await connection.sendNotification(NOTIFICATIONS.yamlExtension, { checks: true, completes: true, hovers: true });
    await expect.poll(codes).not.toContain("schema/unknown-key");
    // A line that gives the file another schema takes it away from the one that we contribute.
    await change(`# yaml-language-server: $schema=none\n${wrong}`, 3);
    await expect.poll(codes).toContain("schema/unknown-key");
    await change(wrong, 4);
    await expect.poll(codes).not.toContain("schema/unknown-key");
    await connection.sendNotification(NOTIFICATIONS.yamlExtension, { checks: false, completes: false, hovers: false });
    await expect.poll(codes).toContain("schema/unknown-key");
    await change(SHOP[file] ?? "", 5);
    await expect.poll(codes).toEqual([]);
  });

  it("leaves keys, values and what the schema says to the YAML extension while that offers them, and keeps the project's names", async () => {
    const file = "sales.pipeline.yml";
    const text = (SHOP[file] ?? "").replace("    key: [id]\n", "    \n");
    const change = (changed: string, version: number): Promise<void> => connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri(file), version }, contentChanges: [{ text: changed }] });
    const keys = async (): Promise<number> => (await connection.sendRequest<CompletionItem[]>("textDocument/completion", { textDocument: { uri: uri(file) }, position: { line: text.split("\n").findIndex((line) => line === "    "), character: 4 } })).length;
    const said = (): Promise<Hover | null> => connection.sendRequest("textDocument/hover", at(file, "materialized", 3));
    const doing = (completes: boolean, hovers: boolean): Promise<void> => connection.sendNotification(NOTIFICATIONS.yamlExtension, { checks: true, completes, hovers });
    expect(await said()).not.toBeNull();
    await doing(true, true);
    expect(await said()).toBeNull();
    expect(await connection.sendRequest<Hover | null>("textDocument/hover", at(file, "paid:"))).not.toBeNull();
    const columns = await connection.sendRequest<CompletionItem[]>("textDocument/completion", at(file, "key: [id]", 6));
    expect(columns.map(({ label }) => label)).toEqual(["id", "day", "amount"]);
    await change(text, 20);
    expect(await keys()).toBe(0);
    await doing(false, false);
    expect(await keys()).toBeGreaterThan(5);
    await doing(true, true);
    await change(`# yaml-language-server: $schema=none\n${text}`.replace("\n", " "), 21);
    expect(await keys()).toBeGreaterThan(5);
    await change(SHOP[file] ?? "", 22);
    await doing(false, false);
  });

  it("gives the graph of a project and the way of a column, and nothing of what is no project", async () => {
    const graph = await connection.sendRequest<GraphAnswer>(REQUESTS.graph, { uri: pathToFileURL(project.root).href });
    expect(graph?.nodes.map(({ id }) => id)).toContain("sales.paid");
    const asked = await connection.sendRequest<ColumnLineageAnswer>(REQUESTS.columnLineage, { uri: pathToFileURL(project.root).href, node: "sales.revenue", column: "revenue" });
    expect(asked?.columns.map(({ name }) => name)).toEqual(["day", "revenue"]);
    expect(asked?.flow?.upstream.map(({ from }) => from.node)).toEqual(["sales.paid", "sales.orders"]);
    expect(await connection.sendRequest(REQUESTS.graph, { uri: "file:///nowhere" })).toBeNull();
    expect(await connection.sendRequest(REQUESTS.columnLineage, { uri: pathToFileURL(project.root).href, node: "sales.nothing" })).toBeNull();
  });
});
