import { isMap, isScalar, isSeq, stringify } from "yaml";
import type { ParsedNode } from "yaml";

/** A value on one line, as it may stand anywhere: texts are quoted when they must be. */
export function flowText(value: unknown): string {
  if (typeof value === "string") return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => `${flowText(key)}: ${flowText(each)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  return stringify(value ?? null).trim();
}

/** Texts that mean themselves without quotes, in blocks and in brackets. */
const plain = /^[A-Za-z_/@.][A-Za-z0-9_/@.+*%-]*(?: [A-Za-z0-9_/@.+*%-]+)*$/;
const special = /^(true|false|null|yes|no|on|off|~|\.nan|\.inf|@.*)$/i;

/**
 * What follows `key:` (or `-`): short values on the same line, maps and lists in lines of their own, indented below a key in the
 * given column.
 */
export function valueText(value: unknown, column: number, newline: string, item = false): string {
  const short = flowText(value);
  const simple = typeof value !== "object" || value === null || Object.keys(value).length === 0;
  if (typeof value === "string" && value.includes("\n") && /^\S[^]*\S\n?$/.test(value)) {
    const lines = value.replace(/\n$/, "").split("\n");
    return ` |${value.endsWith("\n") ? "" : "-"}${newline}${lines.map((line) => (line === "" ? "" : " ".repeat(column + 2) + line)).join(newline)}`;
  }
  if (simple || short.length <= 80) return ` ${short}`;
  const pad = " ".repeat(column + 2);
  const lines = Array.isArray(value) ? value.map((each) => `-${valueText(each, column + 2, newline, true)}`) : Object.entries(value).map(([key, each]) => `${flowText(key)}:${valueText(each, column + 2, newline)}`);
  // The first line of a list item stands beside its dash.
  return item ? ` ${lines.join(newline + pad)}` : lines.map((line) => newline + pad + line).join("");
}

/** Whether a node is written on one line, so that another value can take its place between the same neighbours. */
export function isFlow(node: ParsedNode): boolean {
  if (isMap(node) || isSeq(node)) return node.flow === true;
  return !isScalar(node) || (node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED");
}
