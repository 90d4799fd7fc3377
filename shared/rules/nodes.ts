import type { Node, NodeId } from "../graph/graph.ts";
import type { TaskSql, Workspace } from "../graph/workspace.ts";
import type { Exposure, Pipeline, Source, Task } from "../pipeline/model.ts";

export interface TaskEntry {
  id: NodeId;
  pipeline: Pipeline;
  task: Task;
  sql: TaskSql | undefined;
}
export interface SourceEntry {
  id: NodeId;
  pipeline: Pipeline;
  source: Source;
}
/** Sources and tasks in one shape: what has columns, a key and checks. */
export interface AssetEntry {
  id: NodeId;
  pipeline: Pipeline;
  asset: Source | Task;
  task: Task | undefined;
  sql: TaskSql | undefined;
}

/** Dozens of rules walk the same lists: they are made once per workspace. */
const lists = new WeakMap<Workspace, { tasks: TaskEntry[]; sources: SourceEntry[]; assets: AssetEntry[] }>();

function listsOf(workspace: Workspace): { tasks: TaskEntry[]; sources: SourceEntry[]; assets: AssetEntry[] } {
  const known = lists.get(workspace);
  if (known !== undefined) return known;
  const { pipelines } = workspace.project;
  const tasks = pipelines.flatMap((pipeline) =>
    pipeline.tasks.map((task): TaskEntry => {
      const id = `${pipeline.name}.${task.name}`;
      return { id, pipeline, task, sql: workspace.sql.get(id) };
    }),
  );
  const sources = pipelines.flatMap((pipeline) => pipeline.sources.map((source): SourceEntry => ({ id: `${pipeline.name}.${source.name}`, pipeline, source })));
  const assets = [
    ...sources.map(({ id, pipeline, source }): AssetEntry => ({ id, pipeline, asset: source, task: undefined, sql: undefined })),
    ...tasks.map(({ id, pipeline, task, sql }): AssetEntry => ({ id, pipeline, asset: task, task, sql })),
  ];
  const made = { tasks, sources, assets };
  lists.set(workspace, made);
  return made;
}

/** Every task of the project with its pipeline, in the order of writing. */
export function tasksOf(workspace: Workspace): readonly TaskEntry[] {
  return listsOf(workspace).tasks;
}

/** Every source of the project with its pipeline. */
export function sourcesOf(workspace: Workspace): readonly SourceEntry[] {
  return listsOf(workspace).sources;
}

/** All sources, then all tasks. */
export function assetsOf(workspace: Workspace): readonly AssetEntry[] {
  return listsOf(workspace).assets;
}

/** Every exposure of the project with its pipeline. */
export function* exposuresOf(workspace: Workspace): Generator<{ id: NodeId; pipeline: Pipeline; exposure: Exposure }> {
  for (const pipeline of workspace.project.pipelines) {
    for (const exposure of pipeline.exposures) yield { id: `${pipeline.name}.${exposure.name}`, pipeline, exposure };
  }
}

/** The name a person knows a node by: short inside its own pipeline. */
export function nameIn(pipeline: string, node: Node | undefined, id: NodeId): string {
  if (node === undefined) return id;
  return node.pipeline.name === pipeline ? id.slice(pipeline.length + 1) : id;
}

/** Whether some SQL could not be read: then "nobody reads it" cannot be concluded. */
export function someSqlIsUnread(workspace: Workspace): boolean {
  return tasksOf(workspace).some(({ task, sql }) => task.kind === "sql" && (sql === undefined || sql.facts.query === undefined));
}
