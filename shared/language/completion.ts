import { CompletionItemKind, InsertTextFormat, type CompletionItem } from "vscode-languageserver-types";
import type { Language } from "../messages/message.ts";
import { pipelineFileSchema, projectFileSchema, schemaAt, followReference, type JsonSchema } from "../pipeline/schema-at.ts";
import { child } from "../pipeline/json-pointer.ts";
import { describedIn } from "../pipeline/descriptions/described-in.ts";
import { ruleReasons } from "../rules/explain.ts";
import { namesAt } from "./names-at.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import { placedItems } from "./placed-items.ts";
import { sqlCompletion } from "./sql-completion.ts";
import { sqlAt } from "./sql-scope.ts";
import { valueBelow } from "../pipeline/value-below.ts";
import { yamlPlace, type YamlPlace } from "./yaml-place.ts";

export interface CompletionOptions {
  /** English where it is not given. */
  language?: Language;
  /** Files of the project, for keys that name one. */
  files?: readonly string[];
  /** Another extension offers keys and values by the same schema: only names of the project are left to us. */
  schemaElsewhere?: boolean;
}

/** What may stand at the cursor. A document that does not parse is the normal case: the word at the cursor is replaced before reading. */
export function completion(view: ProjectView, cursor: Cursor, options: CompletionOptions = {}): CompletionItem[] {
  const text = view.text(cursor.file);
  if (text === undefined) return [];
  const here = sqlAt(view, cursor);
  // Behind `sql:`, one word is as well the beginning of a file's name.
  if (here !== undefined && (cursor.file.endsWith(".sql") || here.isCondition === true || /\s/.test(text.slice(here.start, cursor.offset)))) return sqlCompletion(here, cursor.offset, options.language);
  if (cursor.file.endsWith(".sql")) return [];
  const found = yamlPlace(cursor.file, text, cursor.offset);
  if (found === undefined) return [];
  const isProject = cursor.file === view.workspace.project.at.file;
  const items = offers(view, isProject ? projectFileSchema : pipelineFileSchema, found, cursor.file, options);
  return placedItems(items, text, { start: found.start, end: found.end, before: found.before, bare: found.quoted || (found.isKey && found.hasColon) });
}

function offers(view: ProjectView, root: JsonSchema, place: YamlPlace, file: string, { files = [], schemaElsewhere = false, language = "en" }: CompletionOptions): CompletionItem[] {
  const { path, isKey, open } = place;
  const schema = schemaAt(root, path.reduce(child, ""))?.schema;
  const items: CompletionItem[] = [];
  if (!schemaElsewhere && schema !== undefined && (isKey || open || schema.type === "object")) items.push(...keys(root, schema, place, language));
  if (isKey && path.at(-1) === "rules" && path[0] === "lint") items.push(...ruleReasons(language).map(({ id, why }): CompletionItem => ({ label: id, kind: CompletionItemKind.EnumMember, insertText: `${id}: `, documentation: why })));
  const names = namesAt(view, file, path, isKey, valueBelow(place.data, path.slice(0, 2)), language);
  const last = path.findLast((part) => !/^[0-9]+$/.test(part)) ?? "";
  const ending = isKey ? undefined : ENDINGS[last];
  if (ending !== undefined) names.push(...files.filter((each) => each.endsWith(ending)).map((label): CompletionItem => ({ label, kind: CompletionItemKind.File })));
  // Where names of this project fit, those of the examples would only be taken for such.
  if (!schemaElsewhere && schema !== undefined && !isKey) items.push(...values(schema, names.length === 0));
  items.push(...names);
  const seen = new Set<string>(isKey ? place.beside : []);
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** Keys that name a file, with the end that its name must have. */
const ENDINGS: Readonly<Record<string, string>> = { sql: ".sql", python: ".py", notebook: ".ipynb", requirements: ".txt", file: "" };

function keys(root: JsonSchema, schema: JsonSchema, { beside, isKey, open }: YamlPlace, language: Language): CompletionItem[] {
  const required = new Set([...(schema.required ?? []), ...(schema.oneOf ?? []).flatMap((each) => each.required)]);
  return Object.entries(schema.properties ?? {}).filter(([key]) => !beside.includes(key)).map(([key, written]) => {
    const part = followReference(root, written).schema;
    const value = [part.type ?? []].flat();
    const needs = (part.required ?? []).map((each, index) => `${each}: $${index + 1}`).join(", ");
    const pair = needs !== "" && value.includes("object") ? `${key}: { ${needs} }` : `${key}: $0`;
    // Behind the colon of another key, a key needs a map of its own.
    const snippet = isKey || open ? pair : `{ ${pair} }`;
    return {
      label: key, kind: CompletionItemKind.Property, sortText: `${required.has(key) ? 0 : 1}${key}`, insertText: isKey || value.length > 0 ? snippet : key, insertTextFormat: InsertTextFormat.Snippet,
      ...(part.description === undefined ? {} : { documentation: describedIn(language, part.description) }),
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
