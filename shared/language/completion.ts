import { CompletionItemKind, InsertTextFormat, type CompletionItem } from "vscode-languageserver-types";
import { isRecord } from "../pipeline/cursor.ts";
import { parseDocument } from "../pipeline/parse-document.ts";
import { pipelineFileSchema, projectFileSchema, schemaAt, followReference, type JsonSchema } from "../pipeline/schema-at.ts";
import { child } from "../pipeline/json-pointer.ts";
import { ruleReasons } from "../rules/explain.ts";
import { namesAt } from "./names-at.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import { sqlCompletion } from "./sql-completion.ts";
import { sqlAt } from "./sql-scope.ts";
import { valueBelow } from "./node-columns.ts";

/** Stands for the word at the cursor while the rest is read. */
const PROBE = "towpath_probe_7c1e";

export interface CompletionOptions {
  /** Files of the project, for keys that name one. */
  files?: readonly string[];
}

/** What may stand at the cursor. A document that does not parse is the normal case: the word at the cursor is replaced before reading. */
export function completion(view: ProjectView, cursor: Cursor, options: CompletionOptions = {}): CompletionItem[] {
  const text = view.text(cursor.file);
  if (text === undefined) return [];
  const here = sqlAt(view, cursor);
  if (here !== undefined) {
    const inFile = cursor.file.endsWith(".sql");
    if (inFile || text.slice(0, cursor.offset).split("\n").length > view.locate({ file: cursor.file, pointer: `${taskPointer(view, here.id)}/sql` }).span.line) return sqlCompletion(here, cursor.offset);
  }
  if (cursor.file.endsWith(".sql")) return [];
  const found = placeInYaml(cursor.file, text, cursor.offset);
  if (found === undefined) return [];
  const isProject = cursor.file === view.workspace.project.at.file;
  return offers(view, isProject ? projectFileSchema : pipelineFileSchema, found, cursor.file, options);
}

function taskPointer({ workspace }: ProjectView, id: string): string {
  const node = workspace.graph.nodes.get(id);
  return node?.kind === "task" ? node.task.at.pointer : "";
}

interface YamlPlace {
  path: string[];
  /** Keys that stand beside the cursor. */
  beside: string[];
  isKey: boolean;
  /** The word stands alone: it may become a value, or the first key of a map. */
  open: boolean;
  data: unknown;
}

