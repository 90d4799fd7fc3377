import type { Hover } from "vscode-languageserver-types";
import type { NodeId } from "../graph/graph.ts";
import type { Language } from "../messages/message.ts";
import { describedIn } from "../pipeline/descriptions/described-in.ts";
import { segments } from "../pipeline/json-pointer.ts";
import { pipelineFileSchema, projectFileSchema, schemaAt } from "../pipeline/schema-at.ts";
import { explainRule } from "../rules/explain.ts";
import { codeText, escapeText } from "./escape.ts";
import { languageWords } from "./hover-words.ts";
import { localHover } from "./local-hover.ts";
import { rangeAt } from "./lsp-position.ts";
import { nodeColumns } from "./node-columns.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import type { LastResult } from "./last-results.ts";
import type { ResultsOf } from "./results-of.ts";
import { resultLine } from "./result-line.ts";
import { runLink } from "./run-link.ts";
import { sqlAt } from "./sql-scope.ts";
import { symbolAt } from "./symbol-at.ts";

export interface HoverOptions {
  language: Language;
  /** Milliseconds since 1970, for how long ago a run was. */
  now: number;
  resultsOf?: ResultsOf;
  /** Whether something else is written now of what the cursor names than when a result of it was made. */
  isStale?(result: LastResult): boolean;
  /** Another extension says what the schema says of a key. */
  schemaElsewhere?: boolean;
}

/** What is known about the thing under the cursor. Everything that comes from files or data is escaped. */
export function hover(view: ProjectView, cursor: Cursor, options: HoverOptions): Hover | undefined {
  const text = view.text(cursor.file);
  if (text === undefined) return undefined;
  const symbol = symbolAt(view, cursor);
  const value = symbol === undefined ? (options.schemaElsewhere === true ? undefined : schemaText(view, cursor, options.language)) : symbol.kind === "node" ? nodeText(view, symbol.id, options) : symbol.kind === "column" ? columnText(view, symbol.node, symbol.column, options) : symbol.kind === "rule" ? ruleText(symbol.id, options.language) : localHover(view, { file: cursor.file, offset: symbol.start }, options.language);
  if (value === undefined) return undefined;
  return { contents: { kind: "markdown", value }, ...(symbol === undefined ? {} : { range: rangeAt(text, symbol.at.start, symbol.at.end) }) };
}

function nodeText(view: ProjectView, id: NodeId, options: HoverOptions): string | undefined {
  const { language } = options;
  const { graph } = view.workspace;
  const node = graph.nodes.get(id);
  if (node === undefined) return undefined;
  const words = languageWords[language];
  const it = node.kind === "task" ? node.task : node.kind === "source" ? node.source : node.exposure;
  const below = graph.downstream(id).size;
  const facts = [
    it.owner === undefined ? [] : `${words.owner}${colon(language)}${escapeText(it.owner)}`,
    node.kind === "task" ? `${words.kept}${colon(language)}${codeText(node.task.materialized.kind)}` : [],
    `${words.downstream}${colon(language)}${below}`,
    "tags" in it && it.tags.length > 0 ? `${words.tags}${colon(language)}${it.tags.map(codeText).join(", ")}` : [],
  ].flat();
  return [`**${words[node.kind]}** ${codeText(id)}`, ...(it.description === undefined ? [] : [escapeText(it.description)]), facts.join(" · "), ...lastText(options.resultsOf?.(id), options)].join("\n\n");
}

/** A hover is for reading: of a task in more environments the nearest are told. */
const MOST_ORIGINS = 12;

/** Of each origin one paragraph: how it came out, what went wrong and why it ran. */
function lastText(results: ReturnType<ResultsOf>, { language, now, isStale }: HoverOptions): string[] {
  return (results ?? []).slice(0, MOST_ORIGINS).flatMap((result) => {
    const line = escapeText(resultLine(result, { now, language, stale: isStale?.(result) ?? false }));
    const more = [result.message, result.reason].filter((each) => each !== undefined && each !== "").map((each) => escapeText(each ?? ""));
    return [`${languageWords[language].lastRun}${colon(language)}${[line, ...more, runLink(result.url, language)].filter((each) => each !== undefined).join(" · ")}`];
  });
}

