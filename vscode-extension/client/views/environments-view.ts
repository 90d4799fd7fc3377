import * as vscode from "vscode";
import { ago } from "../../../shared/language/ago.ts";
import { deployedNow } from "../../../shared/language/deployed-now.ts";
import type { LedgerDeployment } from "../../../shared/ledger/entry.ts";
import type { ProjectResults, ResultsStore } from "../results/results-store.ts";

type Item =
  | { kind: "project"; of: ProjectResults }
  | { kind: "environment"; of: ProjectResults; name: string; engine: string | undefined }
  | { kind: "deployed"; deployment: LedgerDeployment }
  | { kind: "nothing" }
  | { kind: "unknown"; why: string };

const language = vscode.env.language.startsWith("fr") ? "fr" : "en";

/** Environments with the version of each pipeline and model that consumers see there, since when and by whom. */
export function registerEnvironmentsView(store: ResultsStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Item> = { onDidChangeTreeData: changed.event, getChildren: (item) => childrenOf(store, item), getTreeItem };
  return vscode.Disposable.from(changed, store.onDidChange(() => changed.fire(undefined)), vscode.window.createTreeView("towpath.environments", { treeDataProvider: provider }));
}

/** Why nothing is known of deployments. */
function whyUnknown(readsLedger: boolean): string {
  if (!readsLedger) return vscode.l10n.t("Not known: in a browser git cannot be asked; open the repository in VS Code on a machine");
  return vscode.workspace.isTrusted ? vscode.l10n.t("Not known: this clone has no ledger") : vscode.l10n.t("Not known: git is asked in trusted workspaces only");
}

function childrenOf(store: ResultsStore, item: Item | undefined): Item[] {
  if (item === undefined) return store.all.length === 1 ? store.all.flatMap(environmentsOf) : store.all.map((of) => ({ kind: "project", of }));
  if (item.kind === "project") return environmentsOf(item.of);
  if (item.kind !== "environment") return [];
  if (item.of.deployments === undefined) return [{ kind: "unknown", why: whyUnknown(store.readsLedger) }];
  const deployed = deployedNow(item.of.deployments).get(item.name) ?? [];
  return deployed.length === 0 ? [{ kind: "nothing" }] : deployed.map((deployment) => ({ kind: "deployed", deployment }));
}

/** Those that are declared, then those that only the log knows. */
function environmentsOf(of: ProjectResults): Item[] {
  const declared = of.project.environments;
  const others = [...deployedNow(of.deployments ?? []).keys()].filter((name) => !declared.some((each) => each.name === name));
  return [...declared.map(({ name, engine }): Item => ({ kind: "environment", of, name, engine })), ...others.map((name): Item => ({ kind: "environment", of, name, engine: undefined }))];
}

function getTreeItem(item: Item): vscode.TreeItem {
  if (item.kind === "project") return new vscode.TreeItem(item.of.project.name, vscode.TreeItemCollapsibleState.Expanded);
  if (item.kind === "nothing") return new vscode.TreeItem(vscode.l10n.t("Nothing was deployed here yet"));
  if (item.kind === "unknown") return new vscode.TreeItem(item.why);
  if (item.kind === "environment") return Object.assign(new vscode.TreeItem(item.name, vscode.TreeItemCollapsibleState.Expanded), { iconPath: new vscode.ThemeIcon("server-environment"), ...(item.engine === undefined ? {} : { description: item.engine }) });
  const { name, version, at, who, kind, commit } = item.deployment;
  const lines = [vscode.l10n.t("Version {0} of {1}", version, name), kind === "rollback" ? vscode.l10n.t("Rolled back by {0}", who) : vscode.l10n.t("Deployed by {0}", who), new Date(at).toLocaleString(language), vscode.l10n.t("Commit {0}", commit.slice(0, 12))];
  return Object.assign(new vscode.TreeItem(`${name} ${version}`), {
    description: `${ago(at, { now: Date.now(), language })} · ${who}`,
    iconPath: new vscode.ThemeIcon(kind === "rollback" ? "discard" : "rocket"),
    tooltip: lines.join("\n"),
  });
}
