import type { NodeId } from "../graph/graph.ts";
import type { Column, Source, Task } from "../pipeline/model.ts";
import type { Side } from "./side.ts";
import { changedSettings } from "./changed-settings.ts";
import { compareSql } from "./compare-sql.ts";
import { isEffect, join, NO_EFFECT, type Effect } from "./effect.ts";
import { ownReads } from "../sql/own-reads.ts";
import { withoutPositions } from "./without-positions.ts";

/** What changed in a node itself, with the sentence that says so. */
export interface Own {
  effect: Effect;
  /** Undefined when nothing of its own changed. */
  reason?: string;
}

const UNCHANGED: Own = { effect: NO_EFFECT };

/** A task against what it was, under the settings of its project. */
export function ownTask(base: Side, head: Side, ids: readonly [NodeId, NodeId], tasks: readonly [Task, Task], counterpart: ReadonlyMap<NodeId, NodeId>): Own {
  const own = ownCode(base, head, ids, tasks, counterpart);
  const settings = changedSettings(base, head, ids[1], tasks[1]);
  return settings === undefined ? own : both(own, settings);
}

/** What two causes do together. */
export function both(a: Own, b: Own): Own {
  const reason = [a.reason, b.reason].filter((each) => each !== undefined).join("; ");
  return { effect: join(a.effect, b.effect), ...(reason === "" ? {} : { reason }) };
}

function ownCode(base: Side, head: Side, [baseId, headId]: readonly [NodeId, NodeId], [before, after]: readonly [Task, Task], counterpart: ReadonlyMap<NodeId, NodeId>): Own {
  if (before.kind !== after.kind) return { effect: { ...NO_EFFECT, unknown: true }, reason: `it was a ${before.kind} task and is a ${after.kind} task` };
  const [a, b] = [before.materialized, after.materialized];
  if (JSON.stringify(a) !== JSON.stringify(b) && (a.kind === "incremental" || b.kind === "incremental" || a.kind === "file" || b.kind === "file")) {
    return { effect: { ...NO_EFFECT, unknown: true }, reason: `its materialization changed from ${a.kind} to ${b.kind}` };
  }
  // A view is planned into whatever reads it, so the same rows may come in another order.
  const planned: Own[] = a.kind === b.kind ? [] : [{ effect: { ...NO_EFFECT, shuffled: true } }];
  if (after.kind === "sql") return planned.reduce(both, ownReadsToo(base, head, [baseId, headId], ownSql(base, head, [baseId, headId], counterpart)));
  const changed: string[] = [];
  const [code, now] = [base.codes.get(baseId) ?? "", head.codes.get(headId) ?? ""].map((each) => each.split(" "));
  if (code?.slice(0, 2).join() !== now?.slice(0, 2).join()) changed.push("its code, what it imports, or its requirements changed");
  else if (code?.[2] !== now?.[2]) changed.push("files that its code names changed");
  if (JSON.stringify([before.inputs, before.columnsUsed ?? null]) !== JSON.stringify([after.inputs, after.columnsUsed ?? null])) changed.push("its declared inputs changed");
  // Moved to another pipeline, a task may mean others by the same names.
  else if (meant(base.workspace.graph.inputs(baseId)) !== meant(head.workspace.graph.inputs(headId).map((id) => counterpart.get(id) ?? id))) changed.push("a name among its inputs means another table now");
  return changed.length === 0 ? UNCHANGED : { effect: { ...NO_EFFECT, code: true }, reason: changed.join("; ") };
}

/** Files that the SQL reads by itself are part of its task, as no source stands for them. */
function ownReadsToo(base: Side, head: Side, [baseId, headId]: readonly [NodeId, NodeId], own: Own): Own {
  const [unknown] = [...ownReads(head.workspace.sql.get(headId)?.facts ?? {}).unknown, ...quoted(head.outside?.get(headId) ?? base.outside?.get(baseId))];
  const reads: Own[] = [
    ...(base.codes.get(baseId) === head.codes.get(headId) ? [] : [{ effect: { ...NO_EFFECT, rows: true, shuffled: true }, reason: "the files that its SQL reads changed" }]),
    ...(unknown === undefined ? [] : [{ effect: { ...NO_EFFECT, unknown: true }, reason: `nobody can tell whether what it reads by ${unknown} is still the same` }]),
  ];
  return reads.reduce(both, own);
}

