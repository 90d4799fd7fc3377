import { catalogOf } from "../graph/catalog.ts";
import type { NodeId } from "../graph/graph.ts";
import type { TaskSql } from "../graph/workspace.ts";
import { analyze } from "../sql/analyze.ts";
import type { SqlAnalysis } from "../sql/analysis.ts";
import { foldName } from "../sql/names.ts";
import { newTrace, type NameTrace } from "../sql/name-trace.ts";
import { tokens, type Token } from "../sql/tokens.ts";
import type { ProjectView } from "./project-view.ts";
import { nameOf } from "./sql-outline.ts";
import { resolverOf } from "./sql-scope.ts";
import type { Name } from "./outline.ts";

/** The query of a task with what each of its names means. */
export interface TracedSql {
  id: NodeId;
  sql: TaskSql;
  analysis: SqlAnalysis;
  trace: NameTrace;
  tokens: readonly Token[];
}

/** Traces queries of a view, each once. */
export function tracer(view: ProjectView): (id: NodeId) => TracedSql | undefined {
  const { graph, sql: all } = view.workspace;
  const known = new Map<NodeId, TracedSql | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const sql = all.get(id);
    let traced: TracedSql | undefined;
    if (sql !== undefined) {
      const trace = newTrace();
      const analysis = analyze(sql.facts, catalogOf(graph.nodes, all, (parts) => resolverOf(view)(sql.task.pipeline, parts)), trace);
      traced = { id, sql, analysis, trace, tokens: tokens(sql.text, sql.facts.dialect) };
    }
    known.set(id, traced);
    return traced;
  };
}

/** Folded name of a token, as the dialect of its query compares names. */
export function foldedName({ sql }: TracedSql, { name, quoted }: Name): string {
  return foldName(name, quoted, sql.facts.dialect);
}

/** Names inside a range, in order: the parts of a dotted name. */
export function namesIn({ sql, tokens: list }: TracedSql, start: number, end: number): Name[] {
  return list.filter((token) => token.start >= start && token.end <= end).flatMap((token) => nameOf(sql.text, token) ?? []);
}
