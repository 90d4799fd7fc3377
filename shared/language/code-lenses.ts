import type { CodeLens, Command, Range } from "vscode-languageserver-types";
import type { NodeId } from "../graph/graph.ts";
import type { Language } from "../messages/message.ts";
import { languageWords } from "./hover-words.ts";
import { rangeOf } from "./lsp-position.ts";
import { taskOfSql } from "./node-columns.ts";
import type { ProjectView } from "./project-view.ts";
import type { ResultsOf } from "./results-of.ts";
import { originName, resultMark } from "./result-line.ts";
import { rowCount } from "./row-count.ts";

export interface LensOptions {
  language: Language;
  /** Whether this host can run anything: a browser cannot, and offers nothing that would fail. */
  runs: boolean;
  resultsOf?: ResultsOf;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Run, test, compare, last result and readers: above each task of a pipeline file, and at the top of a SQL file. Commands by id and names only. */
export function codeLenses(view: ProjectView, file: string, options: LensOptions): CodeLens[] {
  const own = taskOfSql(view, file);
  if (own !== undefined) return lensesOf(view, own.id, TOP, options);
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  return (pipeline?.tasks ?? []).flatMap(({ at, name }) => lensesOf(view, `${pipeline?.name}.${name}`, rangeOf(view.locate(at, "", "key").span), options));
}

function lensesOf(view: ProjectView, id: NodeId, range: Range, { language, runs, resultsOf }: LensOptions): CodeLens[] {
  const words = languageWords[language];
  const readers = view.workspace.graph.readers(id).length;
  const last = resultsOf?.(id)?.[0];
  const command = (title: string, name: string): Command => ({ title, command: `towpath.${name}`, arguments: [id] });
  const commands = [
    ...(runs ? [command(words.run, "run"), command(words.test, "test"), command(words.diff, "diffWithMain")] : []),
    ...(last === undefined ? [] : [command([`${resultMark(last)} ${originName(last.origin, language)}`, moment(last.at, language), ...(last.rows === undefined ? [] : [rowCount(last.rows, language)])].join(" · "), "openGraph")]),
    command(`${readers} ${readers === 1 ? words.reader : words.readers}`, "openGraph"),
  ];
  return commands.map((each) => ({ range, command: each }));
}

/** Not how long ago: a lens stands for hours without being drawn anew. */
function moment(at: string, language: Language): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at.slice(0, 16) : time.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}
