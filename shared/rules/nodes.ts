import type { Node, NodeId } from "../graph/graph.ts";
import type { TaskSql, Workspace } from "../graph/workspace.ts";
import type { Exposure, Pipeline, Source, Task } from "../pipeline/model.ts";

/** Every task of the project with its pipeline, in the order of writing. */
export function* tasksOf(workspace: Workspace): Generator<{ id: NodeId; pipeline: Pipeline; task: Task; sql: TaskSql | undefined }> {
  for (const pipeline of workspace.project.pipelines) {
    for (const task of pipeline.tasks) {
      const id = `${pipeline.name}.${task.name}`;
      yield { id, pipeline, task, sql: workspace.sql.get(id) };
    }
  }
}

/** Every source of the project with its pipeline. */
export function* sourcesOf(workspace: Workspace): Generator<{ id: NodeId; pipeline: Pipeline; source: Source }> {
  for (const pipeline of workspace.project.pipelines) {
    for (const source of pipeline.sources) yield { id: `${pipeline.name}.${source.name}`, pipeline, source };
  }
}

/** Every exposure of the project with its pipeline. */
export function* exposuresOf(workspace: Workspace): Generator<{ id: NodeId; pipeline: Pipeline; exposure: Exposure }> {
  for (const pipeline of workspace.project.pipelines) {
    for (const exposure of pipeline.exposures) yield { id: `${pipeline.name}.${exposure.name}`, pipeline, exposure };
  }
}

/** Sources and tasks in one shape: what has columns, a key and checks. */
export function* assetsOf(workspace: Workspace): Generator<{ id: NodeId; pipeline: Pipeline; asset: Source | Task; task: Task | undefined }> {
  for (const { id, pipeline, source } of sourcesOf(workspace)) yield { id, pipeline, asset: source, task: undefined };
  for (const { id, pipeline, task } of tasksOf(workspace)) yield { id, pipeline, asset: task, task };
}

/** The name a person knows a node by: short inside its own pipeline. */
export function nameIn(pipeline: string, node: Node | undefined, id: NodeId): string {
  if (node === undefined) return id;
  return node.pipeline.name === pipeline ? id.slice(pipeline.length + 1) : id;
}

/** Whether some SQL could not be read: then "nobody reads it" cannot be concluded. */
export function someSqlIsUnread(workspace: Workspace): boolean {
  for (const { task, sql } of tasksOf(workspace)) {
    if (task.kind === "sql" && (sql === undefined || sql.facts.problems.length > 0)) return true;
  }
  return false;
}
