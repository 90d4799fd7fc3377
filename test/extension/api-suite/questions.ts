import * as vscode from "vscode";
import type { Services } from "../../../vscode-extension/client/services.ts";
import { REQUESTS, type TestFilesAnswer } from "../../../vscode-extension/server/custom-requests.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import type { TestItem } from "../../../shared/language/test-items.ts";
import { nameOf, placeOf, rulesIn, seen, span, textOf, type, uriOf } from "./in-workspace.ts";

const ask = <Answer>(command: string, ...rest: unknown[]): Thenable<Answer> => vscode.commands.executeCommand<Answer>(command, ...rest);
const towpath = (): vscode.Extension<Services> | undefined => vscode.extensions.getExtension<Services>("towpath.towpath");
const services = (): Services => {
  const found = towpath()?.exports;
  if (found === undefined) throw new Error("the extension gives nothing");
  return found;
};
const located = (found: readonly (vscode.Location | vscode.LocationLink)[]): string[] => found.map((each) => ("uri" in each ? `${nameOf(each.uri)} ${span(each.range)}` : `${nameOf(each.targetUri)} ${span(each.targetSelectionRange ?? each.targetRange)}`)).toSorted();
const edited = (edit: vscode.WorkspaceEdit): string[] => edit.entries().flatMap(([uri, edits]) => edits.map(({ range, newText }) => `${nameOf(uri)} ${span(range)} ${newText}`)).toSorted();
const outlined = ({ name, children }: vscode.DocumentSymbol): unknown => (children.length === 0 ? name : [name, ...children.map(outlined)]);
const rulesOfReaders = (): string[][] => [rulesIn("shop/sql/revenue.sql"), rulesIn("shop/sales.pipeline.yml")];
const nameIn = (label: string | vscode.CompletionItemLabel): string => (typeof label === "string" ? label : label.label);
const titled = (lens: vscode.CodeLens): string => `${span(lens.range)} ${lens.command?.title} → ${lens.command?.command} ${String(lens.command?.arguments?.[0])}`;

/**
 * What is asked of the real API, in this order, in a window on two projects: `shop`, one of whose queries names a column that is not
 * there, and `flights`, which is in order. Answers are plain values; the test says what they must be.
 */
