import type { TaskSql } from "../graph/workspace.ts";
import { tokens } from "../sql/tokens.ts";

/**
 * Whether two queries differ in nothing but what they call the tables that they read, which must mean the same one by one: in FROM, and before
 * the dot of a column. Whoever uses such a name for anything else is not followed.
 */
export function onlyOtherNames(base: TaskSql, head: TaskSql): boolean {
  if (base.facts.tables.length !== head.facts.tables.length || base.facts.problems.length + head.facts.problems.length > 0) return false;
  const [before, after] = [wordsOf(base), wordsOf(head)];
  const renamed = new Map(base.facts.tables.flatMap(({ parts }, i) => {
    const [was, is] = [relation(parts), relation(head.facts.tables[i]?.parts ?? [])];
    return was === is ? [] : [[was, is] as const];
  }));
  const names = new Set([...renamed].flat());
  return before.length === after.length && before.every((word, i) => {
    const other = after[i] ?? "";
    const [was, is] = [bare(word), bare(other)];
    if (!names.has(was) && !names.has(is)) return word === other;
    // As a column, an alias or a whole row, the name would be another thing than the table's.
    return renamed.get(was) === is && before[i + 1] === "." && after[i + 1] === "." && before[i - 1] !== ".";
  });
}

/** The words of a query, without comments; each table of FROM is its number. */
function wordsOf({ text, facts }: TaskSql): string[] {
  const spans = facts.tables.map(({ span }) => span);
  return tokens(text, facts.dialect).flatMap(({ start, end }) => {
    const table = spans.findIndex((span) => span.start <= start && end <= span.end);
    if (table >= 0) return spans[table]?.start === start ? [`\0${table}`] : [];
    // As written: the fields of a value are told apart by their case in some dialects.
    return [text.slice(start, end)];
  });
}

/** What columns are qualified by when the table has no alias. */
function relation(parts: readonly string[]): string {
  return (parts.at(-1) ?? "").toLowerCase();
}

function bare(word: string): string {
  return word.replaceAll(/^["`]|["`]$/g, "").toLowerCase();
}
