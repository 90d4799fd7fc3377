import type { Workspace } from "../graph/workspace.ts";
import type { Source, Task } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";

/** Tags that a policy of the base is about and that a source, task or column no longer carries: what it holds may go anywhere now. */
export function* loosenedTags(base: Workspace, head: Workspace, id: string, [before, after]: readonly [Source | Task, Source | Task]): Generator<Loosening> {
  for (const tag of new Set(base.project.policies.map((policy) => policy.tag))) {
    const found = (what: string, at: Loosening["at"]): Loosening => ({ rule: "change/loosened-policy", variant: "tag", args: { tag, what }, at });
    if (after.tags.includes(tag)) continue;
    if (before.tags.includes(tag)) {
      yield found(id, after.at);
      continue;
    }
    for (const { name, tags } of before.columns) {
      if (!tags.includes(tag)) continue;
      const now = after.columns.find((column) => same(column.name, name));
      if (now === undefined ? isGone(head, id, after, name) : now.tags.includes(tag)) continue;
      yield found(`${id}.${name}`, now?.at ?? after.at);
    }
  }
}

/** Whether the column itself went, and not only its declaration: then the contract change says so. */
function isGone({ sql }: Workspace, id: string, after: Source | Task, column: string): boolean {
  const query = sql.get(id);
  if (query !== undefined) return query.analysis.complete && !query.analysis.output.some(({ name }) => same(name, column));
  return "location" in after && after.columns.length > 0;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
