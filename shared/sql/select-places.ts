import type { Range } from "./ir.ts";
import type { Token } from "./tokens.ts";

export type Clause = "select" | "distinct" | "from" | "where" | "group" | "having" | "qualify" | "window" | "order" | "limit" | "fetch";

/** Where the parts of one SELECT stand: the tree has spans of names only. */
export interface SelectPlace {
  /** Range of the keyword (for order and group with their BY). */
  clauses: Partial<Record<Clause, Range>>;
  /** Range of each item of the select list and of GROUP BY. */
  items: Range[];
  groups: Range[];
  /** Index of the first token after SELECT and of the token after the whole. */
  first: number;
  last: number;
}

/** Places of the SELECTs of a text in the order in which they are written. */
export interface SelectPlaces {
  readonly tokens: readonly Token[];
  /** The place of the next SELECT; the tree must be read in the order of the text. */
  next(): SelectPlace | undefined;
}

const openers = new Set([";", "(", "as", "union", "all", "except", "intersect"]);
const clauseWords = new Set(["from", "where", "group", "having", "qualify", "window", "order", "limit", "fetch"]);
const setWords = new Set(["union", "intersect", "except", "minus"]);

export function selectPlaces(tokens: readonly Token[]): SelectPlaces {
  // DuckDB's FROM-first form has SELECTs out of order or without the word: then nothing is known, which only makes spans coarser.
  let fromFirst = false;
  const starts: number[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]?.text;
    if (token.text === "from" && (before === undefined || openers.has(before))) fromFirst = true;
    else if (token.text === "select" && before !== ".") starts.push(i);
  }
  if (fromFirst) starts.length = 0;
  let at = 0;
  return {
    tokens,
    next() {
      const start = starts[at++];
      return start === undefined ? undefined : place(tokens, start);
    },
  };
}

function place(tokens: readonly Token[], start: number): SelectPlace {
  const opening = tokens[start];
  const depth = opening?.depth ?? 0;
  const clauses: SelectPlace["clauses"] = { select: [opening?.start ?? 0, opening?.end ?? 0] };
  const order: { clause: Clause; index: number }[] = [{ clause: "select", index: start }];
  let i = start + 1;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.depth < depth || (token.depth === depth && closes(tokens, i))) break;
    if (token.depth !== depth || token.kind !== "word" || !isClause(token.text) || clauses[token.text]) continue;
    const before = tokens[i - 1]?.text;
    if (before === "." || (token.text === "from" && before === "distinct") || (token.text === "group" && before === "within")) continue;
    const by = tokens[i + 1];
    if ((token.text === "order" || token.text === "group") && by?.text !== "by") continue;
    clauses[token.text] = [token.start, by?.text === "by" ? by.end : token.end];
    order.push({ clause: token.text, index: i });
  }
  const last = i;
  const distinct = tokens[start + 1];
  if (distinct?.text === "distinct") clauses.distinct = [distinct.start, distinct.end];
  return { clauses, items: pieces(tokens, itemsFrom(tokens, start), until(order, "select", last)), groups: groups(tokens, order, last), first: start + 1, last };
}

function closes(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return true;
  if (token.text === ";" || token.text === "select") return true;
  if (!setWords.has(token.text) || token.kind !== "word") return false;
  // `* except (a, b)` is no set operation.
  const next = tokens[i + 1]?.text ?? "";
  return next === "all" || next === "distinct" || next === "select" || next === "by" || next === "values" || (next === "(" && ["select", "(", "with", "values"].includes(tokens[i + 2]?.text ?? ""));
}

function isClause(word: string): word is Clause {
  return clauseWords.has(word);
}

function itemsFrom(tokens: readonly Token[], select: number): number {
  let i = select + 1;
  const word = tokens[i]?.text;
  if (word === "all" || word === "distinct") i++;
  if (word === "distinct" && tokens[i]?.text === "on" && tokens[i + 1]?.text === "(") {
    const depth = tokens[i + 1]?.depth;
    for (i += 2; i < tokens.length && !(tokens[i]?.text === ")" && tokens[i]?.depth === depth); i++);
    i++;
  }
  return i;
}

function until(order: readonly { clause: Clause; index: number }[], clause: Clause, last: number): number {
  const at = order.findIndex((entry) => entry.clause === clause);
  return order[at + 1]?.index ?? last;
}

function groups(tokens: readonly Token[], order: readonly { clause: Clause; index: number }[], last: number): Range[] {
  const group = order.find((entry) => entry.clause === "group");
  return group ? pieces(tokens, group.index + 2, until(order, "group", last)) : [];
}

/** Ranges between the commas of one level. */
function pieces(tokens: readonly Token[], from: number, to: number): Range[] {
  const ranges: Range[] = [];
  const depth = tokens[from]?.depth ?? 0;
  let open: Token | undefined;
  let close: Token | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === "," && token.kind === "mark" && token.depth === depth) {
      if (open && close) ranges.push([open.start, close.end]);
      open = close = undefined;
      continue;
    }
    open ??= token;
    close = token;
  }
  if (open && close) ranges.push([open.start, close.end]);
  return ranges;
}
