import type { NodeId } from "../shared/graph/graph.ts";
import type { Workspace } from "../shared/graph/workspace.ts";
import { HostError } from "../shared/host/ports.ts";
import { selectTasks } from "../shared/verbs/select-tasks.ts";
import { UsageError } from "./command.ts";

/** What `--select` picks. */
export function selectedIds(workspace: Workspace, expression: string): ReadonlySet<NodeId> {
  try {
    return selectTasks(workspace, expression);
  } catch (error) {
    throw error instanceof HostError ? new UsageError(`--${error.message}`) : error;
  }
}
