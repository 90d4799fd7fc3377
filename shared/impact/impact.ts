import type { Node, NodeId } from "../graph/graph.ts";
import { locator } from "../graph/locate.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { ContractChangeRecord, ImpactRecord } from "../results/record.ts";
import { settingsOfChecks } from "./changed-settings.ts";
import { checkedAgain, type CheckedAgain } from "./checked-again.ts";
import { contractChanges } from "./contracts.ts";
import { counterparts } from "./counterpart.ts";
import { classOf, columnsOf, isEffect, join, NO_EFFECT, type Effect } from "./effect.ts";
import { firstDifference } from "./first-difference.ts";
import { loosened } from "./loosened.ts";
import { ownSource, ownTask, type Own } from "./own-effect.ts";
import { propagate } from "./propagate.ts";
import { retestReason } from "./retest.ts";
import type { Side } from "./side.ts";
import { skippedReason } from "./skipped-reason.ts";
import { unreadSql, withUnread } from "./unread-sql.ts";

/** What a change does to a project. */
export interface Impact {
  /** Every task of the head. */
  tasks: ReadonlyMap<NodeId, ImpactRecord>;
  /** The same for sources: a source has no code, but what it reads may change. */
  sources: ReadonlyMap<NodeId, ImpactRecord>;
  /** Tasks of the base that are no more. */
  removed: NodeId[];
  /** What each source and task was in the base. */
  counterpart: ReadonlyMap<NodeId, NodeId>;
  contracts: ContractChangeRecord[];
  /** Gates, checks and policies that the change loosens. */
  findings: Finding[];
}

interface Known {
  effect: Effect;
  record: ImpactRecord;
}

/** Compares two trees of a project. Pure, and needs no data: what cannot be told is `unknown`, and selected. */
export function impactOf(base: Side, head: Side): Impact {
  const counterpart = counterparts(base.workspace, head.workspace);
  const known = new Map<NodeId, Known>();
  const unread = unreadSql(base, head, counterpart);
  const { nodes, order } = head.workspace.graph;
  const inOrder = [...[...nodes.values()].filter(({ kind }) => kind === "source").map(({ id }) => id), ...order, ...[...nodes.values()].filter(({ kind }) => kind === "task").map(({ id }) => id)];
  for (const id of inOrder) {
    const node = nodes.get(id);
    if (node === undefined || node.kind === "exposure" || known.has(id)) continue;
    known.set(id, node.kind === "source" ? judgeSource(base, head, node, counterpart.get(id)) : judgeTask(base, head, node, counterpart, known, unread.has(id)));
  }
  for (const [id, { effect, record }] of known) {
    const again = record.selected ? undefined : checkedAgain(base.checked?.get(counterpart.get(id) ?? ""), head.checked?.get(id), counterpart, (read) => known.get(read)?.effect);
    const node = nodes.get(id);
    const settings = record.selected || again !== undefined ? undefined : settingsOfChecks(base, head, id);
    if (settings !== undefined && node !== undefined) known.set(id, { effect, record: { ...record, selected: true, direct: true, reasons: [settings], ...placeOf(head, node) } });
    if (again !== undefined) known.set(id, { effect, record: { ...record, selected: true, ...againBecause(again, known) } });
  }
  const of = (kind: Node["kind"]): Map<NodeId, ImpactRecord> => new Map([...known].filter(([id]) => nodes.get(id)?.kind === kind).map(([id, { record }]) => [id, record]));
  const followed = new Set(counterpart.values());
  return {
    tasks: of("task"),
    sources: of("source"),
    removed: [...base.workspace.graph.nodes.values()].filter(({ id, kind }) => kind === "task" && !followed.has(id)).map(({ id }) => id),
    counterpart,
    contracts: contractChanges(base.workspace, head.workspace, counterpart),
    findings: loosened(base, head, counterpart),
  };
}

function judgeSource(base: Side, head: Side, node: Extract<Node, { kind: "source" }>, baseId: NodeId | undefined): Known {
  const before = baseId === undefined ? undefined : base.workspace.graph.nodes.get(baseId);
  if (baseId === undefined || before?.kind !== "source") {
    const effect = { ...NO_EFFECT, rows: true, shuffled: true };
    return { effect, record: { class: "rows", direct: true, selected: true, reasons: ["it is new"], ...placeOf(head, node) } };
  }
  const { effect, reason: own } = ownSource(base, head, [baseId, node.id], [before.source, node.source]);
  const retest = base.judges?.get(baseId) !== head.judges?.get(node.id);
  const reason = own ?? (retest ? "files of its checks changed; its data is the same" : undefined);
  const reasons = [reason ?? (baseId === node.id ? "nothing of it changed" : `it was ${baseId}, and reads the same`)];
  return { effect, record: { class: classOf(effect), direct: reason !== undefined, selected: isEffect(effect) || retest, reasons, ...(reason === undefined ? {} : placeOf(head, node)) } };
}

