import { CompletionItemKind, type CompletionItem } from "vscode-languageserver-types";
import { isRecord } from "../pipeline/cursor.ts";
import type { Language } from "../messages/message.ts";
import { columnItem } from "./column-item.ts";
import { languageWords } from "./hover-words.ts";
import { nodeColumns } from "./node-columns.ts";
import type { ProjectView } from "./project-view.ts";
import { resolverOf } from "./sql-scope.ts";

/** Names of tasks, sources, columns and environments that may stand at a path of a file. `asset` is what is written of the task or source there. */
export function namesAt(view: ProjectView, file: string, path: readonly string[], isKey: boolean, asset: unknown, language: Language): CompletionItem[] {
  if (file === view.workspace.project.at.file) {
    const wanted = /^(promote_from|environment|base_environment)$/.test(path.at(-1) ?? "");
    return wanted ? view.workspace.project.environments.map(({ name }) => ({ label: name, kind: CompletionItemKind.EnumMember })) : [];
  }
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file)?.name;
  const [room, name = "", third, ...rest] = path;
  if (pipeline === undefined || third === undefined) return [];
  const last = path.findLast((part) => !/^[0-9]+$/.test(part)) ?? "";
  if (room === "exposures") return third === "reads" && !isKey ? nodes(view, pipeline, name, language) : third === "columns" ? references(view, pipeline) : [];
  if (!isKey && (third === "inputs" || last === "reads")) return nodes(view, pipeline, name, language);
  if (!isKey && (last === "references" || last === "to")) return references(view, pipeline);
  if (third === "columns" && isKey && rest.length === 0) return columns(view, pipeline, name, undefined).map((item) => ({ ...item, insertText: `${item.label}: ` }));
  if (third === "columns_used") return rest.length === 0 ? nodes(view, pipeline, name, language) : columns(view, pipeline, rest[0] ?? "", undefined);
  if (third === "unit_tests") {
    const [, part, input] = rest;
    if (part === "given" && isKey) return input === undefined ? nodes(view, pipeline, name, language) : columns(view, pipeline, input, undefined);
    return part === "expect" && isKey ? columns(view, pipeline, name, asset) : [];
  }
  if (third === "model") return isKey ? [] : ofModel(view, pipeline, last, asset);
  const naming = /^(key|column|columns|not_null|unique|time|ignore_columns|expression|where)$/.test(last) && ["key", "checks", "freshness", "materialized", "diff"].includes(third);
  return naming && !isKey ? columns(view, pipeline, name, asset) : [];
}

/** What a gate, a slice or the predictions of a model speak of: columns of what the task reads. */
function ofModel(view: ProjectView, pipeline: string, last: string, asset: unknown): CompletionItem[] {
  const inputs = isRecord(asset) && Array.isArray(asset["inputs"]) ? asset["inputs"].filter((each) => typeof each === "string") : [];
  if (last === "input") return inputs.map((label) => ({ label, kind: CompletionItemKind.Struct }));
  return /^(by|slices|columns|drift|id|label|key)$/.test(last) ? inputs.flatMap((input) => columns(view, pipeline, input, undefined)) : [];
}

function nodes(view: ProjectView, pipeline: string, but: string, language: Language): CompletionItem[] {
  return [...view.workspace.graph.nodes.values()].flatMap((node): CompletionItem[] => {
    const own = node.pipeline.name === pipeline;
    const label = own ? node.id.slice(pipeline.length + 1) : node.id;
    if (node.kind === "exposure" || label === but || (!own && node.kind === "source")) return [];
    return [{ label, kind: CompletionItemKind.Struct, detail: languageWords[language][node.kind].toLowerCase(), sortText: `${own ? 0 : 1}${label}` }];
  });
}

function columns(view: ProjectView, pipeline: string, name: string, asset: unknown): CompletionItem[] {
  const id = resolverOf(view)(pipeline, name.split("."));
  const known = id === undefined ? [] : [...nodeColumns(view, id).values()];
  const items = known.map((column) => columnItem({ name: column.name, type: column.type, of: name, description: column.declared?.description }));
  // What is written beside the cursor counts also while the file as a whole cannot be read.
  const written = isRecord(asset) && isRecord(asset["columns"]) ? Object.keys(asset["columns"]) : [];
  return [...items, ...written.map((label): CompletionItem => ({ label, kind: CompletionItemKind.Field }))];
}

function references(view: ProjectView, pipeline: string): CompletionItem[] {
  // Of tasks and sources only the names are used.
  return nodes(view, pipeline, "", "en").flatMap(({ label }) => columns(view, pipeline, label, undefined).map((column) => ({ ...column, label: `${label}.${column.label}` })));
}
