import type { NodeId } from "../../shared/graph/graph.ts";
import type { Workspace } from "../../shared/graph/workspace.ts";
import type { FileSystem } from "../../shared/host/ports.ts";
import { taskCode } from "../../shared/run/code-digest.ts";
import { definitionOf, sourceDefinition } from "../../shared/run/definition.ts";

/** What is written of each task and source now, as digests that a run record can be compared with. */
export async function definitions(fs: FileSystem, workspace: Workspace): Promise<ReadonlyMap<NodeId, string>> {
  const before = known.get(workspace);
  if (before !== undefined) return before;
  const read = async (file: string): Promise<string | undefined> => workspace.texts.get(file) ?? (await fs.read(file));
  const found = new Map<NodeId, string>();
  await Promise.all([...workspace.graph.nodes.values()].map(async (node) => {
    if (node.kind === "task") found.set(node.id, definitionOf(await taskCode(workspace, node.id, node.task, read), node.task, workspace.texts));
    else if (node.kind === "source") found.set(node.id, sourceDefinition(node.source, workspace.texts));
  }));
  known.set(workspace, found);
  return found;
}
const known = new WeakMap<Workspace, ReadonlyMap<NodeId, string>>();
