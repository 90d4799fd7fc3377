import type { NodeId } from "../shared/graph/graph.ts";
import { select } from "../shared/graph/select.ts";
import type { Workspace } from "../shared/graph/workspace.ts";
import { UsageError } from "./command.ts";

/** What `--select` picks. A term that matches nothing is an error: "nothing selected" must never look like success. */
export function selectedIds(workspace: Workspace, expression: string): ReadonlySet<NodeId> {
  const { ids, unmatched } = select(workspace.graph, expression);
  const [first] = unmatched;
  if (first !== undefined) {
    throw new UsageError(`--select: ${JSON.stringify(first.term)} matches nothing${first.near === undefined ? "" : `; did you mean ${JSON.stringify(first.near)}?`} (\`towpath graph\` lists the tasks)`);
  }
  if (ids.size === 0) throw new UsageError(`--select ${JSON.stringify(expression)} leaves nothing`);
  return ids;
}
