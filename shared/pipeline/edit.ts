import { isMap, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { Edit } from "./finding.ts";
import { parentPointer, segments } from "./json-pointer.ts";
import { flowText, isFlow, valueText } from "./yaml-text.ts";
import { endOf, isEmpty, yamlSpans } from "./yaml-spans.ts";
import type { PairOf, YamlSpans } from "./yaml-spans.ts";
import { readYaml } from "./yaml-tree.ts";

/** A YAML text to be edited. */
export interface EditedText {
  file: string;
  text: string;
}

/** The text with all edits made. They must not overlap; of two that do, the one that starts first wins. */
export function applyEdits(text: string, edits: readonly Pick<Edit, "start" | "end" | "text">[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * Edits that give the key at a pointer a value: replaces what is there, or adds the key (and the maps above it) at the end of its
 * map. Comments and layout around it stay. For a list, the pointer's last segment is an index, or `-` for the end. No edits when it
 * cannot be done: the text has errors, an alias or a short form stands in the way.
 */
export function setValue(source: EditedText, pointer: string, value: unknown): Edit[] {
  const look = yamlOf(source);
  if (!look || pointer === "") return [];
  const existing = look.pair(pointer);
  if (existing) return replaceValue(source, existing, value, inBrackets(look, pointer));
  const key = segments(pointer).at(-1) ?? "";
  const parent = look.pair(parentPointer(pointer));
  if (!parent) return setValue(source, parentPointer(pointer), { [key]: value });
  const node = parent.value;
  if (!node || isEmpty(node)) return replaceValue(source, parent, key === "-" ? [value] : { [key]: value }, inBrackets(look, parentPointer(pointer)));
  if (isMap(node)) return insert(source, node, (indent) => `${flowText(key)}:${valueText(value, indent, newlineOf(source.text))}`, `${flowText(key)}: ${flowText(value)}`);
  if (isSeq(node) && (key === "-" || Number(key) === node.items.length)) return insert(source, node, (indent) => `-${valueText(value, indent, newlineOf(source.text), true)}`, flowText(value));
  return [];
}

/** Edits that take the key or list item at a pointer out, with its line and its comment on that line; comments above it stay. */
export function removeValue(source: EditedText, pointer: string): Edit[] {
  const look = yamlOf(source);
  const parent = look?.pair(parentPointer(pointer));
  const pair = look?.pair(pointer);
  const node = parent?.value;
  if (!parent || !pair || !node || pointer === "" || !(isMap(node) || isSeq(node))) return [];
  const nodes = isMap(node) ? node.items.map((item): PairOf => item) : node.items.map((value): PairOf => ({ key: undefined, value }));
  if (nodes.length === 1) return replaceValue(source, parent, isMap(node) ? {} : [], true);
  const at = nodes.findIndex(({ key, value }) => (pair.key ? key === pair.key : value === pair.value));
  const [own, next, before] = [nodes[at], nodes[at + 1], nodes[at - 1]];
  if (!own) return [];
  const dashed = isSeq(node) && !node.flow;
  const start = startOf(source.text, own, dashed);
  if (node.flow) {
    if (next) return [edit(source, start, startOf(source.text, next, false), "")];
    return before ? [edit(source, endOfPair(before), endOfPair(own), "")] : [];
  }
  // In `- a: 1` the first key shares its line with the dash: the next key moves up to it.
  if (next && source.text.slice(lineStart(source.text, start), start).trim() !== "") return [edit(source, start, startOf(source.text, next, dashed), "")];
  return [edit(source, lineStart(source.text, start), lineEnd(source.text, trimmedEnd(source.text, endOfPair(own))), "")];
}

/** Edits that give a key another name. */
export function renameKey(source: EditedText, pointer: string, name: string): Edit[] {
  const key = yamlOf(source)?.pair(pointer)?.key;
  return key ? [edit(source, key.range[0], key.range[1], flowText(name))] : [];
}

function yamlOf({ text }: EditedText): YamlSpans | undefined {
  const tree = readYaml(text);
  return tree.problems.length > 0 || (tree.root !== undefined && !isMap(tree.root)) ? undefined : yamlSpans(tree);
}

/** Whether a map or list in brackets is around the value: there everything stays on one line. */
function inBrackets(look: YamlSpans, pointer: string): boolean {
  for (let at = pointer; at !== ""; ) {
    at = parentPointer(at);
    const node = look.pair(at)?.value;
    if ((isMap(node) || isSeq(node)) && node.flow) return true;
  }
  return false;
}

function replaceValue(source: EditedText, { key, value }: PairOf, wanted: unknown, oneLine: boolean): Edit[] {
  const { text } = source;
  const newline = newlineOf(text);
  if (value && !isEmpty(value) && (isFlow(value) || !key)) {
    const block = isMap(value) || isSeq(value) ? !value.flow : false;
    return [edit(source, value.range[0], endOf(value), block && !key ? valueText(wanted, columnOf(text, value.range[0]) - 2, newline, true).trimStart() : flowText(wanted))];
  }
  if (!key) return [];
  const colon = text.indexOf(":", key.range[1]);
  const end = value && !isEmpty(value) ? trimmedEnd(text, endOf(value)) : colon + 1;
  const written = oneLine ? ` ${flowText(wanted)}` : valueText(wanted, columnOf(text, key.range[0]), newline);
  return colon === -1 ? [] : [edit(source, colon + 1, end, written)];
}

function insert(source: EditedText, node: ParsedNode, line: (indent: number) => string, item: string): Edit[] {
  const { text } = source;
  if (!isMap(node) && !isSeq(node)) return [];
  const last: unknown = node.items.at(-1);
  const lastPair = (isMap(node) ? last : { value: last }) as PairOf | undefined;
  if (node.flow) {
    const close = node.range[1] - 1;
    if (!lastPair) return [edit(source, node.range[0] + 1, close, isMap(node) ? ` ${item} ` : item)];
    const end = endOfPair(lastPair);
    return [edit(source, end, end, `, ${item}`)];
  }
  if (!lastPair) return [];
  const indent = columnOf(text, startOf(text, lastPair, isSeq(node)));
  const end = trimmedEnd(text, endOfPair(lastPair));
  const at = lineEnd(text, end);
  const newline = newlineOf(text);
  const missing = text[at - 1] === "\n" ? "" : newline;
  return [edit(source, at, at, `${missing}${" ".repeat(indent)}${line(indent)}${newline}`)];
}

function edit({ file }: EditedText, start: number, end: number, text: string): Edit {
  return { file, start, end, text };
}

/** Where a pair starts, or the dash of a list item. */
function startOf(text: string, { key, value }: PairOf, item: boolean): number {
  const start = (key ?? value)?.range[0] ?? 0;
  return item ? text.lastIndexOf("-", start - 1) : start;
}

function endOfPair({ key, value }: PairOf): number {
  return value && !isEmpty(value) ? endOf(value) : (key?.range[1] ?? 0) + (key ? 1 : 0);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

/** A block text ends behind its last line break; what follows belongs to the next line. */
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === "\n" || text[at - 1] === "\r")) at--;
  return at;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
