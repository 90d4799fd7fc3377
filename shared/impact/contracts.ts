import { columnLineage, ANY_COLUMN, type ColumnLineage } from "../graph/column-lineage.ts";
import type { Node, NodeId } from "../graph/graph.ts";
import { locator } from "../graph/locate.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { Column } from "../pipeline/model.ts";
import type { ContractChangeRecord } from "../results/record.ts";

interface Change {
  sentence: string;
  breaking: boolean;
  /** Column of the base that consumers may rely on; undefined: all of it. */
  column?: string;
}

type Asset = { columns: readonly Column[]; key: readonly string[] };

/** What a change does to what consumers may rely on, with the consumers of the base by name. Contracts that stay the same are left out. */
export function contractChanges(base: Workspace, head: Workspace, counterpart: ReadonlyMap<NodeId, NodeId>): ContractChangeRecord[] {
  const lineage = columnLineage(base);
  const records: ContractChangeRecord[] = [];
  const followed = new Set<NodeId>();
  for (const node of head.graph.nodes.values()) {
    const baseId = counterpart.get(node.id);
    const [before, after] = [assetOf(baseId === undefined ? undefined : base.graph.nodes.get(baseId)), assetOf(node)];
    if (baseId === undefined || before === undefined || after === undefined) continue;
    followed.add(baseId);
    if (before === after) continue;
    const changes = [...columnChanges(before.columns, after.columns), ...keyChanges(before.key, after.key)];
    if (changes.length > 0) records.push(recordOf(base, lineage, baseId, node.id, changes, placeOf(head, node)));
  }
  for (const node of base.graph.nodes.values()) {
    if (node.kind !== "task" || followed.has(node.id)) continue;
    records.push(recordOf(base, lineage, node.id, node.id, [{ sentence: "the task is gone", breaking: true }], placeOf(base, node)));
  }
  return records.toSorted((a, b) => Number(b.class === "breaking") - Number(a.class === "breaking") || (a.id < b.id ? -1 : 1));
}

function* columnChanges(before: readonly Column[], after: readonly Column[]): Generator<Change> {
  const now = new Map(after.map((column) => [column.name.toLowerCase(), column]));
  const was = new Set(before.map(({ name }) => name.toLowerCase()));
  for (const old of before) {
    const column = old.name;
    const is = now.get(column.toLowerCase());
    if (is === undefined) {
      yield { sentence: `column \`${column}\` removed`, breaking: true, column };
      continue;
    }
    if (old.type !== undefined && is.type !== old.type) yield { sentence: is.type === undefined ? `type of \`${column}\` (${old.type}) is no longer promised` : `\`${column}\` is ${is.type} instead of ${old.type}`, breaking: true, column };
    if (old.type === undefined && is.type !== undefined) yield { sentence: `\`${column}\` is promised to be ${is.type}`, breaking: false, column };
    for (const [name, had, has] of [["not_null", old.notNull, is.notNull], ["unique", old.unique, is.unique]] as const) {
      if (had !== has) yield { sentence: had ? `\`${column}\` is no longer ${name}` : `\`${column}\` is ${name} now`, breaking: had, column };
    }
    const [from, to] = [old, is].map(({ references }) => (references === undefined ? undefined : `${references.to}.${references.column}`));
    if (from !== to) yield { sentence: from === undefined ? `\`${column}\` references ${to} now` : to === undefined ? `\`${column}\` no longer references ${from}` : `\`${column}\` references ${to} instead of ${from}`, breaking: from !== undefined, column };
  }
  for (const { name } of after) if (!was.has(name.toLowerCase())) yield { sentence: `column \`${name}\` added`, breaking: false };
}

function keyChanges(before: readonly string[], after: readonly string[]): Change[] {
  const [old, now] = [before, after].map((key) => key.map((name) => name.toLowerCase()).toSorted().join(", "));
  if (old === now) return [];
  if (before.length === 0) return [{ sentence: `key (${after.join(", ")}) added`, breaking: false }];
  return [{ sentence: after.length === 0 ? `key (${before.join(", ")}) removed` : `key is (${after.join(", ")}) instead of (${before.join(", ")})`, breaking: true }];
}

function recordOf(base: Workspace, lineage: ColumnLineage, baseId: NodeId, id: NodeId, changes: readonly Change[], place: { file: string; line: number }): ContractChangeRecord {
  const breaking = changes.some((change) => change.breaking);
  const relied = changes.filter((change) => change.breaking === breaking).map(({ column }) => column);
  const consumers = new Set(relied.flatMap((column) => consumersOf(base, lineage, baseId, column)));
  const sentences = changes.toSorted((a, b) => Number(b.breaking) - Number(a.breaking)).map(({ sentence }) => sentence);
  return { id, class: breaking ? "breaking" : "additive", changes: sentences, consumers: [...consumers].toSorted(), ...place };
}

/** Who reads a column directly, and the exposures and models that it reaches. */
function consumersOf(base: Workspace, lineage: ColumnLineage, id: NodeId, column: string | undefined): NodeId[] {
  const direct = base.graph.readers(id).filter((reader) => column === undefined || usesColumn(base, reader, id, column));
  const reached = [...lineage.downstream(id, column ?? ANY_COLUMN)].map(({ node }) => node).filter((node) => isOutside(base.graph.nodes.get(node)));
  return [...new Set([...direct, ...reached])];
}

function usesColumn(base: Workspace, reader: NodeId, id: NodeId, column: string): boolean {
  const sql = base.sql.get(reader);
  if (sql === undefined || !sql.analysis.complete) return true;
  return sql.analysis.uses.some((use) => sql.tables[use.table] === id && use.column.toLowerCase() === column.toLowerCase());
}

function isOutside(node: Node | undefined): boolean {
  return node?.kind === "exposure" || (node?.kind === "task" && node.task.model !== undefined);
}

function assetOf(node: Node | undefined): Asset | undefined {
  return node === undefined || node.kind === "exposure" ? undefined : node.kind === "source" ? node.source : node.task;
}

function placeOf(workspace: Workspace, node: Node): { file: string; line: number } {
  const at = node.kind === "source" ? node.source.at : node.kind === "task" ? node.task.at : node.exposure.at;
  const place = locator(workspace.documents)(at, "/columns", "key");
  return { file: place.file, line: place.span.line };
}
