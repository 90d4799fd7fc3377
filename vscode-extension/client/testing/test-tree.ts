import * as vscode from "vscode";
import type { TestItem } from "../../../shared/language/test-items.ts";
import { REQUESTS, type TestFilesAnswer, type TestItemsRequest } from "../../server/custom-requests.ts";
import { folderUri } from "../folder-uri.ts";
import type { Services } from "../services.ts";

/** What an item of the explorer stands for. */
export type Tested = { project: string } & ({ kind: "pipeline"; file: string; name: string } | { kind: TestItem["kind"]; id: string });

/** The items of the explorer: pipeline files at once, what is in them when somebody looks. The language server knows both, also of texts that are not saved. */
export class TestTree {
  readonly #controller: vscode.TestController;
  readonly #client: Services["client"];
  readonly #tested = new WeakMap<vscode.TestItem, Tested>();
  /** By project and id. */
  readonly #items = new Map<string, vscode.TestItem>();
  /** What the last run saw, by project and id. */
  readonly #figures = new Map<string, string>();
  /** Ids of what is in each pipeline file that somebody has looked into. */
  readonly #opened = new Map<string, ReadonlySet<string>>();

  constructor(controller: vscode.TestController, client: Services["client"]) {
    this.#controller = controller;
    this.#client = client;
  }

  of(item: vscode.TestItem): Tested | undefined {
    return this.#tested.get(item);
  }

  find(project: string, id: string): vscode.TestItem | undefined {
    return this.#items.get(key(project, id));
  }

  /** Shows what was seen of an item behind its name. */
  showFigures(project: string, id: string, figures: string): void {
    this.#figures.set(key(project, id), figures);
    const item = this.find(project, id);
    if (item !== undefined) item.description = figures;
  }

  /** Reads the pipeline files anew, and what is in those that somebody has looked into. */
  async refresh(): Promise<void> {
    const projects = await this.#client.sendRequest<TestFilesAnswer>(REQUESTS.testFiles);
    const roots = projects.flatMap(({ uri, name, files }) => files.map((file) => ({ uri, name, ...file })));
    const kept = new Map(roots.map((root) => [key(root.uri, root.file), this.#root(root.uri, root, projects.length > 1 ? `${root.name} · ${root.file}` : root.file)]));
    // A text that cannot be read for a moment, because somebody is typing, keeps its items until it is saved.
    for (const [, item] of this.#controller.items) if (!kept.has(item.id) && isUnsaved(item.uri)) kept.set(item.id, item);
    for (const each of this.#opened.keys()) if (!kept.has(each)) this.#forget(each, new Set());
    this.#controller.items.replace([...kept.values()]);
    await Promise.all([...this.#opened.keys()].map((each) => this.open(kept.get(each))));
  }

  /** Reads what is in a pipeline file; without an item, the files. */
  async open(item: vscode.TestItem | undefined): Promise<void> {
    const tested = item === undefined ? undefined : this.#tested.get(item);
    if (item === undefined) return this.refresh();
    if (tested?.kind !== "pipeline") return;
    const { project, file } = tested;
    const params: TestItemsRequest = { uri: project, file };
    const found = await this.#client.sendRequest<TestItem[]>(REQUESTS.testItems, params);
    if (found.length === 0 && isUnsaved(item.uri)) return;
    this.#forget(key(project, file), new Set(found.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]).map((id) => key(project, id))));
    item.children.replace(found.map((each, index) => this.#item(project, item.uri, each, index)));
  }

  /** The item as it is now: the editor may still hold one from before an edit. */
  current(item: vscode.TestItem): vscode.TestItem | undefined {
    const tested = this.#tested.get(item);
    return tested === undefined ? undefined : this.find(tested.project, tested.kind === "pipeline" ? tested.file : tested.id);
  }

  /** Reads what is in the pipeline file of this address, so that its lines can be run from the editor. */
  async openFile(uri: vscode.Uri): Promise<void> {
    for (const [, item] of this.#controller.items) if (item.uri?.toString() === uri.toString() && item.canResolveChildren && item.children.size === 0) await this.open(item);
  }

  /** Keeps these ids of a pipeline file, and no others that it had. */
  #forget(root: string, kept: ReadonlySet<string>): void {
    for (const id of this.#opened.get(root) ?? []) if (!kept.has(id)) this.#items.delete(id);
    if (kept.size === 0) this.#opened.delete(root);
    else this.#opened.set(root, kept);
  }

  #root(project: string, { file, pipeline, range }: TestFilesAnswer[number]["files"][number], description: string): vscode.TestItem {
    const item = this.find(project, file) ?? this.#controller.createTestItem(key(project, file), pipeline, vscode.Uri.joinPath(folderUri(project), file));
    Object.assign(item, { label: pipeline, description, range: rangeOf(range), canResolveChildren: true, sortText: file });
    return this.#keep(item, { project, kind: "pipeline", file, name: pipeline }, file);
  }

  #item(project: string, uri: vscode.Uri | undefined, { id, kind, label, description, range, children }: TestItem, index: number): vscode.TestItem {
    const item = this.find(project, id) ?? this.#controller.createTestItem(id, label, uri);
    item.label = label;
    const seen = this.#figures.get(key(project, id)) ?? description;
    if (seen !== undefined) item.description = seen;
    item.range = rangeOf(range);
    item.sortText = String(index).padStart(5, "0");
    item.children.replace(children.map((each, below) => this.#item(project, uri, each, below)));
    return this.#keep(item, { project, kind, id }, id);
  }

  #keep(item: vscode.TestItem, tested: Tested, id: string): vscode.TestItem {
    this.#tested.set(item, tested);
    this.#items.set(key(tested.project, id), item);
    return item;
  }
}

function isUnsaved(uri: vscode.Uri | undefined): boolean {
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri?.toString());
}

function key(project: string, id: string): string {
  return `${project} ${id}`;
}

function rangeOf({ start, end }: TestItem["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
