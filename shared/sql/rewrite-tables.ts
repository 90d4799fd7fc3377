import type { SqlFacts, TableRef } from "./facts.ts";
import { isQuery, type SelectIr } from "./ir.ts";
import { foldName } from "./names.ts";
import { tokens, type Token } from "./tokens.ts";
import { walkBody } from "./walk.ts";

/**
 * Replaces names of tables where they stand as tables, never inside strings, comments or other names.
 * Columns that were qualified by a table's own name stay valid: the table gets that name as its alias.
 * @param resolve SQL of the new name (quoted already), or undefined to leave a table alone
 * @param more what else is replaced, by offsets of the text
 */
export function rewriteTables(text: string, facts: SqlFacts, resolve: (ref: TableRef, index: number) => string | undefined, more: readonly Edit[] = []): string {
  const edits: Edit[] = [...more];
  const renamed: { ref: TableRef; alias: string }[] = [];
  const list = tokens(text, facts.dialect);
  const pairs = twins(facts);
  for (const [index, ref] of facts.tables.entries()) {
    const to = resolve(ref, index);
    if (to === undefined) continue;
    const alias = ref.alias === undefined ? aliasFor(text, ref, pairs.has(index)) : undefined;
    const needed = alias !== undefined && isMentioned(text, list, facts, ref);
    edits.push({ start: ref.span.start, end: ref.span.end, text: needed ? `${to} as ${alias}` : to });
    if (needed) renamed.push({ ref, alias });
  }
  edits.push(...qualifiers(text, list, facts, renamed));
  return applied(text, edits);
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Tables without alias that stand in one FROM with another of the same last name: `a.orders, b.orders`. */
function twins(facts: SqlFacts): Set<number> {
  const found = new Set<number>();
  if (!isQuery(facts.query)) return found;
  const bodies = [facts.query.root, ...facts.query.ctes.map((cte) => cte.body)];
  const select = ({ from }: SelectIr) => {
    const bare = from.flatMap(({ source, aliased }) => (source.k === "table" && !aliased ? [source.i] : []));
    for (const i of bare) if (bare.some((j) => j !== i && last(facts, j) === last(facts, i))) found.add(i);
  };
  for (const body of bodies) walkBody(body, { select }, "root");
  return found;
}

function last(facts: SqlFacts, index: number): string | undefined {
  return facts.tables[index]?.parts.at(-1)?.toLowerCase();
}

/** The last part as it is written, quotes included; twins get all their parts. */
function aliasFor(text: string, ref: TableRef, twin: boolean): string {
  const joined = ref.parts.join("__");
  if (twin) return /^\w+$/.test(joined) ? joined : `"${joined.replaceAll('"', '""')}"`;
  const written = text.slice(ref.span.start, ref.span.end);
  const name = /(?:[`"](?:[^`"])*[`"]|[^.\s]+)$/.exec(written)?.[0] ?? written;
  return name.startsWith("`") ? `\`${ref.parts.at(-1)}\`` : name;
}

function isMentioned(text: string, list: readonly Token[], facts: SqlFacts, ref: TableRef): boolean {
  const wanted = (ref.parts.at(-1) ?? "").toLowerCase();
  return list.some((t) => (t.kind === "word" || t.kind === "quoted") && plain(text, t) === wanted && !facts.tables.some((other) => t.start >= other.span.start && t.end <= other.span.end));
}

function plain(text: string, token: Token): string {
  return (token.kind === "quoted" ? text.slice(token.start + 1, token.end - 1) : token.text).toLowerCase();
}

/** `raw.orders.id` becomes `orders.id`: behind an alias the schema cannot be named any more. */
function qualifiers(text: string, list: readonly Token[], facts: SqlFacts, renamed: readonly { ref: TableRef; alias: string }[]): Edit[] {
  const edits: Edit[] = [];
  for (const { ref, alias } of renamed) {
    const parts = ref.parts.map((p) => foldName(p, false, facts.dialect));
    for (let i = 0; i < list.length; i++) {
      for (let size = parts.length; size >= 2; size--) {
        const chain = dotted(text, list, i, size + 1);
        if (!chain || !parts.slice(-size).every((p, k) => p === chain.names[k]) || list[i - 1]?.text === ".") continue;
        if (facts.tables.some((t) => chain.start >= t.span.start && chain.start < t.span.end)) continue;
        edits.push({ start: chain.start, end: chain.end, text: alias });
        break;
      }
    }
  }
  return edits;
}

/** `count` names joined by dots from token `i`; `end` is behind the last but one. */
function dotted(text: string, list: readonly Token[], i: number, count: number): { names: string[]; start: number; end: number } | undefined {
  const names: string[] = [];
  let end = 0;
  for (let k = 0; k < count; k++) {
    const token = list[i + 2 * k];
    if (!token) return undefined;
    if (k > 0 && list[i + 2 * k - 1]?.text !== ".") return undefined;
    if (k < count - 1) {
      if (token.kind !== "word" && token.kind !== "quoted") return undefined;
      names.push(plain(text, token));
      end = token.end;
    }
  }
  return { names, start: list[i]?.start ?? 0, end };
}
