import { analyze } from "../sql/analyze.ts";
import type { CatalogColumn, SqlAnalysis } from "../sql/analysis.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { catalogOf, columnsOf, sameColumns } from "./catalog.ts";
import type { NodeId } from "./graph.ts";
import { nameResolver } from "./resolve-name.ts";
import type { SqlSource } from "./sql-sources.ts";
import type { TaskSql, Workspace } from "./workspace.ts";

export interface Queries {
  sources: ReadonlyMap<NodeId, SqlSource>;
  facts: ReadonlyMap<NodeId, SqlFacts>;
  graph: Workspace["graph"];
  /** Another tree of the same project: what is the same there is not made anew. */
  like?: Workspace;
}

/** Upstream first, so that each query sees the columns of what it reads; members of a cycle see unknown tables. */
export function analyzeQueries({ sources, facts, graph, like }: Queries): Map<NodeId, TaskSql> {
  const resolve = nameResolver(graph.nodes);
  const done = new Map<NodeId, TaskSql>();
  const ordered = new Set([...graph.order, ...sources.keys()]);
  for (const id of ordered) {
    const source = sources.get(id);
    const read = facts.get(id);
    if (source === undefined || read === undefined) continue;
    const twin = like?.sql.get(id);
    const fact = twin?.text === source.text && twin.facts.dialect === read.dialect ? twin.facts : read;
    const tables = fact.tables.map((table) => resolve(source.task.pipeline, table.parts));
    const seen = tables.map((input) => (input === undefined ? undefined : columnsOf(input, graph.nodes, done)));
    const known = analysed.get(fact);
    const same = known !== undefined && known.seen.every((columns, i) => sameColumns(columns, seen[i]));
    const analysis = same ? known.analysis : analyze(fact, catalogOf(graph.nodes, done, (parts) => resolve(source.task.pipeline, parts)));
    if (!same) analysed.set(fact, { seen, analysis });
    done.set(id, twin !== undefined && isTwin(twin, source, fact, analysis, tables) ? twin : { ...source, facts: fact, analysis, tables });
  }
  return done;
}

/** What a query means hangs on its facts and on the columns that it sees, and on nothing else: an analysis holds as long as both are the same. */
const analysed = new WeakMap<SqlFacts, { seen: readonly (readonly CatalogColumn[] | undefined)[]; analysis: SqlAnalysis }>();

function isTwin(twin: TaskSql, source: SqlSource, facts: SqlFacts, analysis: SqlAnalysis, tables: TaskSql["tables"]): boolean {
  return twin.task === source.task && twin.file === source.file && twin.text === source.text && twin.facts === facts && twin.analysis === analysis && tables.every((input, i) => input === twin.tables[i]);
}
