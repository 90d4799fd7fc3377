import type { NodeId } from "../graph/graph.ts";
import type { SqlFacts } from "../sql/facts.ts";
import type { PlannedTask } from "./plan-run.ts";
import { relationOf, type RunContext } from "./run-context.ts";
import { TaskFailure } from "./task-failure.ts";

export interface RewrittenQuery {
  /** The query with every name of the project replaced by what stands for it in this run. */
  sql: string;
  /** Place in the user's file of an offset in `sql`. */
  placeOf(offset: number | undefined): { file: string; line?: number; column?: number };
}

/** A query of the user with what its tables name. */
export interface UserQuery {
  file: string;
  text: string;
  facts: SqlFacts;
  tables: readonly (NodeId | undefined)[];
}

/** The SQL of a task as the engine is to see it. Fails with a place when the text cannot be used. */
export function taskQuery(context: RunContext, planned: PlannedTask): RewrittenQuery {
  const sql = context.workspace.sql.get(planned.id);
  if (sql === undefined) throw new TaskFailure("its SQL file is missing", { file: planned.task.at.file, code: "syntax" });
  return rewriteNames(context, sql);
}

/** A query of the user on this run's tables. */
export function rewriteNames(context: RunContext, { file, text, facts, tables }: UserQuery): RewrittenQuery {
  const [problem] = facts.problems;
  if (problem !== undefined) throw new TaskFailure(problem.message, { file, line: problem.span.line, column: problem.span.column, code: "syntax" });
  if (facts.statements !== 1) throw new TaskFailure(`one query was expected, ${facts.statements} statements were seen`, { file, line: 1, code: "syntax" });

  const edits = facts.tables.flatMap(({ span, parts, alias }, index) => {
    const id = tables[index];
    if (id === undefined) return [];
    const relation = relationOf(context, id);
    if (relation === undefined) throw new TaskFailure(`${id} cannot be read: ${context.sources.get(id)?.problem ?? "it was not built"}`, { file, line: span.line, column: span.column, code: "catalog" });
    const name = alias === undefined ? ` AS ${context.options.engine.quote(parts.at(-1) ?? "")}` : "";
    return [{ start: span.start, end: span.end, text: relation + name }];
  });
  return rewritten(file, text, edits);
}

function rewritten(file: string, text: string, edits: readonly { start: number; end: number; text: string }[]): RewrittenQuery {
  let sql = "";
  let from = 0;
  /** Where pieces of the user's text stand in the new one. */
  const pieces: { at: number; start: number; length: number }[] = [];
  const keep = (end: number): void => {
    pieces.push({ at: sql.length, start: from, length: end - from });
    sql += text.slice(from, end);
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    keep(edit.start);
    pieces.push({ at: sql.length, start: edit.start, length: 1 });
    sql += edit.text;
    from = edit.end;
  }
  keep(text.length);
  // Inline SQL stands behind the blanked-out rest of its YAML file.
  const blank = Math.max(0, sql.search(/\S/));
  return {
    sql: sql.slice(blank).replace(/[;\s]+$/, ""),
    placeOf(offset) {
      if (offset === undefined || offset < 0) return { file };
      const at = offset + blank;
      const piece = pieces.findLast((each) => each.at <= at);
      if (piece === undefined) return { file };
      const original = piece.start + Math.min(at - piece.at, Math.max(0, piece.length - 1));
      const before = text.slice(0, original).split(/\r\n|\n|\r/);
      return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    },
  };
}