function ownSql(base: Side, head: Side, [baseId, headId]: readonly [NodeId, NodeId], counterpart: ReadonlyMap<NodeId, NodeId>): Own {
  const before = base.workspace.sql.get(baseId);
  const after = head.workspace.sql.get(headId);
  if (before === undefined || after === undefined) return { effect: { ...NO_EFFECT, unknown: true }, reason: "its SQL cannot be read on one of the sides" };
  // Which node a name means is part of what a query says.
  const read = after.tables.map((id) => (id === undefined ? undefined : (counterpart.get(id) ?? id)));
  const other = meant(before.tables) !== meant(read);
  if (other && before.facts.fingerprint === after.facts.fingerprint) return { effect: { ...NO_EFFECT, rows: true, shuffled: true }, reason: "a name in its SQL means another table now" };
  const effect = asCodeSees(other ? join(compareSql(before, after), { ...NO_EFFECT, rows: true, shuffled: true }) : compareSql(before, after, !read.includes(undefined)), head, headId);
  if (!isEffect(effect)) {
    // Equal data, if it runs at all: only a build tells.
    return before.facts.fingerprint === after.facts.fingerprint ? { effect } : { effect, reason: "its SQL changed, but not which rows come out (their order, or another way to say the same)" };
  }
  return before.facts.fingerprint === after.facts.fingerprint && before.text === after.text ? { effect } : { effect, reason: sqlReason(effect) };
}

/** Who reads the columns from a file knows them by their exact names. */
function asCodeSees(effect: Effect, { workspace: { graph } }: Side, id: NodeId): Effect {
  const isCode = (reader: NodeId): boolean => {
    const node = graph.nodes.get(reader);
    return node?.kind === "task" && node.task.kind !== "sql";
  };
  return effect.respelled.size > 0 && [...graph.downstream(id)].some(isCode) ? { ...effect, retyped: effect.retyped.union(effect.respelled) } : { ...effect, respelled: NO_EFFECT.respelled };
}

function meant(tables: readonly (NodeId | undefined)[]): string {
  return tables.map((id) => id ?? "?").join();
}

function named(names: ReadonlySet<string>): string {
  return [...names].toSorted().map((name) => `\`${name}\``).join(", ");
}

function sqlReason(effect: Effect): string {
  if (effect.unknown) return "its SQL changed in a way that cannot be told";
  const retyped = effect.retyped.difference(effect.respelled);
  const parts = [
    ...(effect.added.size > 0 ? [`new column ${named(effect.added)}`] : []),
    ...(effect.removed.size > 0 ? [`${named(effect.removed)} removed`] : []),
    ...(retyped.size > 0 ? [`type of ${named(retyped)} changed`] : []),
    ...(effect.respelled.size > 0 ? [`the case of ${named(effect.respelled)}, which other code than SQL sees`] : []),
    ...(effect.columns.size > 0 ? [`expression of ${named(effect.columns)} changed`] : []),
    ...(effect.rows ? ["which rows there are changed"] : []),
    ...(effect.reordered ? ["the order of its columns changed"] : []),
  ];
  return `its SQL changed: ${parts.join("; ")}`;
}

/** A source against what it was. */
export function ownSource(base: Side, head: Side, [baseId, headId]: readonly [NodeId, NodeId], [before, after]: readonly [Source, Source]): Own {
  if (JSON.stringify(withoutPositions(before.location)) !== JSON.stringify(withoutPositions(after.location))) return { effect: { ...NO_EFFECT, rows: true }, reason: "it reads from another place" };
  const [outside] = quoted(head.outside?.get(headId) ?? base.outside?.get(baseId));
  if (outside !== undefined) return { effect: { ...NO_EFFECT, unknown: true }, reason: `nobody can tell whether ${outside} is still the same: it leads out of what git keeps here` };
  if (base.contents.get(baseId) !== head.contents.get(headId)) return { effect: { ...NO_EFFECT, rows: true }, reason: "the content of its files changed" };
  // Declared types are what text files are read with.
  if (before.location.kind === "file" && types(before.columns) !== types(after.columns)) return { effect: { ...NO_EFFECT, unknown: true }, reason: "the types that its files are read with changed" };
  return UNCHANGED;
}

function quoted(path: string | undefined): string[] {
  return path === undefined ? [] : [`'${path}'`];
}

function types(columns: readonly Column[]): string {
  return JSON.stringify(columns.map(({ name, type }) => [name, type ?? null]));
}
