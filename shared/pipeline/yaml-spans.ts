import { isAlias, isMap, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { child, segments } from "./json-pointer.ts";
import { keyText } from "./yaml-tree.ts";
import type { YamlTree } from "./yaml-tree.ts";

export interface PairOf {
  key: ParsedNode | undefined;
  value: ParsedNode | null;
}
export type Range = [start: number, end: number];

/** Looks nodes up by JSON pointer. Maps are indexed on first use, so a thousand look-ups in one map stay linear. */
export interface YamlSpans {
  /** Range of the node, or of the nearest parent that exists. */
  range(pointer: string, part: "key" | "value" | "pair"): Range;
  pointerAt(offset: number): string;
  /** The node itself: undefined when there is none at the pointer. */
  pair(pointer: string): PairOf | undefined;
}

export function yamlSpans(tree: YamlTree): YamlSpans {
  const indexes = new WeakMap<ParsedNode, Map<string, PairOf>>();
  const follow = (node: ParsedNode | null): ParsedNode | null => (isAlias(node) ? (tree.targets.get(node) ?? null) : node);

  const step = (from: ParsedNode | null, segment: string): PairOf | undefined => {
    const node = follow(from);
    if (isSeq(node)) {
      const item = /^[0-9]+$/.test(segment) ? node.items[Number(segment)] : undefined;
      return item && { key: undefined, value: item };
    }
    if (!isMap(node)) return undefined;
    let index = indexes.get(node);
    if (!index) {
      index = new Map();
      for (const { key, value } of node.items) {
        const name = keyText(key, tree.targets);
        if (name !== undefined) index.set(name, { key, value });
      }
      indexes.set(node, index);
    }
    return index.get(segment);
  };
  const find = (pointer: string): { pair: PairOf; exact: boolean } => {
    let pair: PairOf = { key: undefined, value: tree.root ?? null };
    for (const segment of segments(pointer)) {
      const next = step(pair.value, segment);
      if (!next) return { pair, exact: false };
      pair = next;
    }
    return { pair, exact: true };
  };
  return {
    pair(pointer) {
      const { pair, exact } = find(pointer);
      return exact ? pair : undefined;
    },
    range(pointer, part) {
      const { pair, exact } = find(pointer);
      const key = pair.key?.range;
      const value = pair.value && !isEmpty(pair.value) ? ([pair.value.range[0], endOf(pair.value)] satisfies Range) : undefined;
      const wanted = exact ? part : "key";
      if (wanted === "key" && key) return [key[0], key[1]];
      if (wanted === "pair" && key) return [key[0], value?.[1] ?? key[1]];
      if (value) return value;
      return key ? [key[0], key[1]] : [0, 0];
    },
    pointerAt(offset) {
      let pointer = "";
      let node: ParsedNode | null = tree.root ?? null;
      for (;;) {
        const found = within(node, offset, tree);
        if (!found) return pointer;
        pointer = child(pointer, found.segment);
        if (!found.value) return pointer;
        node = found.value;
      }
    },
  };
}

function within(node: ParsedNode | null, offset: number, tree: YamlTree): { segment: string | number; value: ParsedNode | null } | undefined {
  if (isSeq(node)) {
    const at = lastBefore(node.items.length, (index) => node.items[index]?.range[0] ?? 0, offset);
    const value = node.items[at];
    return value && offset <= endOf(value) ? { segment: at, value } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items[lastBefore(node.items.length, (index) => node.items[index]?.key.range[0] ?? 0, offset)];
  if (!pair) return undefined;
  const { key, value } = pair;
  const segment = keyText(key, tree.targets);
  const end = value && !isEmpty(value) ? endOf(value) : key.range[1];
  if (segment === undefined || offset > end) return undefined;
  return { segment, value: value && !isEmpty(value) && offset >= value.range[0] ? value : null };
}

/** Index of the last of `count` items, in the order of the text, that starts at or before an offset; -1 when there is none. */
function lastBefore(count: number, start: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `key:` with nothing behind it. */
export function isEmpty(node: ParsedNode): boolean {
  return node.range[0] === node.range[1];
}

/** End of what was written, without the comments and blank lines that follow a block. */
export function endOf(node: ParsedNode): number {
  let last: ParsedNode = node;
  // Flow collections end with their bracket; block collections with their last value.
  while ((isMap(last) || isSeq(last)) && !last.flow) {
    const item: unknown = last.items.at(-1);
    const next = isMap(last) ? pairEnd(item) : item;
    if (!isNode(next)) break;
    last = next;
  }
  return last.range[1];
}

function pairEnd(item: unknown): ParsedNode | undefined {
  const pair = item as { key: ParsedNode; value: ParsedNode | null } | undefined;
  return pair?.value && !isEmpty(pair.value) ? pair.value : pair?.key;
}

function isNode(value: unknown): value is ParsedNode {
  return typeof value === "object" && value !== null && "range" in value;
}
