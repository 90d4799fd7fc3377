import type { Node, NodeId } from "../graph/graph.ts";
import type { Locate, Workspace } from "../graph/workspace.ts";
import type { AssetRecord, PipelineRecord, TaskRecord } from "../results/record.ts";
import { sourceDefinition } from "./definition.ts";

/** The record of a source before anything is known of it. */
export function sourceRecord(node: Extract<Node, { kind: "source" }>, { texts }: Workspace, locate: Locate): AssetRecord {
  const { source } = node;
  return {
    id: node.id,
    name: source.name,
    ...whereIs(locate, source.at),
    ...(source.description === undefined ? {} : { description: source.description }),
    ...ownerOf(source.owner ?? node.pipeline.owner),
    tags: [...source.tags],
    checks: [],
    definition: sourceDefinition(source, texts),
  };
}

/** The record of a task before anything has happened to it. */
export function taskRecord(node: Extract<Node, { kind: "task" }>, workspace: Workspace, locate: Locate): TaskRecord {
  const { task } = node;
  const inputs = workspace.graph.inputs(node.id).filter((id) => workspace.graph.nodes.get(id)?.kind !== "exposure");
  return {
    id: node.id,
    name: task.name,
    ...whereIs(locate, task.at),
    ...(task.description === undefined ? {} : { description: task.description }),
    ...ownerOf(task.owner ?? node.pipeline.owner),
    tags: [...task.tags],
    checks: [],
    kind: task.kind,
    materialized: task.materialized.kind,
    ...("file" in task.code ? { code: task.code.file } : {}),
    inputs: [...inputs],
    status: "not_run",
    reason: "not part of this run",
    tests: [],
  };
}

/** Pipelines in the project's order with what is known of their sources and tasks. */
export function pipelineRecords(workspace: Workspace, sources: ReadonlyMap<NodeId, AssetRecord>, tasks: ReadonlyMap<NodeId, TaskRecord>): PipelineRecord[] {
  return workspace.project.pipelines
    .map((pipeline): PipelineRecord => {
      const id = (name: string): NodeId => `${pipeline.name}.${name}`;
      return {
        name: pipeline.name,
        file: pipeline.at.file,
        ...(pipeline.description === undefined ? {} : { description: pipeline.description }),
        sources: pipeline.sources.flatMap(({ name }) => sources.get(id(name)) ?? []),
        tasks: pipeline.tasks.flatMap(({ name }) => tasks.get(id(name)) ?? []),
        exposures: pipeline.exposures.map(({ name, kind, owner, url, reads }) => ({
          name, kind, ...ownerOf(owner), ...(url === undefined ? {} : { url }), reads: [...reads],
        })),
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function whereIs(locate: Locate, at: { file: string; pointer: string }): { file: string; line: number } {
  const { file, span } = locate(at, "", "key");
  return { file, line: span.line };
}

function ownerOf(owner: string | undefined): { owner?: string } {
  return owner === undefined ? {} : { owner };
}
