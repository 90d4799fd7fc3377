import type { Node, NodeId } from "../graph/graph.ts";
import type { Model } from "../pipeline/model.ts";
import { withoutPositions } from "../impact/without-positions.ts";
import type { ComparisonRecord, UntestedRecord } from "../results/record.ts";
import type { Compare } from "../run/compare.ts";
import type { GivenResult } from "../run/given-result.ts";
import type { BaseRun } from "../run/run-project.ts";
import type { PlannedProject } from "./plan-project.ts";

/** What the head's build has to know of the base. */
export function compareOf({ impact, head, base }: PlannedProject, selected: ReadonlySet<NodeId>, built: BaseRun | undefined): Compare {
  const given = new Map<NodeId, GivenResult>();
  const sources = new Map<NodeId, string>();
  const models = new Map<NodeId, Model>();
  for (const [id, old] of impact.counterpart) {
    const result = built?.results.get(old);
    if (result !== undefined) given.set(id, result);
    const node = base.workspace.graph.nodes.get(old);
    if (node?.kind === "task" && node.task.model !== undefined) models.set(id, node.task.model);
    const content = built?.sources.get(old);
    if (content !== undefined) sources.set(id, content);
  }
  const keep = new Set([...selected].filter((id) => impact.tasks.get(id)?.class === "none" && given.has(id) && keepsItsFiles(head.workspace.graph.nodes.get(id))));
  return { impact: impact.tasks, given, models, keep, sources, isNew: (id) => base.workspace.graph.nodes.get(impact.counterpart.get(id) ?? "")?.kind !== "task" };
}

/** A model whose declaration changed may promise other files than those that are there. */
function keepsItsFiles(node: Node | undefined): boolean {
  return node?.kind === "task" && node.task.model === undefined;
}

/** What was compared with what. */
export function comparisonOf({ refs, plan, impact }: PlannedProject): ComparisonRecord {
  const { base, head } = refs;
  const selected = [...impact.tasks.values()].filter((each) => each.selected).length;
  return { base: { sha: base.sha, ...(base.ref === undefined ? {} : { ref: base.ref }) }, head, digest: plan.digest, selected, total: impact.tasks.size };
}

/** Selected tasks that could not be held against the base, because it cannot be built. */
export function baseMissing({ impact, policies }: PlannedProject, selected: ReadonlySet<NodeId>, { failures }: BaseRun): UntestedRecord[] {
  return [...selected].flatMap((id): UntestedRecord[] => {
    const why = failures.get(impact.counterpart.get(id) ?? "");
    if (why === undefined) return [];
    return [{ id, kind: "base-missing", reason: `its base cannot be built, so there is nothing to compare with: ${why.split("\n", 1)[0] ?? ""}`, allowed: policies.pullRequest.allowUntested }];
  });
}

/** The same when the base cannot even be looked at; all is built and checked, and nothing compared. */
export function baseUnreadable({ policies }: PlannedProject, selected: ReadonlySet<NodeId>, why: string): UntestedRecord[] {
  const missing = { kind: "base-missing" as const, reason: `its base cannot be read, so there is nothing to compare with: ${why}`, allowed: policies.pullRequest.allowUntested };
  return selected.size === 0 ? [missing] : [...selected].map((id) => ({ id, ...missing }));
}

/** Sources whose checks or contract changed: they are checked whoever reads them. */
export function changedSources({ impact, head, base }: PlannedProject): NodeId[] {
  return [...head.workspace.graph.nodes.values()].flatMap((node) => {
    const before = base.workspace.graph.nodes.get(impact.counterpart.get(node.id) ?? "");
    if (node.kind !== "source") return [];
    if (impact.sources.get(node.id)?.selected === true) return [node.id];
    return before?.kind === "source" && JSON.stringify(withoutPositions(before.source)) === JSON.stringify(withoutPositions(node.source)) ? [] : [node.id];
  });
}
