import type { NodeId } from "../graph/graph.ts";
import type { Impact } from "../impact/impact.ts";
import type { Side } from "../impact/side.ts";
import type { Source, Task } from "../pipeline/model.ts";
import { atLeast, type Level } from "./level.ts";
import { signatureOf } from "./manifest.ts";
import { tasksOf, type Unit } from "./unit.ts";

/** Why a version rises, and how far. */
export interface BumpReason {
  level: Level;
  text: string;
}

export interface Bump {
  level: Level;
  /** The gravest first. */
  reasons: BumpReason[];
}

/**
 * How far the version of a pipeline or model must rise from `base` to `head`: what consumers rely on broke or asks for more: major; they got
 * more: minor; the data may be otherwise: patch; formatting: none. What cannot be told counts as a change: as a breaking one where no contract
 * is checked at every run.
 */
export function bumpOf(unit: Unit, base: Side, head: Side, impact: Impact): Bump {
  const now = tasksOf(head.workspace, unit);
  const before = tasksOf(base.workspace, unit);
  const was = new Set(before.map(({ id }) => id));
  const stays = new Set(now.map(({ id }) => impact.counterpart.get(id)));
  const reasons: BumpReason[] = [
    ...before.filter(({ id }) => !stays.has(id)).map(({ id }): BumpReason => ({ level: "major", text: `${id} is gone` })),
    ...now.flatMap(({ id, task }): BumpReason[] => {
      const old = impact.counterpart.get(id);
      return old === undefined || !was.has(old) ? [{ level: "minor", text: `${id} is new` }] : [...ofTask(id, task, taskAt(base, old), impact)];
    }),
    ...newInputs(unit, base, head, impact),
    ...sourcesOf(head, unit).flatMap(({ id, source }) => [...ofSource(id, source, base, head, impact)]),
  ];
  return bumpBy(reasons);
}

/** The bump that these reasons ask for together. */
export function bumpBy(reasons: readonly BumpReason[]): Bump {
  const sorted = reasons.toSorted((a, b) => (a.level === b.level ? 0 : atLeast(a.level, b.level) ? -1 : 1));
  return { level: sorted[0]?.level ?? "none", reasons: sorted };
}

/** When what there was cannot be read, nobody can say that consumers may keep relying on it: never less than major. */
export function unknownBump(why: string): Bump {
  return bumpBy([{ level: "major", text: `${why}, so what consumers could rely on cannot be told` }]);
}

function* ofTask(id: NodeId, task: Task, old: Task | undefined, impact: Impact): Generator<BumpReason> {
  const contract = impact.contracts.find((change) => change.id === id);
  if (contract !== undefined && contract.class !== "none") for (const text of contract.changes) yield { level: contract.class === "breaking" ? "major" : "minor", text: `${id}: ${text}` };
  if (old?.model !== undefined && task.model !== undefined) yield* ofSignature(id, old, task);
  const change = impact.tasks.get(id);
  if (change === undefined || change.class === "none") return;
  // A table that promises no columns can break its readers all the same: nobody can say that it does not.
  const promises = task.columns.length > 0 || task.model !== undefined || task.materialized.kind === "file";
  if (change.class === "schema" && !promises) yield { level: "major", text: `${id}: its columns change, and no contract says which of them consumers may rely on` };
  else if (change.class === "unknown" && !promises) yield { level: "major", text: `${id}: what changes cannot be told (${change.reasons[0] ?? "its code is not understood"}), and no contract says which of its columns consumers may rely on` };
  else yield { level: "patch", text: `${id}: ${change.class === "unknown" ? "its data may change, which cannot be told: " : ""}${change.reasons[0] ?? "its data may change"}` };
}

function* ofSignature(id: NodeId, old: Task, now: Task): Generator<BumpReason> {
  const [before, after] = [signatureOf(old), signatureOf(now)];
  for (const [input, columns] of Object.entries(after.inputs)) {
    const had = before.inputs[input];
    const more = had === undefined ? [] : columns.length === 0 && had.length > 0 ? ["every column"] : had.length === 0 ? [] : columns.filter((column) => !had.includes(column));
    if (had === undefined) yield { level: "major", text: `${id}: the model needs a new input, ${input}` };
    else if (more.length > 0) yield { level: "major", text: `${id}: the model needs more of ${input}: ${more.join(", ")}` };
  }
  for (const column of before.outputs) if (!after.outputs.includes(column)) yield { level: "major", text: `${id}: predictions no longer have \`${column}\`` };
  for (const column of after.outputs) if (!before.outputs.includes(column)) yield { level: "minor", text: `${id}: predictions have \`${column}\` now` };
}

/** Tables of other pipelines that a pipeline reads now: an environment without them cannot have this release. */
function newInputs(unit: Unit, base: Side, head: Side, impact: Impact): BumpReason[] {
  const before = new Set(foreignInputs(base, unit).keys());
  return [...foreignInputs(head, unit)].filter(([input]) => !before.has(impact.counterpart.get(input) ?? input)).map(([input, reader]) => ({ level: "major", text: `${reader}: reads ${input} of another pipeline now, which the environment must have` }));
}

/** By input, the first task that reads it. A model's inputs are in its signature. */
function foreignInputs({ workspace }: Side, unit: Unit): Map<NodeId, NodeId> {
  const found = new Map<NodeId, NodeId>();
  if (unit.kind === "model") return found;
  for (const { id } of tasksOf(workspace, unit)) {
    for (const input of workspace.graph.inputs(id)) {
      const node = workspace.graph.nodes.get(input);
      if (node?.kind === "task" && node.pipeline.name !== unit.name && !found.has(input)) found.set(input, id);
    }
  }
  return found;
}

/** What a pipeline asks of its environment: more of it is a new required input. */
function* ofSource(id: NodeId, source: Source, base: Side, head: Side, impact: Impact): Generator<BumpReason> {
  const baseId = impact.counterpart.get(id);
  const node = baseId === undefined ? undefined : base.workspace.graph.nodes.get(baseId);
  const inGit = (head.contents.get(id) ?? "[]") !== "[]";
  if (node?.kind !== "source") {
    if (!inGit) yield { level: "major", text: `${id}: a new source that the environment must have` };
    return;
  }
  const old = new Map(node.source.columns.map((column) => [column.name.toLowerCase(), column]));
  for (const column of source.columns) {
    const had = old.get(column.name.toLowerCase());
    const asks = had === undefined ? "a column" : column.type !== undefined && column.type !== had.type ? "another type" : column.notNull && !had.notNull ? "no nulls" : column.unique && !had.unique ? "no value twice" : undefined;
    if (asks !== undefined && !inGit) yield { level: "major", text: `${id}: asks more of its source, ${asks}: \`${column.name}\`` };
  }
  const change = impact.sources.get(id);
  if (change !== undefined && change.class !== "none") yield { level: "patch", text: `${id}: ${change.reasons[0] ?? "its data may change"}` };
}

function sourcesOf({ workspace }: Side, unit: Unit): { id: NodeId; source: Source }[] {
  if (unit.kind === "model") return [];
  return [...workspace.graph.nodes.values()].flatMap((node) => (node.kind === "source" && node.pipeline.name === unit.name ? [{ id: node.id, source: node.source }] : []));
}

function taskAt({ workspace }: Side, id: NodeId): Task | undefined {
  const node = workspace.graph.nodes.get(id);
  return node?.kind === "task" ? node.task : undefined;
}
