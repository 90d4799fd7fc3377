import type { NodeId } from "../graph/graph.ts";
import type { Column } from "../pipeline/model.ts";
import type { OutputColumn } from "../sql/analysis.ts";
import type { ProjectView } from "./project-view.ts";

export interface NodeColumn {
  name: string;
  type: string | undefined;
  declared: Column | undefined;
  made: OutputColumn | undefined;
}

/** Every column that is known of a source or task, from its SQL and its contract; there may be others. Keys are lower case. */
export function nodeColumns({ workspace }: ProjectView, id: NodeId): ReadonlyMap<string, NodeColumn> {
  let known = cache.get(workspace);
  if (known === undefined) cache.set(workspace, (known = new Map()));
  const before = known.get(id);
  if (before !== undefined) return before;
  const columns = new Map<string, NodeColumn>();
  const node = workspace.graph.nodes.get(id);
  for (const made of workspace.sql.get(id)?.analysis.output ?? []) columns.set(made.name.toLowerCase(), { name: made.name, type: made.type, declared: undefined, made });
  const declared = node === undefined || node.kind === "exposure" ? [] : node.kind === "source" ? node.source.columns : node.task.columns;
  for (const column of declared) {
    const made = columns.get(column.name.toLowerCase())?.made;
    columns.set(column.name.toLowerCase(), { name: made?.name ?? column.name, type: column.type ?? made?.type, declared: column, made });
  }
  known.set(id, columns);
  return columns;
}
const cache = new WeakMap<object, Map<NodeId, ReadonlyMap<string, NodeColumn>>>();

/** The task that a .sql file is the code of. */
export function taskOfSql({ workspace }: Pick<ProjectView, "workspace">, file: string): { pipeline: string; name: string; id: NodeId } | undefined {
  let byFile = files.get(workspace);
  if (byFile === undefined) {
    files.set(workspace, (byFile = new Map()));
    for (const { name: pipeline, tasks } of workspace.project.pipelines) {
      for (const { code, kind, name } of tasks) if (kind === "sql" && "file" in code && !byFile.has(code.file)) byFile.set(code.file, { pipeline, name, id: `${pipeline}.${name}` });
    }
  }
  return byFile.get(file);
}
const files = new WeakMap<object, Map<string, { pipeline: string; name: string; id: NodeId }>>();
