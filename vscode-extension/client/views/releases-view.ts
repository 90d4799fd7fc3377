import * as vscode from "vscode";
import { deployedNow } from "../../../shared/language/deployed-now.ts";
import type { TaggedRelease } from "../../../shared/version/read-tags.ts";
import type { ProjectResults, ResultsStore } from "../results/results-store.ts";

type Item = { kind: "project"; of: ProjectResults } | { kind: "name"; of: ProjectResults; name: string } | { kind: "release"; of: ProjectResults; release: TaggedRelease };

/** Releases of the clone by name, newest first, with the environments in which each one stands. */
export function registerReleasesView(store: ResultsStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Item> = { onDidChangeTreeData: changed.event, getChildren: (item) => childrenOf(store, item), getTreeItem };
  return vscode.Disposable.from(changed, store.onDidChange(() => changed.fire(undefined)), vscode.window.createTreeView("towpath.releases", { treeDataProvider: provider }));
}

function childrenOf(store: ResultsStore, item: Item | undefined): Item[] {
  const some = store.all.filter(({ releases }) => releases.length > 0);
  if (item === undefined) return some.length === 1 ? some.flatMap(namesOf) : some.map((of) => ({ kind: "project", of }));
  if (item.kind === "project") return namesOf(item.of);
  return item.kind === "name" ? item.of.releases.filter(({ name }) => name === item.name).map((release) => ({ kind: "release", of: item.of, release })) : [];
}

function namesOf(of: ProjectResults): Item[] {
  return [...new Set(of.releases.map(({ name }) => name))].map((name) => ({ kind: "name", of, name }));
}

function getTreeItem(item: Item): vscode.TreeItem {
  if (item.kind === "project") return new vscode.TreeItem(item.of.project.name, vscode.TreeItemCollapsibleState.Expanded);
  if (item.kind === "name") return Object.assign(new vscode.TreeItem(item.name, vscode.TreeItemCollapsibleState.Expanded), { iconPath: new vscode.ThemeIcon("package") });
  const { release: { name, version, tag, commit, annotated }, of } = item;
  const where = [...deployedNow(of.deployments ?? [])].filter(([, list]) => list.some((each) => each.version === version && sameName(each.name, name))).map(([environment]) => environment);
  return Object.assign(new vscode.TreeItem(version), {
    contextValue: "release",
    description: where.join(", "),
    iconPath: new vscode.ThemeIcon("tag"),
    tooltip: [tag, vscode.l10n.t("Commit {0}", commit.slice(0, 12)), ...(annotated ? [] : [vscode.l10n.t("The tag has no message of a release.")]), ...(where.length === 0 ? [] : [vscode.l10n.t("Stands in {0}", where.join(", "))])].join("\n"),
  });
}

/** A tag may have the project in front of the name. */
function sameName(deployed: string, tagged: string): boolean {
  return deployed === tagged || tagged.endsWith(`/${deployed}`);
}
