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
  return { file: task.at.file, text: inlineSql(document, `${task.at.pointer}/sql`, task.code.inline) };
}

/**
 * SQL written inside the YAML, as a text in which it stands at the same offsets, lines and columns as in the YAML file:
 * everything before it is blanked out. So each span of the parser is already a span of the file. A quoted string with escapes has
 * no such text; there the decoded value starts at the right place, and positions behind the first escape are near, not exact.
 */
export function inlineSql(document: Document, pointer: string, value: string): string {
  const { text } = document;
  let { start, end } = document.span(pointer, "value");
  const first = text[start];
  const quoted = first === '"' || first === "'";
  if (first === "|" || first === ">") start = Math.min(end, text.indexOf("\n", start) + 1 || end);
  else if (quoted) [start, end] = [start + 1, end - 1];
  const before = text.slice(0, start).replaceAll(/[^\r\n]/g, " ");
  const written = text.slice(start, end);
  if (!quoted || written === value) return before + written;
  // On one line, so that no position lies below the end of the file; but a comment would swallow what follows it.
  return before + (value.includes("--") ? value : value.replaceAll(/\r?\n/g, " "));
}
