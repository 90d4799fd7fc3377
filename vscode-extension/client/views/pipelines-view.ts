import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import type { Language } from "../../../shared/messages/message.ts";
import { isStale, type Written } from "../../../shared/language/is-stale.ts";
import { checkLine } from "../../../shared/language/part-lines.ts";
import { resultLine } from "../../../shared/language/result-line.ts";
import type { LastResult } from "../../../shared/language/last-results.ts";
import type { TaskPlace } from "../../server/custom-requests.ts";
import type { ProjectResults, ResultsStore } from "../results/results-store.ts";

type Item =
  | { kind: "project"; of: ProjectResults }
  | { kind: "pipeline"; of: ProjectResults; name: string }
  | { kind: "task"; of: ProjectResults; task: TaskPlace }
  | { kind: "check"; of: ProjectResults; task: TaskPlace; check: TaskPlace["checks"][number] };

const language: Language = vscode.env.language.startsWith("fr") ? "fr" : "en";

const PASSED = new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed"));
const FAILED = new vscode.ThemeIcon("error", new vscode.ThemeColor("testing.iconFailed"));

/** Pipelines, their tasks and checks, with the status of the last run. */
export function registerPipelinesView(store: ResultsStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Item> = { onDidChangeTreeData: changed.event, getChildren: (item) => childrenOf(store, item), getTreeItem };
  return vscode.Disposable.from(changed, store.onDidChange(() => changed.fire(undefined)), vscode.window.createTreeView("towpath.pipelines", { treeDataProvider: provider, showCollapseAll: true }));
}

function childrenOf(store: ResultsStore, item: Item | undefined): Item[] {
  if (item === undefined) return store.all.length === 1 ? store.all.flatMap(pipelinesOf) : store.all.map((of) => ({ kind: "project", of }));
  if (item.kind === "project") return pipelinesOf(item.of);
  if (item.kind === "pipeline") return item.of.project.tasks.filter(({ pipeline }) => pipeline === item.name).map((task) => ({ kind: "task", of: item.of, task }));
  return item.kind === "task" ? item.task.checks.map((check) => ({ kind: "check", of: item.of, task: item.task, check })) : [];
}

function pipelinesOf(of: ProjectResults): Item[] {
  return [...new Set(of.project.tasks.map(({ pipeline }) => pipeline))].map((name) => ({ kind: "pipeline", of, name }));
}

function getTreeItem(item: Item): vscode.TreeItem {
  if (item.kind === "project") return new vscode.TreeItem(item.of.project.name, vscode.TreeItemCollapsibleState.Expanded);
  if (item.kind === "pipeline") return Object.assign(new vscode.TreeItem(item.name, vscode.TreeItemCollapsibleState.Expanded), { contextValue: "pipeline", iconPath: new vscode.ThemeIcon("git-merge") });
  const { task, of } = item;
  const open = (range: TaskPlace["range"]): vscode.Command => ({ command: "vscode.open", title: "", arguments: [vscode.Uri.joinPath(folderUri(of.project.uri), task.file), { selection: new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character) }] });
  if (item.kind === "check") return Object.assign(new vscode.TreeItem(item.check.id), { command: open(item.check.range), ...checkLook(item) });
  const [result] = of.results.get(task.id) ?? [];
  return Object.assign(new vscode.TreeItem(task.name, task.checks.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed), {
    contextValue: "task",
    command: open(task.range),
    iconPath: iconOf(result),
    ...(result === undefined ? {} : { description: resultLine(result, { now: Date.now(), language, stale: isStale(result, writtenOf(item)) }) }),
  });
}

/** What the nearest run that knows of it has seen, and when. */
function checkLook(item: { of: ProjectResults; task: TaskPlace; check: TaskPlace["checks"][number] }): Pick<vscode.TreeItem, "iconPath" | "description" | "tooltip"> {
  const said = checkLine(item.of.results.get(item.task.id) ?? [], item.check.id, { language, now: Date.now(), written: writtenOf(item) });
  if (said === undefined) return { iconPath: new vscode.ThemeIcon("checklist") };
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
