import type { NodeId } from "../../shared/graph/graph.ts";
import type { Workspace } from "../../shared/graph/workspace.ts";
import type { FileSystem } from "../../shared/host/ports.ts";
import { taskCode } from "../../shared/run/code-digest.ts";
import { definitionOf } from "../../shared/run/definition.ts";

/** What is written of each task now, as digests that a run record can be compared with. */
export async function definitions(fs: FileSystem, workspace: Workspace): Promise<ReadonlyMap<NodeId, string>> {
  const before = known.get(workspace);
  if (before !== undefined) return before;
  const read = async (file: string): Promise<string | undefined> => workspace.texts.get(file) ?? (await fs.read(file));
  const tasks = [...workspace.graph.nodes.values()].flatMap((node) => (node.kind === "task" ? [node] : []));
  const found = new Map(await Promise.all(tasks.map(async ({ id, task }) => [id, definitionOf(await taskCode(workspace, id, task, read), task)] as const)));
  known.set(workspace, found);
  return found;
}
const known = new WeakMap<Workspace, ReadonlyMap<NodeId, string>>();
