import type { NodeId } from "../graph/graph.ts";
import { locator } from "../graph/locate.ts";
import type { Locate } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { At, Check, Source, Task } from "../pipeline/model.ts";
import { loosenedCheck, type TextOf } from "./loosened-check.ts";
import { loosenedGates } from "./loosened-gates.ts";
import { loosenedLimits } from "./loosened-limits.ts";
import { loosenedPolicies } from "./loosened-policies.ts";
import { loosenedTags } from "./loosened-tags.ts";
import { loosenedTests } from "./loosened-tests.ts";
import { withRenamedTasks } from "./renamed-tasks.ts";
import type { Side } from "./side.ts";
import { withoutPositions } from "./without-positions.ts";

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
export function loosened({ workspace: base }: Side, { workspace: head }: Side, counterpart: ReadonlyMap<NodeId, NodeId>): Finding[] {
  const locate = locator(head.documents);
  const found: Finding[] = [...loosenedPolicies(base.project, head.project)].map((each) => findingOf(locate, each, {}));
  const followed = withRenamedTasks(base, head, counterpart);
  for (const node of head.graph.nodes.values()) {
    const before = base.graph.nodes.get(followed.get(node.id) ?? "");
    if (node.kind === "exposure" || before === undefined || before.kind !== node.kind) continue;
    const owner = { pipeline: node.pipeline.name, ...(node.kind === "task" ? { task: node.task.name } : {}) };
    const [was, is] = [assetOf(before), assetOf(node)];
    // An equal declaration may still name a file that says something else now.
    if (was === undefined || is === undefined) continue;
    const id = counterpart.has(node.id) ? node.id : `${before.id} → ${node.id}`;
    for (const each of looserChecks(was, is, id, [(file) => base.texts.get(file), (file) => head.texts.get(file)])) found.push(findingOf(locate, each, owner));
    // A policy of the base is not held against what has another name.
    if (id === node.id) for (const each of loosenedTags(base, head, node.id, [was, is])) found.push(findingOf(locate, each, owner));
    if (before.kind !== "task" || node.kind !== "task") continue;
    for (const each of [...loosenedGates(before.task, node.task), ...loosenedLimits(before.task, node.task), ...loosenedTests(before.task, node.task, id)]) found.push(findingOf(locate, each, owner));
  }
  return found;
}

function* looserChecks(was: Source | Task, is: Source | Task, id: NodeId, texts: readonly [TextOf, TextOf]): Generator<Loosening> {
  // What stays as it was is not mistaken for another one whose number in the list it has now.
  const kept = keptChecks(was.checks, is.checks);
  const open = is.checks.filter((check) => ![...kept.values()].includes(check));
  const now = new Map(open.map((check) => [check.id, check]));
  const columns = new Set(is.columns.map(({ name }) => name.toLowerCase()));
  for (const check of was.checks) {
    const after = kept.get(check) ?? now.get(check.id) ?? sameAim(check, open);
    // The check of a column that went with it is no loosening: the contract change says so.
    const column = check.options["column"];
    if (after === undefined && check.origin === "contract" && typeof column === "string" && !columns.has(column.toLowerCase()) && is.columns.length > 0) continue;
    const how = after === undefined ? { variant: "removed", args: {} } : loosenedCheck(check, after, ...texts);
    if (how !== undefined) yield { rule: "change/loosened-check", variant: how.variant, args: { check: check.id, asset: id, ...how.args }, at: after?.at ?? is.at };
  }
}

function keptChecks(before: readonly Check[], after: readonly Check[]): Map<Check, Check> {
  const free = [...after];
  return new Map(before.flatMap((check) => {
    const at = free.findIndex((other) => plain(other) === plain(check));
    const [same] = at < 0 ? [] : free.splice(at, 1);
    return same === undefined ? [] : [[check, same] as const];
  }));
}

/** All but its number in the list. */
function plain(check: Check): string {
  return JSON.stringify(withoutPositions({ ...check, id: "" }));
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
