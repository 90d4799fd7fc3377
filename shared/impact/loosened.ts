import type { NodeId } from "../graph/graph.ts";
import { locator } from "../graph/locate.ts";
import type { Locate, Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { At, Check, Source, Task } from "../pipeline/model.ts";
import { loosenedCheck } from "./loosened-check.ts";
import { loosenedGates } from "./loosened-gates.ts";
import { loosenedPolicies } from "./loosened-policies.ts";

/** One thing that lets more through than before. */
export interface Loosening {
  rule: "change/loosened-check" | "change/loosened-gate" | "change/loosened-policy";
  variant?: string;
  args: Record<string, string | number>;
  /** Where it stands now; where it stood is gone with it: then the asset's own place. */
  at: At;
  below?: string;
}

/** Everything that a change loosens: who reviews a change should not have to find out that it also moved the bar. */
export function loosened(base: Workspace, head: Workspace, counterpart: ReadonlyMap<NodeId, NodeId>): Finding[] {
  const locate = locator(head.documents);
  const found: Finding[] = [...loosenedPolicies(base.project, head.project)].map((each) => findingOf(locate, each, {}));
  for (const node of head.graph.nodes.values()) {
    const before = base.graph.nodes.get(counterpart.get(node.id) ?? "");
    if (node.kind === "exposure" || before === undefined || before.kind !== node.kind) continue;
    const owner = { pipeline: node.pipeline.name, ...(node.kind === "task" ? { task: node.task.name } : {}) };
    const [was, is] = [assetOf(before), assetOf(node)];
    if (was === undefined || is === undefined || was === is) continue;
    for (const each of looserChecks(was, is, node.id)) found.push(findingOf(locate, each, owner));
    if (before.kind === "task" && node.kind === "task") for (const each of loosenedGates(before.task, node.task)) found.push(findingOf(locate, each, owner));
  }
  return found;
}

function* looserChecks(was: Source | Task, is: Source | Task, id: NodeId): Generator<Loosening> {
  const now = new Map(is.checks.map((check) => [check.id, check]));
  const columns = new Set(is.columns.map(({ name }) => name.toLowerCase()));
  for (const check of was.checks) {
    const after = now.get(check.id) ?? sameAim(check, is.checks);
    // The check of a column that went with it is no loosening: the contract change says so.
    const column = check.options["column"];
    if (after === undefined && check.origin === "contract" && typeof column === "string" && !columns.has(column.toLowerCase()) && is.columns.length > 0) continue;
    const how = after === undefined ? { variant: "removed", args: {} } : loosenedCheck(check, after);
    if (how !== undefined) yield { rule: "change/loosened-check", variant: how.variant, args: { check: check.id, asset: id, ...how.args }, at: after?.at ?? is.at };
  }
}

/** A check whose number in the list changed is still the same check. */
function sameAim(check: Check, checks: readonly Check[]): Check | undefined {
  return checks.find((other) => aim(other) === aim(check));
}

function aim({ kind, options }: Check): string {
  return JSON.stringify([kind, options["column"] ?? options["columns"] ?? options["expression"] ?? options["file"] ?? null]);
}

function assetOf(node: { kind: "source"; source: Source } | { kind: "task"; task: Task } | { kind: "exposure" }): Source | Task | undefined {
  return node.kind === "source" ? node.source : node.kind === "task" ? node.task : undefined;
}

function findingOf(locate: Locate, { rule, variant, args, at, below }: Loosening, owner: { pipeline?: string; task?: string }): Finding {
  return { rule, ...(variant === undefined ? {} : { variant }), args, severity: "warning", place: locate(at, below ?? "", "pair"), ...owner };
}
