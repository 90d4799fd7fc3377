import type { Document } from "../pipeline/document.ts";
import { analyze } from "../sql/analyze.ts";
import type { SqlAnalysis } from "../sql/analysis.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { catalogOf } from "./catalog.ts";
import type { NodeId } from "./graph.ts";
import { nameResolver } from "./resolve-name.ts";
import type { SqlSource } from "./sql-sources.ts";
import type { TaskSql, Workspace } from "./workspace.ts";

export interface Queries {
  sources: ReadonlyMap<NodeId, SqlSource>;
  facts: ReadonlyMap<NodeId, SqlFacts>;
  graph: Workspace["graph"];
  documents: ReadonlyMap<string, Document>;
  /** Another tree of the same project: queries that see the same are analysed once. */
  like?: Workspace;
}

/** Upstream first, so that each query sees the columns of what it reads; members of a cycle see unknown tables. */
export function analyzeQueries({ sources, facts, graph, documents, like }: Queries): Map<NodeId, TaskSql> {
  const twinOf: TwinOf = like === undefined ? () => undefined : twins(like, documents, graph);
  const resolve = nameResolver(graph.nodes);
  const done = new Map<NodeId, TaskSql>();
  const ordered = new Set([...graph.order, ...sources.keys()]);
  for (const id of ordered) {
    const source = sources.get(id);
    const fact = facts.get(id);
    if (source === undefined || fact === undefined) continue;
    const tables = fact.tables.map((table) => resolve(source.task.pipeline, table.parts));
    const twin = twinOf(id, source, tables, done);
    if (twin?.facts.dialect === fact.dialect) {
      done.set(id, { ...source, facts: twin.facts, analysis: twin.analysis, tables });
      continue;
    }
    const catalog = catalogOf(graph.nodes, done, (parts) => resolve(source.task.pipeline, parts));
    done.set(id, { ...source, facts: fact, analysis: analyze(fact, catalog), tables });
  }
  return done;
}

type TwinOf = (id: NodeId, source: SqlSource, tables: readonly (NodeId | undefined)[], done: ReadonlyMap<NodeId, TaskSql>) => TaskSql | undefined;

/** The same query in another tree, when it says the same and sees the same: its own text, and all that is declared and shown of what it reads. */
function twins(like: Workspace, documents: ReadonlyMap<string, Document>, graph: Workspace["graph"]): TwinOf {
  const sameFile = (id: NodeId): boolean => {
    const file = graph.nodes.get(id)?.pipeline.at.file ?? "";
    return like.graph.nodes.get(id)?.pipeline.at.file === file && documents.get(file) === like.documents.get(file);
  };
  return (id, source, tables, done) => {
    const twin = like.sql.get(id);
    if (twin === undefined || twin.text !== source.text || !sameFile(id)) return undefined;
    const seen = tables.every((input, i) => input === twin.tables[i] && (input === undefined || (sameFile(input) && showsTheSame(done.get(input)?.analysis, like.sql.get(input)?.analysis))));
    return seen ? twin : undefined;
  };
}

/** Whether readers see the same of both: what `catalogOf` shows of an analysis. */
function showsTheSame(a: SqlAnalysis | undefined, b: SqlAnalysis | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.complete !== b.complete) return false;
  if (!a.complete) return true;
  return a.output.length === b.output.length && a.output.every(({ name, type, nullable }, i) => b.output[i]?.name === name && b.output[i].type === type && b.output[i].nullable === nullable);
}
