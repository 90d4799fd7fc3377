import type { NodeId } from "../graph/graph.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { freezeClock } from "../sql/freeze-clock.ts";
import { rewriteTables } from "../sql/rewrite-tables.ts";
import type { OwnFiles } from "./own-files.ts";
import { placeFiles } from "./place-files.ts";
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
  return rewriteNames(context, sql, context.codes.get(planned.id)?.own, context.options.checkout?.inPlace?.has(planned.id));
}

/** A query of the user on this run's tables. */
export function rewriteNames(context: RunContext, { file, text, facts, tables }: UserQuery, own?: OwnFiles, inPlace = false): RewrittenQuery {
  const [problem] = facts.problems;
  if (problem !== undefined) throw new TaskFailure(problem.message, { file, line: problem.span.line, column: problem.span.column, code: "syntax" });
  if (facts.statements !== 1) throw new TaskFailure(`one query was expected, ${facts.statements} statements were seen`, { file, line: 1, code: "syntax" });

  const { checkout, engine } = context.options;
  const files = own === undefined ? [] : placeFiles(file, text, facts, own, { cwd: process.cwd(), isCheckout: checkout !== undefined, inPlace, literal: (value) => engine.literal(value) });
  const renamed = rewriteTables(text, facts, ({ span }, index) => {
    const id = tables[index];
    if (id === undefined) return undefined;
    const relation = relationOf(context, id);
    if (relation !== undefined) return relation;
    const problem = context.sources.get(id)?.problem ?? "it was not built";
    throw new TaskFailure(`${id} cannot be read: ${problem}`, { file, line: span.line, column: span.column, code: "catalog" });
  }, files);
  const rewritten = context.clockStopped ? freezeClock(renamed, facts, context.asOf) : renamed;
  // Inline SQL stands behind the blanked-out rest of its YAML file.
  const blank = Math.max(0, rewritten.search(/\S/));
  return {
    sql: rewritten.slice(blank).replace(/[;\s]+$/, ""),
    placeOf: (offset) => (offset === undefined || offset < 0 ? { file } : { file, ...placeBefore(text, rewritten, offset + blank) }),
  };
}

/**
 * Where a place of the rewritten text stands in the user's. Names never hold line breaks, so lines are equal; within a line what stands
 * before and after the replaced names is equal, and anything else is the first of them.
 */
function placeBefore(text: string, rewritten: string, offset: number): { line: number; column: number } {
  const breaks = /\r\n|\n|\r/;
  const before = rewritten.slice(0, offset).split(breaks);
  const line = before.length;
  const column = before.at(-1)?.length ?? 0;
  const now = rewritten.split(breaks)[line - 1] ?? "";
  const then = text.split(breaks)[line - 1] ?? "";
  let same = 0;
  while (same < then.length && then[same] === now[same]) same++;
  if (column <= same) return { line, column: column + 1 };
  let end = 0;
  while (end < then.length - same && then.at(-1 - end) === now.at(-1 - end)) end++;
  return { line, column: (now.length - column <= end ? then.length - (now.length - column) : same) + 1 };
}
