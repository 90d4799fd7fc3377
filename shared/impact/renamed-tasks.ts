import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { follow, type Followed } from "./counterpart.ts";

/**
 * `counterpart`, and each new task that has the code of exactly one that is gone: the same file, command or SQL, or a file of the same text. To
 * consumers it is another table, so its data is compared with nothing; what was asked of it should not get lost on the way unseen.
 */
export function withRenamedTasks(base: Workspace, head: Workspace, counterpart: ReadonlyMap<NodeId, NodeId>): Map<NodeId, NodeId> {
  const found = new Map(counterpart);
  follow(found, base, head, declared, true);
  follow(found, base, head, text, true);
  return found;
}

function declared(node: Followed): string | undefined {
  return node.kind === "task" ? JSON.stringify(node.task.code) : undefined;
}

function text(node: Followed, { texts }: Workspace): string | undefined {
  return node.kind === "task" && "file" in node.task.code ? texts.get(node.task.code.file) : undefined;
}