function columnText(view: ProjectView, id: NodeId, name: string, { language, resultsOf }: HoverOptions): string {
  const words = languageWords[language];
  const column = nodeColumns(view, id).get(name.toLowerCase());
  const figures = resultsOf?.(id)?.find(({ columns }) => columns?.[name.toLowerCase()] !== undefined)?.columns?.[name.toLowerCase()];
  const origins = [...view.lineage.upstream(id, name)].filter(({ node }) => view.workspace.graph.nodes.get(node)?.kind === "source").slice(0, 5);
  const facts = [
    column?.declared?.tags.length ? `${words.tags}${colon(language)}${column.declared.tags.map(codeText).join(", ")}` : [],
    column !== undefined && column.declared === undefined ? words.notDeclared : [],
    figures?.nullRate === undefined ? [] : `${words.nulls}${colon(language)}${(figures.nullRate * 100).toFixed(1)} %`,
    figures?.distinct === undefined ? [] : `${words.distinct}${colon(language)}${figures.distinct.toLocaleString(language)}`,
  ].flat();
  return [
    `**${words.column}** ${codeText(`${short(id)}.${column?.name ?? name}`)}${column?.type === undefined ? "" : ` ${codeText(column.type)}`}`,
    ...(column?.declared?.description === undefined ? [] : [escapeText(column.declared.description)]),
    ...(facts.length === 0 ? [] : [facts.join(" · ")]),
    ...origins.map(({ path }) => `${words.from} ${path.toReversed().map((step) => codeText(`${short(step.node)}.${step.column}`)).join(" → ")}`),
  ].join("\n\n");
}

function ruleText(id: string, language: Language): string | undefined {
  const words = languageWords[language];
  const rule = explainRule(id, language);
  if (rule === undefined) return `**${words.rule}** ${codeText(id)}\n\n${words.unknownRule}`;
  return [`**${words.rule}** ${codeText(id)} (${words.severity[rule.severity]})`, rule.why, `${words.wrong}${colon(language)}${example(rule.failing, rule.where)}`, `${words.right}${colon(language)}${example(rule.passing, rule.where)}`].join("\n\n");
}

/** French has a space before it. */
function colon(language: Language): string {
  return language === "fr" ? "\u00a0: " : ": ";
}

function short(node: NodeId): string {
  return node.slice(node.indexOf(".") + 1);
}

/** The file that the rule is about; of the others only when it is in none. */
function example(files: Record<string, string>, where: string | undefined): string {
  const own = where === undefined ? undefined : files[where];
  const shown: [string, string][] = own === undefined || where === undefined ? Object.entries(files).slice(0, 2) : [[where, own]];
  return shown.map(([file, text]) => `${codeText(file)}\n\n~~~${file.endsWith(".sql") ? "sql" : "yaml"}\n${text.trimEnd()}\n~~~`).join("\n\n");
}

function schemaText(view: ProjectView, cursor: Cursor, language: Language): string | undefined {
  const document = view.workspace.documents.get(cursor.file);
  if (document === undefined || sqlAt(view, cursor) !== undefined) return undefined;
  const pointer = document.pointerAt(cursor.offset);
  const key = document.span(pointer, "key");
  if (pointer === "" || cursor.offset < key.start || cursor.offset > key.end) return undefined;
  const part = schemaAt(cursor.file === view.workspace.project.at.file ? projectFileSchema : pipelineFileSchema, pointer);
  if (part?.schema.description === undefined) return undefined;
  const [example] = part.schema.examples ?? [];
  return `**${segments(pointer).at(-1) ?? ""}**\n\n${describedIn(language, part.schema.description)}${example === undefined ? "" : `\n\n~~~yaml\n${typeof example === "string" ? example : JSON.stringify(example)}\n~~~`}`;
}
