import type { ExprIr, Range, SelectIr } from "./ir.ts";
import type { Reading } from "./reading.ts";
import type { RawShape } from "./shapes.ts";
import type { Token } from "./tokens.ts";

const wholeDivision = new Set(["postgres", "postgresql", "redshift", "trino", "presto"]);

/** Shapes of one expression. */
export function expressionShapes(r: Reading, e: ExprIr, _select: SelectIr | undefined, add: (shape: RawShape) => void): void {
  switch (e.k) {
    case "in":
      if (e.not) notIn(e, add);
      return;
    case "op":
      if (e.o === "eq" || e.o === "neq") compareNull(r, e, add);
      else if (e.o === "div" && wholeDivision.has(r.dialect) && e.a.every(isWhole) && !e.a.every((a) => a.k === "lit")) division(r, e, add);
      else if (e.o === "not" && e.a[0]?.k === "in" && !e.a[0].not) notIn(e.a[0], add);
      return;
    case "fn":
      if (e.n === "count" && /distinct=true/.test(e.h ?? "") && (/star=true/.test(e.h ?? "") || e.a.some((a) => a.k === "fn" && a.n === "star"))) {
        const at = findWords(r.selects.tokens, 0, ["count", "(", "distinct", "*", ")"]);
        if (at) add({ kind: "count-distinct-star", span: at });
      }
      return;
    default:
  }
}

function notIn(e: ExprIr & { k: "in" }, add: (shape: RawShape) => void): void {
  if (e.at[1] > e.at[0]) add({ kind: "not-in-subquery", span: e.at, ...(e.e.k === "col" && { column: e.e.p.at(-1) ?? "" }) });
}

/** `x = null` is never true. */
function compareNull(r: Reading, e: ExprIr & { k: "op" }, add: (shape: RawShape) => void): void {
  const [left, right] = e.a;
  if (!left || !right || (left.k === "null") === (right.k === "null")) return;
  const from = r.operators.get(left.k === "null" ? left : e) ?? 0;
  const operators = e.o === "eq" ? ["=", "=="] : ["<>", "!="];
  const { tokens } = r.selects;
  const i = tokens.findIndex((t, at) => t.start >= from && operators.includes(t.text) && tokens[at + (left.k === "null" ? -1 : 1)]?.text === "null");
  const operator = tokens[i];
  if (!operator) return;
  const nil = tokens[i + (left.k === "null" ? -1 : 1)] ?? operator;
  add({ kind: "compare-null", operator: operator.text, span: [Math.min(operator.start, nil.start), Math.max(operator.end, nil.end)] });
}

/** Certainly a whole number, whatever the tables hold. */
function isWhole(e: ExprIr): boolean {
  if (e.k === "lit") return e.t === "integer" || e.t === "bigint";
  if (e.k === "cast") return /^(tinyint|smallint|integer|bigint)$/.test(e.t ?? "");
  if (e.k === "fn") return (e.n === "count" && !e.w) || (e.n === "count" && e.w === 1) || (e.n === "null_if" || e.n === "nullif" ? e.a[0] !== undefined && isWhole(e.a[0]) : false);
  return false;
}

function division(r: Reading, e: ExprIr & { k: "op" }, add: (shape: RawShape) => void): void {
  const at = tokenAfter(r.selects.tokens, r.operators.get(e) ?? 0, (t) => t.text === "/");
  if (at) add({ kind: "integer-division", span: [at.start, at.end] });
}

export function tokenAfter(tokens: readonly Token[], from: number, test: (token: Token) => boolean): Token | undefined {
  return tokens.find((t) => t.start >= from && test(t));
}

function findWords(tokens: readonly Token[], from: number, words: readonly string[]): Range | undefined {
  const i = tokens.findIndex((t, at) => t.start >= from && words.every((word, k) => tokens[at + k]?.text === word));
  const first = tokens[i];
  const last = tokens[i + words.length - 1];
  return first && last ? [first.start, last.end] : undefined;
}
