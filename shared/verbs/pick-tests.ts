import type { Node, NodeId } from "../graph/graph.ts";
import { nameOf } from "../graph/select.ts";
import type { Workspace } from "../graph/workspace.ts";
import { HostError } from "../host/ports.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import { checksOf } from "../run/check-reads.ts";
import type { Picked } from "../run/run-options.ts";

/** What somebody names: the name alone, or behind its task (`revenue/a refund`, `sales.revenue/a refund`). */
export interface PickedNames {
  unitTests: readonly string[];
  checks: readonly string[];
}

/** Finds single unit tests and checks by name. A name that nothing has is an error: "nothing picked" must never look like success. */
export function pickTests(workspace: Workspace, names: PickedNames, among?: ReadonlySet<NodeId>): Picked {
  const nodes = [...workspace.graph.nodes.values()].filter((node) => among?.has(node.id) !== false);
  const tests = nodes.flatMap((node) => (node.kind === "task" ? node.task.unitTests.map((test) => named(node, test.name, test)) : []));
  const checks = nodes.flatMap((node) => checksOf(node).map((check) => named(node, check.id, check)));
  const pickedChecks = names.checks.flatMap((name) => find("check", name, checks));
  return {
    unitTests: new Set(names.unitTests.flatMap((name) => find("unit test", name, tests)).map(({ item }) => item)),
    checks: new Set(pickedChecks.map(({ item }) => item)),
    owners: new Set(pickedChecks.map(({ owner }) => owner)),
  };
}

interface Named<Item> {
  owner: NodeId;
  names: readonly string[];
  item: Item;
}

function named<Item>(node: Node, name: string, item: Item): Named<Item> {
  return { owner: node.id, names: [name, `${nameOf(node)}/${name}`, `${node.id}/${name}`], item };
}

function find<Item>(what: "check" | "unit test", name: string, all: readonly Named<Item>[]): Named<Item>[] {
  const found = all.filter(({ names }) => names.includes(name));
  if (found.length > 0) return found;
  const near = closest(name, all.flatMap(({ names }) => names));
  throw new HostError(`--${what.replace(" ", "-")} ${JSON.stringify(name)}: no ${what} of the selected tasks is called so${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`}`);
}
