import { hash } from "node:crypto";
import type { NodeId } from "../graph/graph.ts";
import type { Release } from "../generated/release.ts";
import type { Side } from "../impact/side.ts";
import type { Column, Source, Task } from "../pipeline/model.ts";
import { filesOfUnit } from "./files-of-unit.ts";
import { tasksOf, type Unit } from "./unit.ts";

/** All that a version stands for: `schemas/release.schema.json`. */
export type ReleaseManifest = Release;
export type Evidence = NonNullable<Release["evidence"]>;

export interface ManifestFacts {
  unit: Unit;
  release: string;
  commit: string;
  /** Git's hash of the project's folder. */
  tree: string;
  folder: string;
  side: Side;
  tools: Readonly<Record<string, string>>;
  evidence?: Evidence;
}

/** Writes down what a commit holds of a pipeline or model. Nothing of it depends on when or where. */
export function releaseManifest({ unit, release, commit, tree, folder, side, tools, evidence }: ManifestFacts): ReleaseManifest {
  const { workspace } = side;
  const tasks = tasksOf(workspace, unit);
  const own = new Set(tasks.map(({ id }) => id));
  const inputs = new Set(tasks.flatMap(({ id }) => workspace.graph.inputs(id)));
  const sources = [...workspace.graph.nodes.values()].filter((node) => node.kind === "source" && (inputs.has(node.id) || (unit.kind === "pipeline" && node.pipeline.name === unit.name)));
  return {
    version: 1,
    project: workspace.project.name,
    folder,
    kind: unit.kind,
    name: unit.name,
    release,
    commit,
    tree,
    files: Object.fromEntries(filesOfUnit(workspace, unit).map(([file, text]) => [file, sha256(text)])),
    sources: sources.flatMap((node) => (node.kind === "source" ? [sourceEntry(node.id, node.source, side)] : [])).toSorted(byId),
    tasks: tasks.map(({ id, task }) => taskEntry(id, task, side)).toSorted(byId),
    consumers: [...new Set(tasks.flatMap(({ id }) => workspace.graph.readers(id)).filter((id) => !own.has(id)))].toSorted(),
    tools: { ...tools },
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function sourceEntry(id: NodeId, source: Source, { contents }: Side): ReleaseManifest["sources"][number] {
  const content = contents.get(id);
  return {
    id,
    ...(source.location.kind === "table" ? { table: source.location.table } : { files: source.location.files }),
    contract: contractOf(source),
    // An empty list: git keeps none of its files.
    ...(content === undefined || content === "[]" ? {} : { dataset: sha256(content) }),
  };
}

function taskEntry(id: NodeId, task: Task, { workspace, codes }: Side): ReleaseManifest["tasks"][number] {
  const sql = workspace.sql.get(id);
  const schema = sql?.analysis.complete === true ? sql.analysis.output.map(({ name, type }) => ({ name, ...(type === undefined ? {} : { type }) })) : undefined;
  return {
    id,
    kind: task.kind,
    materialized: task.materialized.kind,
    code: sha256(sql === undefined ? (codes.get(id) ?? "") : `${sql.facts.dialect} ${sql.facts.problems.length > 0 ? sql.text : sql.facts.fingerprint}`),
    inputs: [...workspace.graph.inputs(id)].toSorted(),
    contract: contractOf(task),
    ...(schema === undefined ? {} : { schema }),
    ...(task.model === undefined ? {} : { signature: signatureOf(task) }),
  };
}

/** What a model takes, as far as it is declared, and the columns of its predictions. */
export function signatureOf(task: Task): { inputs: Record<string, string[]>; outputs: string[] } {
  const { predictions } = task.model ?? {};
  const outputs = predictions === undefined ? [] : [predictions.id, predictions.score, predictions.prediction].filter((name) => name !== undefined);
  return { inputs: Object.fromEntries(task.inputs.map((input) => [input, [...(task.columnsUsed?.[input] ?? [])].toSorted()])), outputs: outputs.toSorted() };
}

function contractOf({ columns, key }: { columns: readonly Column[]; key: readonly string[] }): ReleaseManifest["tasks"][number]["contract"] {
  return {
    columns: columns.map(({ name, type, notNull, unique, references }) => ({
      name,
      ...(type === undefined ? {} : { type }),
      ...(notNull ? { not_null: true as const } : {}),
      ...(unique ? { unique: true as const } : {}),
      ...(references === undefined ? {} : { references: `${references.to}.${references.column}` }),
    })),
    key: [...key],
  };
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}


function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
