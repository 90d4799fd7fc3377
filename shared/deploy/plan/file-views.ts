import type { Workspace } from "../../graph/workspace.ts";

/**
 * Names of a pipeline that are views over files, directly or over such a view. With an embedded engine such a view reads the files where they lay when
 * it was made: from another folder or machine consumers, a later deployment and a rollback find nothing there.
 */
export function fileViews({ graph }: Workspace, pipeline: string): string[] {
  const found = new Set<string>();
  const reads = (id: string): boolean => {
    const node = graph.nodes.get(id);
    if (node?.kind === "source") return node.source.location.kind === "file";
    return node?.kind === "task" && node.task.kind === "sql" && node.task.materialized.kind === "view" && graph.inputs(id).some(reads);
  };
  for (const node of graph.nodes.values()) if (node.kind === "task" && node.pipeline.name === pipeline && reads(node.id)) found.add(node.task.name);
  return [...found].toSorted();
}
