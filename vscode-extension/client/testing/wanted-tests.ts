import type * as vscode from "vscode";
import type { WantedTests } from "../../../shared/language/test-calls.ts";
import type { TestTree } from "./test-tree.ts";

/** What a request wants of one project, and the items that wait for a result. */
export interface WantedOfProject {
  project: string;
  wanted: Pick<WantedTests, "pipelines" | "assets" | "tests">;
  waiting: vscode.TestItem[];
}

/** What a request of the editor means, project by project. What is excluded splits the item that holds it. */
export function wantedTests(request: vscode.TestRunRequest, roots: vscode.TestItemCollection, tree: TestTree): WantedOfProject[] {
  const excluded = new Set(request.exclude?.flatMap((item) => tree.current(item) ?? []));
  const found = new Map<string, { pipelines: string[]; assets: WantedTests["assets"][number][]; tests: string[]; waiting: vscode.TestItem[] }>();
  const isSplit = (item: vscode.TestItem): boolean => childrenOf(item.children).some((child) => excluded.has(child) || isSplit(child));
  const leavesOf = (item: vscode.TestItem): vscode.TestItem[] => (item.children.size === 0 ? [item] : childrenOf(item.children).flatMap(leavesOf));
  const take = (item: vscode.TestItem): void => {
    const tested = tree.of(item);
    if (tested === undefined || excluded.has(item)) return;
    if (isSplit(item)) return childrenOf(item.children).forEach(take);
    const into = found.get(tested.project) ?? { pipelines: [], assets: [], tests: [], waiting: [] };
    found.set(tested.project, into);
    const leaves = leavesOf(item);
    into.waiting.push(...leaves);
    const owner = item.parent === undefined ? undefined : tree.of(item.parent);
    if (tested.kind === "pipeline") into.pipelines.push(tested.name);
    else if (tested.kind === "task" || tested.kind === "source") into.assets.push({ id: tested.id, kind: tested.kind, tests: leaves.map(({ id }) => id) });
    else if (owner?.kind === "source") into.assets.push({ id: owner.id, kind: "source", tests: [tested.id] });
    else into.tests.push(tested.id);
  };
  (request.include?.flatMap((item) => tree.current(item) ?? []) ?? childrenOf(roots)).forEach(take);
  const everything = request.include === undefined && excluded.size === 0;
  return [...found].map(([project, { waiting, ...wanted }]) => ({ project, waiting, wanted: everything ? { pipelines: [], assets: [], tests: [] } : wanted }));
}

function childrenOf(items: vscode.TestItemCollection): vscode.TestItem[] {
  return [...items].map(([, item]) => item);
}
