import type { TaskSql } from "../graph/workspace.ts";
import type { OutputColumn } from "../sql/analysis.ts";
import { keepsOrder } from "../sql/keeps-order.ts";
import { NO_EFFECT, type Effect } from "./effect.ts";
import { onlyOtherNames } from "./other-names.ts";

/**
 * What the difference of two queries does to their result. Equal meaning is no effect; where the same rows come out and only some columns are
 * computed differently, it is those columns; whatever is not understood is unknown. A column's fingerprint holds the whole way to the base
 * tables, so this also sees what a changed schema upstream does through stars. `sameTables`: whatever they are called, the two read the same ones.
 */
export function compareSql(base: TaskSql, head: TaskSql, sameTables = false): Effect {
  // All that is not understood shares one analysis, whatever it says.
  if (base.analysis === head.analysis && base.analysis.complete) return NO_EFFECT;
  if (base.facts.dialect !== head.facts.dialect) return { ...NO_EFFECT, unknown: true };
  const sameMeaning = base.facts.fingerprint === head.facts.fingerprint || (sameTables && onlyOtherNames(base, head));
  if (sameMeaning && base.text === head.text && sameAnalysis(base, head)) return NO_EFFECT;
  const [a, b] = [base.analysis, head.analysis];
  // The same words may resolve to other columns when what is read has others: an alias where a column was.
  const resolved = sameUses(a, b);
  if (sameMeaning && resolved && a.complete && b.complete && sameColumns(a.output, b.output)) return { ...NO_EFFECT, respelled: respelled(a.output, b.output) };
  const understood = [base, head].every(({ facts, analysis }) => facts.problems.length === 0 && facts.statements === 1 && analysis.complete && analysis.rows !== undefined && analysis.problems.every(isHarmless));
  if (!understood) return sameMeaning && sameAnalysis(base, head) ? NO_EFFECT : { ...NO_EFFECT, unknown: true };
  const schema = compareColumns(a.output, b.output);
  // A name that stands twice, or one without a text of its own, cannot be followed.
  if (schema === undefined) return { ...NO_EFFECT, unknown: true };
  const told = !sameMeaning || !resolved;
  const shuffled = told && !(keepsOrder(base.facts.query) && keepsOrder(head.facts.query));
  const rows = told && (a.rows !== b.rows || (shuffled && (a.decidedByArrival || b.decidedByArrival)));
  const byArrival = shuffled ? b.output.filter((column) => column.byArrival && a.output.some(({ name }) => name.toLowerCase() === column.name.toLowerCase())) : [];
  return { ...schema, rows, shuffled, columns: new Set([...schema.columns, ...byArrival.map(({ name }) => name.toLowerCase())]) };
}

function sameUses(a: TaskSql["analysis"], b: TaskSql["analysis"]): boolean {
  return a.uses.length === b.uses.length && a.uses.every(({ table, column, role }, i) => {
    const other = b.uses[i];
    return other?.table === table && other.column === column && other.role === role;
  });
}

function sameColumns(a: readonly OutputColumn[], b: readonly OutputColumn[]): boolean {
  return a.length === b.length && a.every(({ name, type }, i) => b[i]?.name.toLowerCase() === name.toLowerCase() && b[i]?.type === type);
}

/** Whether both see the same of their inputs: then equal meaning is equal data. */
function sameAnalysis(base: TaskSql, head: TaskSql): boolean {
  const [a, b] = [base.analysis, head.analysis];
  // A name in ORDER BY may mean another column though nothing else does.
  return a.complete === b.complete && a.rows === b.rows && sameUses(a, b) && a.output.length === b.output.length && a.output.every((column, i) => {
    const other = b.output[i];
    return other !== undefined && other.name === column.name && other.type === column.type && other.fingerprint === column.fingerprint;
  });
}

/** Problems that an engine does not stumble over. */
function isHarmless({ kind }: { kind: string }): boolean {
  return kind === "not-in-nullable" || kind === "type-mismatch";
}

function compareColumns(base: readonly OutputColumn[], head: readonly OutputColumn[]): Effect | undefined {
  const before = byName(base);
  const after = byName(head);
  if (before === undefined || after === undefined) return undefined;
  const added = new Set([...after.keys()].filter((name) => !before.has(name)));
  const removed = new Set([...before.keys()].filter((name) => !after.has(name)));
  const kept = [...after.keys()].filter((name) => before.has(name));
  const retyped = new Set(kept.filter((name) => before.get(name)?.type !== after.get(name)?.type));
  const columns = new Set(kept.filter((name) => before.get(name)?.fingerprint !== after.get(name)?.fingerprint));
  const order = (names: Iterable<string>): string => [...names].filter((name) => before.has(name) && after.has(name)).join("\0");
  const reordered = order(before.keys()) !== order(after.keys()) || (added.size > 0 && order(before.keys()) !== [...after.keys()].slice(0, kept.length).join("\0"));
  return { ...NO_EFFECT, columns, added, removed, retyped, respelled: respelled(base, head), reordered };
}

function respelled(base: readonly OutputColumn[], head: readonly OutputColumn[]): Set<string> {
  const before = byName(base);
  return new Set(head.flatMap(({ name }) => (before !== undefined && (before.get(name.toLowerCase())?.name ?? name) !== name ? [name.toLowerCase()] : [])));
}

function byName(columns: readonly OutputColumn[]): Map<string, OutputColumn> | undefined {
  const map = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  return map.size === columns.length ? map : undefined;
}
