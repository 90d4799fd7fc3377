import type { NodeId } from "../graph/graph.ts";
import { locator } from "../graph/locate.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { ChangeClass, ContractChangeRecord } from "../results/record.ts";
import type { Impact } from "./impact.ts";

/** What a change affects, as data: `schemas/plan.schema.json`. */
export interface PlanDocument {
  version: 1;
  /** Commits that were compared; the head may have uncommitted changes. */
  base: string;
  head: string;
  /** Hash of everything else. */
  digest: string;
  tasks: PlannedTaskDocument[];
  /** Tasks of the base that are no more. */
  removed: NodeId[];
  contracts: ContractChangeRecord[];
}

export interface PlannedTaskDocument {
  id: NodeId;
  selected: boolean;
  /** Whether its own files changed; else it is affected through what it reads. */
  direct: boolean;
  change: { class: ChangeClass; columns: string[] };
  /** The chain of reasons, nearest first; of a task that is not selected, why not. */
  reason: string[];
  /** Where the change was made; of a task that is not selected, where it is declared. */
  file: string;
  line: number;
}

/** The document of an impact, tasks in the order of building. `hash`: SHA-256 as hex. */
export function planDocument(workspace: Workspace, impact: Impact, { base, head }: { base: string; head: string }, hash: (text: string) => string): PlanDocument {
  const locate = locator(workspace.documents);
  const order = new Map(workspace.graph.order.map((id, i) => [id, i]));
  const tasks = [...impact.tasks].toSorted(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity)).map(([id, record]): PlannedTaskDocument => {
    const node = workspace.graph.nodes.get(id);
    const own = node?.kind === "task" ? locate(node.task.at, "", "key") : undefined;
    return {
      id,
      selected: record.selected,
      direct: record.direct,
      change: { class: record.class, columns: record.columns ?? [] },
      reason: record.reasons,
      file: record.file ?? own?.file ?? "towpath.yml",
      line: record.line ?? own?.span.line ?? 1,
    };
  });
  const document = { version: 1 as const, base, head, tasks, removed: impact.removed, contracts: impact.contracts };
  return { version: 1, base, head, digest: hash(JSON.stringify(document)), tasks, removed: impact.removed, contracts: impact.contracts };
}
