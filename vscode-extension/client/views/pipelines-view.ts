import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import type { Language } from "../../../shared/messages/message.ts";
import { isStale, type Written } from "../../../shared/language/is-stale.ts";
import { partLine } from "../../../shared/language/part-lines.ts";
import { resultLine } from "../../../shared/language/result-line.ts";
import type { LastResult } from "../../../shared/language/last-results.ts";
import type { TaskPlace } from "../../server/custom-requests.ts";
import type { ProjectResults, ResultsStore } from "../results/results-store.ts";
import { taskHover } from "../results/task-hover.ts";

type Item =
  | { kind: "project"; of: ProjectResults }
  | { kind: "pipeline"; of: ProjectResults; name: string }
  | { kind: "task" | "source"; of: ProjectResults; task: TaskPlace }
  | PartItem;

/** A check or a unit test of a task or a source. */
interface PartItem {
  kind: "part";
  of: ProjectResults;
  task: TaskPlace;
  part: { kind: "check" | "test"; name: string; range: TaskPlace["range"] };
}

const language: Language = vscode.env.language.startsWith("fr") ? "fr" : "en";

const PASSED = new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed"));
const FAILED = new vscode.ThemeIcon("error", new vscode.ThemeColor("testing.iconFailed"));

/** Pipelines, their sources and tasks, and what is checked and tested of these, with the status of the last run. */
export function registerPipelinesView(store: ResultsStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Item> = { onDidChangeTreeData: changed.event, getChildren: (item) => childrenOf(store, item), getTreeItem };
  return vscode.Disposable.from(changed, store.onDidChange(() => changed.fire(undefined)), vscode.window.createTreeView("towpath.pipelines", { treeDataProvider: provider, showCollapseAll: true }));
}

function childrenOf(store: ResultsStore, item: Item | undefined): Item[] {
  if (item === undefined) return store.all.length === 1 ? store.all.flatMap(pipelinesOf) : store.all.map((of) => ({ kind: "project", of }));
  if (item.kind === "project") return pipelinesOf(item.of);
  const { of } = item;
  if (item.kind === "pipeline") {
    const own = (kind: "task" | "source", places: readonly TaskPlace[]): Item[] => places.filter(({ pipeline }) => pipeline === item.name).map((task) => ({ kind, of, task }));
    return [...own("source", of.project.sources), ...own("task", of.project.tasks)];
  }
  return item.kind === "part" ? [] : partsOf(item.task).map((part) => ({ kind: "part", of, task: item.task, part }));
}

/** All that can make a task red: checks that are written or that its contract means, and unit tests. */
function partsOf({ checks, tests }: TaskPlace): PartItem["part"][] {
  return [...checks.map(({ id, range }) => ({ kind: "check" as const, name: id, range })), ...tests.map(({ name, range }) => ({ kind: "test" as const, name, range }))];
}

function pipelinesOf(of: ProjectResults): Item[] {
  return [...new Set([...of.project.tasks, ...of.project.sources].map(({ pipeline }) => pipeline))].map((name) => ({ kind: "pipeline", of, name }));
}

function getTreeItem(item: Item): vscode.TreeItem {
  if (item.kind === "project") return new vscode.TreeItem(item.of.project.name, vscode.TreeItemCollapsibleState.Expanded);
  if (item.kind === "pipeline") return Object.assign(new vscode.TreeItem(item.name, vscode.TreeItemCollapsibleState.Expanded), { contextValue: "pipeline", iconPath: new vscode.ThemeIcon("git-merge") });
  const { task, of } = item;
  const open = (range: TaskPlace["range"]): vscode.Command => ({ command: "vscode.open", title: "", arguments: [vscode.Uri.joinPath(folderUri(of.project.uri), task.file), { selection: new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character) }] });
  if (item.kind === "part") return Object.assign(new vscode.TreeItem(item.part.name), { command: open(item.part.range), ...partLook(item) });
  const results = of.results.get(task.id) ?? [];
  const [result] = results;
  const options = { language, now: Date.now(), written: writtenOf(item) };
  return Object.assign(new vscode.TreeItem(task.name, partsOf(task).length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed), {
    // What runs a task is not offered for a source.
    contextValue: item.kind,
    command: open(task.range),
    iconPath: iconOf(result),
    ...(result === undefined ? {} : { description: resultLine(result, { ...options, stale: isStale(result, options.written) }), tooltip: taskHover(task.id, results, options) }),
  });
}

/** What the nearest run that knows of it has seen, and when. */
function partLook(item: PartItem): Pick<vscode.TreeItem, "iconPath" | "description" | "tooltip"> {
  const said = partLine(item.of.results.get(item.task.id) ?? [], item.part, { language, now: Date.now(), written: writtenOf(item) });
  if (said === undefined) return { iconPath: new vscode.ThemeIcon(item.part.kind === "check" ? "checklist" : "beaker") };
  const { status } = said;
  const icon = status === "pass" ? PASSED : status === "skipped" ? new vscode.ThemeIcon("circle-slash") : status === "warn" ? new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground")) : FAILED;
  return { iconPath: icon, description: said.text, tooltip: new vscode.MarkdownString(said.hover) };
}

function writtenOf({ of: { project }, task }: { of: ProjectResults; task: TaskPlace }): Written {
  return { definition: task.definition, engine: project.environment.engine, version: project.version, unsaved: false };
}

function iconOf(result: LastResult | undefined): vscode.ThemeIcon {
  if (result === undefined) return new vscode.ThemeIcon("circle-outline");
  if (result.status === "failed" || result.failed > 0) return FAILED;
  return result.status === "success" || result.status === "reused" ? PASSED : new vscode.ThemeIcon("circle-slash");
}
