import type { Document } from "../pipeline/document.ts";
import type { Project, Task } from "../pipeline/model.ts";
import type { NodeId } from "./graph.ts";

export interface SqlSource {
  task: Task;
  file: string;
  text: string;
}

/** The SQL text of every SQL task whose text is there. */
export function sqlSources(project: Project, documents: ReadonlyMap<string, Document>, texts: ReadonlyMap<string, string>): Map<NodeId, SqlSource> {
  const found = new Map<NodeId, SqlSource>();
  for (const pipeline of project.pipelines) {
    for (const task of pipeline.tasks) {
      if (task.kind !== "sql") continue;
      const source = sourceOf(task, documents, texts);
      const id = `${pipeline.name}.${task.name}`;
      if (source !== undefined && !found.has(id)) found.set(id, { task, ...source });
    }
  }
  return found;
}

function sourceOf(task: Task, documents: ReadonlyMap<string, Document>, texts: ReadonlyMap<string, string>): { file: string; text: string } | undefined {
  if ("file" in task.code) {
    const text = texts.get(task.code.file);
    return text === undefined ? undefined : { file: task.code.file, text };
  }
  const document = documents.get(task.at.file);
  if (!("inline" in task.code) || document === undefined) return undefined;
  return { file: task.at.file, text: inlineSql(document, `${task.at.pointer}/sql`) };
}

/**
 * SQL written inside the YAML, as a text in which it stands at the same offsets, lines and columns as in the YAML file:
 * everything before it is blanked out. So each span of the parser is already a span of the file.
 */
export function inlineSql(document: Document, pointer: string): string {
  const { text } = document;
  let { start, end } = document.span(pointer, "value");
  const first = text[start];
  if (first === "|" || first === ">") start = Math.min(end, text.indexOf("\n", start) + 1 || end);
  else if (first === '"' || first === "'") [start, end] = [start + 1, end - 1];
  return text.slice(0, start).replaceAll(/[^\r\n]/g, " ") + text.slice(start, end);
}
