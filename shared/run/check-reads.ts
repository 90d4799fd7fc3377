import { nameResolver } from "../graph/resolve-name.ts";
import type { Node, NodeId } from "../graph/graph.ts";
import type { ReadSqlTexts } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import { loadSqlParser } from "../host/sql-parser.ts";
import type { Check } from "../pipeline/model.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { readSql } from "../sql/read-sql.ts";
import type { OwnFiles } from "./own-files.ts";

/** The query of a `sql` check, understood. */
export interface CheckQuery {
  file: string;
  text: string;
  facts: SqlFacts;
  /** For each entry of `facts.tables`: what it names. */
  tables: (NodeId | undefined)[];
  /** Files that it reads by itself, where a run has looked for them. */
  own?: OwnFiles;
}

export interface CheckReads {
  queries: ReadonlyMap<Check, CheckQuery>;
  /** Other sources and tasks that the checks of one read. */
  reads: ReadonlyMap<NodeId, readonly NodeId[]>;
}

/** What checks read beside their own table: references and custom SQL. Texts that are missing are left out; the check then says so. */
export async function checkReads(workspace: Workspace, dialect: string, readText: (file: string) => Promise<string | undefined>, readTexts: ReadSqlTexts = readHere): Promise<CheckReads> {
  const resolve = nameResolver(workspace.graph.nodes);
  const assets = [...workspace.graph.nodes.values()].flatMap((node) => (node.kind === "exposure" ? [] : [{ node, checks: checksOf(node) }]));
  const texts = new Map<Check, { file: string; text: string }>();
  await Promise.all(assets.flatMap(({ checks }) => checks.filter(({ kind }) => kind === "sql").map(async (check) => {
    const { file, query } = check.options;
    const text = typeof query === "string" ? query : typeof file === "string" ? await readText(file).catch(() => undefined) : undefined;
    if (text !== undefined) texts.set(check, { file: typeof file === "string" ? file : check.at.file, text });
  })));
  const keyed = [...texts].map(([check, { text }], index) => ({ check, key: String(index), text }));
  const facts = keyed.length === 0 ? new Map<string, SqlFacts>() : await readTexts(keyed, dialect);

  const queries = new Map<Check, CheckQuery>();
  const reads = new Map<NodeId, NodeId[]>();
  const keyOf = new Map(keyed.map(({ check, key }) => [check, key]));
  for (const { node, checks } of assets) {
    const found = new Set<NodeId>();
    for (const check of checks) {
      const source = texts.get(check);
      const fact = facts.get(keyOf.get(check) ?? "");
      if (source !== undefined && fact !== undefined) {
        const tables = fact.tables.map(({ parts }) => resolve(node.pipeline.name, parts));
        queries.set(check, { ...source, facts: fact, tables });
        for (const id of tables) if (id !== undefined) found.add(id);
      }
      const { to } = check.options;
      const referenced = check.kind === "references" && typeof to === "string" ? resolve(node.pipeline.name, to.split(".").slice(0, -1)) : undefined;
      if (referenced !== undefined) found.add(referenced);
    }
    found.delete(node.id);
    if (found.size > 0) reads.set(node.id, [...found]);
  }
  return { queries, reads };
}

/** Looks for the files that the queries of checks read by themselves. */
export async function withOwnFiles({ queries, reads }: CheckReads, find: (facts: SqlFacts) => Promise<OwnFiles>): Promise<CheckReads> {
  const found = await Promise.all([...queries].map(async ([check, query]) => {
    if ((query.facts.files ?? []).length === 0) return [check, query] as const;
    // What else it may read nobody can put in its place.
    const { unknown: _, ...own } = await find(query.facts);
    return [check, { ...query, own }] as const;
  }));
  return { queries: new Map(found), reads };
}

/** Checks of a source or task. */
export function checksOf(node: Node): readonly Check[] {
  if (node.kind === "source") return node.source.checks;
  return node.kind === "task" ? node.task.checks : [];
}

const readHere: ReadSqlTexts = async (items, dialect) => {
  const parser = await loadSqlParser();
  return new Map(items.map(({ key, text }) => [key, readSql(parser, text, dialect)]));
};