function judgeTask(base: Side, head: Side, node: Extract<Node, { kind: "task" }>, counterpart: ReadonlyMap<NodeId, NodeId>, known: ReadonlyMap<NodeId, Known>, unread: boolean): Known {
  const baseId = counterpart.get(node.id);
  const before = baseId === undefined ? undefined : base.workspace.graph.nodes.get(baseId);
  if (baseId === undefined || before?.kind !== "task") {
    return { effect: { ...NO_EFFECT, rows: true, shuffled: true }, record: { class: "rows", direct: true, selected: true, reasons: ["it is new"], ...placeOf(head, node) } };
  }
  const told = ownTask(base, head, [baseId, node.id], [before.task, node.task], counterpart);
  const own = unread ? withUnread(told) : told;
  const inputs = head.workspace.graph.inputs(node.id);
  // Members of a cycle have no order, so nothing is known of what they read.
  const blind = inputs.some((id) => head.workspace.graph.nodes.get(id)?.kind === "task" && !known.has(id)) || head.workspace.graph.unknownInputs(node.id).length > 0 && own.reason !== undefined;
  const all = inputs.map((id) => ({ id, effect: propagate(head.workspace, node.id, id, known.get(id)?.effect ?? NO_EFFECT) }));
  const effect = [own.effect, ...(blind ? [{ ...NO_EFFECT, unknown: true }] : []), ...all.map((each) => each.effect)].reduce(join, NO_EFFECT);
  const reached = all.filter((each) => isEffect(each.effect));
  const retest = retestReason(before.task, node.task, base.judges?.get(baseId) !== head.judges?.get(node.id));
  const selected = isEffect(effect) || retest !== undefined || own.reason !== undefined;
  const columns = columnsOf(effect);
  return {
    effect,
    record: {
      class: classOf(effect),
      ...(columns === undefined ? {} : { columns }),
      direct: own.reason !== undefined || retest !== undefined,
      selected,
      reasons: selected ? reasonsOf(own, blind, retest, reached, known) : [skippedReason(head.workspace, node.id, (input) => known.get(input)?.effect ?? NO_EFFECT)],
      ...(selected ? changePlace(base, head, node, baseId, own, reached, known) : {}),
    },
  };
}

/** The reason to check once more, then the chain of the table that is the cause. */
function againBecause({ reason, cause }: CheckedAgain, known: ReadonlyMap<NodeId, Known>): Pick<ImpactRecord, "reasons" | "file" | "line"> {
  const record = cause === undefined ? undefined : known.get(cause)?.record;
  if (cause === undefined || record === undefined) return { reasons: [reason] };
  const { reasons, file, line } = record;
  return { reasons: [reason, ...reasons.map((each) => withSubject(cause, each))], ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}

/** Its own change first, then the shortest chain of what it reads. */
function reasonsOf(own: Own, blind: boolean, retest: string | undefined, reached: readonly { id: NodeId; effect: Effect }[], known: ReadonlyMap<NodeId, Known>): string[] {
  const reasons = [...(own.reason === undefined ? [] : [own.reason]), ...(blind ? ["it is part of a cycle, or reads something that nobody defines"] : [])];
  const chains = reached.map(({ id }) => [readsReason(id, known), ...(known.get(id)?.record.reasons ?? []).map((reason) => withSubject(id, reason))]).toSorted((a, b) => a.length - b.length);
  if (reasons.length === 0 || retest === undefined) reasons.push(...(chains[0] ?? []));
  if (chains.length > 1) reasons.push(`and through ${chains.length - 1} more of what it reads`);
  if (retest !== undefined) reasons.push(reasons.length === 0 ? retest : retest.replace("; its data is the same", ""));
  if (own.reason === undefined && isEffect(own.effect) && reasons.length === 0) reasons.push("columns of what it reads came, went or changed their type");
  return reasons;
}

function withSubject(id: NodeId, reason: string): string {
  return /^(its|it) /.test(reason) ? reason.replace(/^its /, `${id}: its `).replace(/^it /, `${id} `) : reason;
}

function readsReason(id: NodeId, known: ReadonlyMap<NodeId, Known>): string {
  const effect = known.get(id)?.effect ?? NO_EFFECT;
  const columns = columnsOf(effect);
  if (columns === undefined && !isEffect(effect)) return `numbers the rows of ${id}, or keeps some, by their order, and that may change`;
  if (columns === undefined) return `reads ${id}, whose rows may differ`;
  return `reads ${columns.slice(0, 3).map((name) => `\`${id}.${name}\``).join(", ")}${columns.length > 3 ? ` and ${columns.length - 3} more` : ""}, which changed`;
}

function changePlace(base: Side, head: Side, node: Extract<Node, { kind: "task" }>, baseId: NodeId, own: Own, reached: readonly { id: NodeId }[], known: ReadonlyMap<NodeId, Known>): { file?: string; line?: number } {
  if (own.reason === undefined) {
    const cause = reached[0] === undefined ? undefined : known.get(reached[0].id)?.record;
    return cause?.file === undefined ? placeOf(head, node) : { file: cause.file, ...(cause.line === undefined ? {} : { line: cause.line }) };
  }
  const [before, after] = [base.workspace.sql.get(baseId), head.workspace.sql.get(node.id)];
  if (before !== undefined && after !== undefined) return { file: after.file, line: firstDifference(before.text, after.text) ?? 1 };
  return "file" in node.task.code ? { file: node.task.code.file, line: 1 } : placeOf(head, node);
}

function placeOf(head: Side, node: Node): { file: string; line: number } {
  const at = node.kind === "source" ? node.source.at : node.kind === "task" ? node.task.at : node.exposure.at;
  const place = locator(head.workspace.documents)(at, "", "key");
  return { file: place.file, line: place.span.line };
}