export const QUESTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  "the folders of the window": async () => seen(() => vscode.workspace.workspaceFolders?.map(({ name }) => name), (names) => names?.length === 2),

  "the extension has come up by itself": async () => {
    const extension = await seen(towpath, (each) => each?.isActive === true);
    return { isActive: extension?.isActive, gives: Object.keys(extension?.exports ?? {}).toSorted(), runs: extension?.exports.runner !== undefined, readsLedger: extension?.exports.ledger !== undefined };
  },

  "its commands": async () => (await vscode.commands.getCommands(true)).filter((each) => /^towpath\.[a-z]+$/i.test(each)).toSorted(),

  "what is wrong in files that nobody has opened": async () => {
    const found = await seen(() => vscode.languages.getDiagnostics(uriOf("shop/sql/revenue.sql")), ({ length }) => length > 0);
    return found.map(({ source, code, message, severity, range }) => ({ source, code: typeof code === "object" ? code.value : code, message, severity: vscode.DiagnosticSeverity[severity], at: span(range) }));
  },

  "warnings and errors of the folder that is in order": async () => {
    const files = await services().client.sendRequest<TestFilesAnswer>(REQUESTS.testFiles);
    const wrong = vscode.languages.getDiagnostics().filter(([uri, found]) => nameOf(uri).startsWith("flights/") && found.some(({ source, severity }) => source === "towpath" && severity <= vscode.DiagnosticSeverity.Warning));
    return { projects: files.map(({ name }) => name).toSorted(), wrong: wrong.map(([uri]) => nameOf(uri)) };
  },

  "what it says once the word is right, not saved": async () => {
    await type("shop/sql/revenue.sql", "amont", "amount");
    const rules = await seen(() => rulesIn("shop/sql/revenue.sql"), ({ length }) => length === 0);
    return { rules, dirty: vscode.workspace.textDocuments.filter(({ isDirty, fileName }) => isDirty && !fileName.endsWith("settings.json")).map(({ uri }) => nameOf(uri)) };
  },

  "what a renamed column breaks elsewhere, until it is taken back": async () => {
    await type("shop/sql/paid.sql", "amount\n", "amount as cents\n");
    const broken = await seen(rulesOfReaders, ([sql, yaml]) => sql?.length === 1 && yaml?.length === 1);
    await type("shop/sql/paid.sql", "amount as cents\n", "amount\n");
    return { broken, mended: await seen(rulesOfReaders, (each) => each.flat().length === 0) };
  },

  "columns in a query": async () => {
    const { items } = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", ...(await placeOf("shop/sql/revenue.sql", "sum(amount", 5)));
    const column = items.find(({ label }) => nameIn(label) === "amount");
    return { labels: items.map(({ label }) => nameIn(label)), column: column?.label, kind: column?.kind === undefined ? undefined : vscode.CompletionItemKind[column.kind] };
  },

  "keys in a pipeline file": async () => {
    await type("shop/sales.pipeline.yml", "    sql: sql/revenue.sql\n", "    \n    sql: sql/revenue.sql\n");
    const [uri, position] = await placeOf("shop/sales.pipeline.yml", "    \n    sql", 4);
    const { items } = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", uri, position);
    await type("shop/sales.pipeline.yml", "    \n    sql", "    sql");
    return items.map(({ label }) => nameIn(label));
  },

  "the hover of a task": async () => {
    const found = await ask<vscode.Hover[]>("vscode.executeHoverProvider", ...(await placeOf("shop/sql/revenue.sql", "paid")));
    return found.flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value))).join("\n");
  },

  "where a task is written": async () => located(await ask("vscode.executeDefinitionProvider", ...(await placeOf("shop/sql/revenue.sql", "paid")))),

  "where a task of another pipeline is written": async () => located(await ask("vscode.executeDefinitionProvider", ...(await placeOf("shop/stock.pipeline.yml", "sales.revenue as", 8)))),

  "where a column is named": async () => located(await ask("vscode.executeReferenceProvider", ...(await placeOf("shop/sql/revenue.sql", "amount")))),

  "what may be renamed": async () => {
    const [uri, position] = await placeOf("shop/sql/revenue.sql", "amount");
    const { placeholder } = await ask<{ placeholder: string }>("vscode.prepareRename", uri, position);
    const [, keyword] = await placeOf("shop/sql/revenue.sql", "select");
    return { placeholder, refused: await ask("vscode.prepareRename", uri, keyword).then(() => "", (error: unknown) => String(error)) };
  },

  "a new name that is taken": async () => {
    const [uri, position] = await placeOf("shop/sql/revenue.sql", "amount");
    return ask("vscode.executeDocumentRenameProvider", uri, position, "day").then(() => "", (error: unknown) => String(error));
  },

  "a column renamed in all files": async () => {
    const [uri, position] = await placeOf("shop/sql/revenue.sql", "amount");
    const edit = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", uri, position, "cents");
    const edits = edited(edit);
    const applied = await vscode.workspace.applyEdit(edit);
    const files = ["shop/sql/paid.sql", "shop/sql/revenue.sql", "shop/sales.pipeline.yml"];
    // The server has read the new texts when it answers this.
    await ask("vscode.executeHoverProvider", ...(await placeOf("shop/sql/revenue.sql", "cents")));
    return { edits, applied, queries: [await textOf("shop/sql/paid.sql"), await textOf("shop/sql/revenue.sql")], rules: files.flatMap(rulesIn) };
  },

  "the outline": async () => (await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uriOf("shop/sales.pipeline.yml"))).map(outlined),

  "symbols of all projects": async () => (await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "days")).map(({ name, location }) => `${name} in ${nameOf(location.uri)}`).toSorted(),

  "what folds": async () => (await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", uriOf("shop/stock.pipeline.yml"))).map(({ start, end }) => [start, end]),

  "lenses of a pipeline file": async () => (await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uriOf("shop/stock.pipeline.yml"), 20)).map(titled),

  "types behind the columns of a query": async () => {
    const document = await vscode.workspace.openTextDocument(uriOf("shop/sql/revenue.sql"));
    const found = await ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, new vscode.Range(0, 0, document.lineCount, 0));
    return found.map(({ label, position }) => `${position.line}:${position.character} ${typeof label === "string" ? label : label.map(({ value }) => value).join("")}`);
  },

  "links to the files that are named": async () => (await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", uriOf("shop/sales.pipeline.yml"), 20)).map(({ target }) => (target === undefined ? undefined : nameOf(target))),

  "a fix, offered and made": async () => {
    const file = "shop/stock.pipeline.yml";
    await type(file, "description: What is left", "descripton: What is left");
    const rules = await seen(() => rulesIn(file), (found) => found.includes("schema/unknown-key"));
    const [uri, position] = await placeOf(file, "descripton");
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, new vscode.Range(position, position));
    const fix = actions.find(({ isPreferred }) => isPreferred);
    const applied = fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit));
    return { rules, titles: actions.map(({ title, kind }) => `${kind?.value}: ${title}`), applied, line: (await textOf(file)).split("\n")[2], after: await seen(() => rulesIn(file), ({ length }) => length === 0) };
  },

  "what the explorer of tests holds": async () => {
    const { client } = services();
    const files = await client.sendRequest<TestFilesAnswer>(REQUESTS.testFiles);
    const shop = files.find(({ name }) => name === "shop");
    const items = await Promise.all((shop?.files ?? []).map(({ file }) => client.sendRequest<TestItem[]>(REQUESTS.testItems, { uri: shop?.uri, file })));
    return items.flat().flatMap(({ label, children }) => children.map((child) => `${label}: ${child.kind} ${child.label}`));
  },

  "a file that is no project's": async () => {
    const document = await vscode.workspace.openTextDocument({ language: "yaml", content: "pipelines: [1\n" });
    await vscode.window.showTextDocument(document);
    return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "towpath").length;
  },

  "running a program": async () => {
    const { runner, client } = services();
    if (runner === undefined) return "this host cannot";
    const project = (await client.sendRequest<TestFilesAnswer>(REQUESTS.testFiles)).find(({ name }) => name === "aviation");
    const { code, stdout } = await runner.run({ folder: vscode.Uri.parse(project?.uri ?? ""), args: ["lint", "--format", "json"] });
    const { summary }: { summary?: unknown } = JSON.parse(stdout);
    return { code, summary };
  },

  "running the tests of a file": async () => {
    const record = uriOf("shop/.towpath/last.json");
    const runs = services().runner !== undefined;
    if (runs) await vscode.workspace.saveAll();
    await vscode.window.showTextDocument(uriOf("shop/sales.pipeline.yml"));
    await ask("testing.runCurrentFile");
    const read = async (): Promise<string> => vscode.workspace.fs.readFile(record).then((bytes) => new TextDecoder().decode(bytes), () => "");
    const text = runs ? await seen(read, (found) => found !== "") : await read();
    if (text === "") return "nothing was run";
    const { command, project, verdict, pipelines }: RunRecord = JSON.parse(text);
    return { command, project, verdict, tasks: pipelines.flatMap(({ tasks }) => tasks.map(({ id }) => id)) };
  },
};
