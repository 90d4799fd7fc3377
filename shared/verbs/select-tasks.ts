import type { NodeId } from "../graph/graph.ts";
import { select } from "../graph/select.ts";
import type { Workspace } from "../graph/workspace.ts";
import { HostError } from "../host/ports.ts";

/** What an expression picks. A term that matches nothing is an error: "nothing selected" must never look like success. */
export function selectTasks(workspace: Workspace, expression: string): ReadonlySet<NodeId> {
  const { ids, unmatched } = select(workspace.graph, expression);
  const [first] = unmatched;
  if (first !== undefined) {
    throw new HostError(`select: ${JSON.stringify(first.term)} matches nothing${first.near === undefined ? "" : `; did you mean ${JSON.stringify(first.near)}?`} (\`towpath graph\` lists the tasks)`);
  }
  if (ids.size === 0) throw new HostError(`select: ${JSON.stringify(expression)} leaves nothing`);
  return ids;
}
