import type { NodeId } from "../../shared/graph/graph.ts";
import type { Workspace } from "../../shared/graph/workspace.ts";
import type { FileSystem } from "../../shared/host/ports.ts";
import { taskCode } from "../../shared/run/code-digest.ts";
import { definitionOf, sourceDefinition } from "../../shared/run/definition.ts";

/** What is written of a task or source now, as a digest that a run record can be compared with; undefined for what is neither. */
export function definition(fs: FileSystem, workspace: Workspace, id: NodeId): Promise<string | undefined> {
  let all = known.get(workspace);
  if (all === undefined) known.set(workspace, (all = new Map()));
  const before = all.get(id);
  if (before !== undefined) return before;
  const digested = digestIn(fs, workspace, id);
  all.set(id, digested);
  return digested;
}
const known = new WeakMap<Workspace, Map<NodeId, Promise<string | undefined>>>();

/** What is written of each task and source now. */
export async function definitions(fs: FileSystem, workspace: Workspace): Promise<ReadonlyMap<NodeId, string>> {
  const found = await Promise.all([...workspace.graph.nodes.keys()].map(async (id) => ({ id, digest: await definition(fs, workspace, id) })));
  return new Map(found.flatMap(({ id, digest }) => (digest === undefined ? [] : [[id, digest] as const])));
}

async function digestIn(fs: FileSystem, workspace: Workspace, id: NodeId): Promise<string | undefined> {
  const node = workspace.graph.nodes.get(id);
  if (node?.kind === "source") return sourceDefinition(node.source, workspace.texts);
  if (node?.kind !== "task") return undefined;
  const read = async (file: string): Promise<string | undefined> => workspace.texts.get(file) ?? (await fs.read(file));
  return definitionOf(await taskCode(workspace, id, node.task, read), node.task, workspace.texts);
}