/** Where the cursor is: the text is read with a probe in the place of the word that is being written. */
export function placeInYaml(file: string, text: string, offset: number): YamlPlace | undefined {
  let start = offset;
  while (start > 0 && /[\w.@/*-]/.test(text[start - 1] ?? "")) start--;
  if (text.slice(start, offset).startsWith("-")) start++;
  let end = offset;
  while (/[\w./-]/.test(text[end] ?? "")) end++;
  const before = text[start - 1] === ":" || text[start - 1] === "-" ? " " : "";
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (/(^|\s)#/.test(line)) return undefined;
  // Brackets that nobody has closed yet would swallow the rest of the file.
  const open: string[] = [];
  for (const c of line) {
    if (c === "{") open.push("}");
    else if (c === "[") open.push("]");
    else if (c === "}" || c === "]") open.pop();
  }
  const restEnd = text.indexOf("\n", end);
  const rest = text.slice(end, restEnd < 0 ? text.length : restEnd);
  const missing = open.slice(0, Math.max(0, open.length - (rest.match(/[}\]]/g) ?? []).length)).toReversed().join("");
  const hasColon = /^\s*:/.test(rest);
  const alone = /^\s*(- )?\s*$/.test(line) && !hasColon && rest.trim() === "";
  const patched = (probe: string): string => `${text.slice(0, start)}${before}${probe}${rest}${missing}${text.slice(end + rest.length)}`;
  for (const probe of alone ? [`${PROBE}:`, PROBE] : [PROBE]) {
    const { data } = parseDocument(file, patched(probe)).document;
    const found = find(data, []);
    if (found !== undefined) return { ...found, open: alone, data };
  }
  return undefined;
}

function find(value: unknown, path: string[]): Omit<YamlPlace, "open" | "data"> | undefined {
  if (typeof value === "string") return value.includes(PROBE) ? { path, beside: [], isKey: false } : undefined;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      const found = find(each, [...path, String(index)]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.some((key) => key.includes(PROBE))) return { path, beside: keys.filter((key) => !key.includes(PROBE)), isKey: true };
  for (const key of keys) {
    const found = find(value[key], [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function offers(view: ProjectView, root: JsonSchema, place: YamlPlace, file: string, { files = [] }: CompletionOptions): CompletionItem[] {
  const { path, isKey, open } = place;
  const schema = schemaAt(root, path.reduce(child, ""))?.schema;
  const items: CompletionItem[] = [];
  if (schema !== undefined && (isKey || open || isList(schema))) items.push(...keys(root, schema, place));
  if (isKey && path.at(-1) === "rules" && path[0] === "lint") items.push(...ruleReasons().map(({ id, why }): CompletionItem => ({ label: id, kind: CompletionItemKind.EnumMember, insertText: `${id}: `, documentation: why })));
  const names = namesAt(view, file, path, isKey, valueBelow(place.data, path.slice(0, 2)));
  const last = path.findLast((part) => !/^[0-9]+$/.test(part)) ?? "";
  const ending = isKey ? undefined : ENDINGS[last];
  if (ending !== undefined) names.push(...files.filter((each) => each.endsWith(ending)).map((label): CompletionItem => ({ label, kind: CompletionItemKind.File })));
  // Where names of this project fit, those of the examples would only be taken for such.
  if (schema !== undefined && !isKey) items.push(...values(schema, names.length === 0));
  items.push(...names);
  const seen = new Set<string>(isKey ? place.beside : []);
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** Keys that name a file, with the end that its name must have. */
const ENDINGS: Readonly<Record<string, string>> = { sql: ".sql", python: ".py", notebook: ".ipynb", requirements: ".txt", file: "" };

function isList({ type }: JsonSchema): boolean {
  return type === "object";
}

function keys(root: JsonSchema, schema: JsonSchema, { beside, isKey }: YamlPlace): CompletionItem[] {
  const required = new Set([...(schema.required ?? []), ...(schema.oneOf ?? []).flatMap((each) => each.required)]);
  return Object.entries(schema.properties ?? {}).filter(([key]) => !beside.includes(key)).map(([key, written]) => {
    const part = followReference(root, written).schema;
    const value = [part.type ?? []].flat();
    const needs = (part.required ?? []).map((each, index) => `${each}: $${index + 1}`).join(", ");
    const snippet = needs !== "" && value.includes("object") ? `${key}: { ${needs} }` : `${key}: $0`;
    return {
      label: key, kind: CompletionItemKind.Property, sortText: `${required.has(key) ? 0 : 1}${key}`, insertText: isKey || value.length > 0 ? snippet : key, insertTextFormat: InsertTextFormat.Snippet,
      ...(part.description === undefined ? {} : { documentation: part.description }),
    };
  });
}

function values(schema: JsonSchema, withExamples: boolean): CompletionItem[] {
  const listed = schema.enum ?? schema.then?.enum ?? (schema.type === "boolean" ? ["true", "false"] : schema.const === undefined ? [] : [schema.const]);
  const examples = listed.length > 0 || !withExamples ? [] : (schema.examples ?? []).filter((each) => typeof each === "string" || typeof each === "number");
  return [
    ...listed.map((each): CompletionItem => ({ label: String(each), kind: CompletionItemKind.EnumMember })),
    ...examples.map((each): CompletionItem => ({ label: String(each), kind: CompletionItemKind.Value, sortText: `8${String(each)}`, insertText: /[*@]/.test(String(each)) ? JSON.stringify(each) : String(each) })),
  ];
}
