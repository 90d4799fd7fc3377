import type { NodeId } from "../graph/graph.ts";
import type { Edit } from "../pipeline/finding.ts";
import { classOf, fileOf, type NameClass, type NameStart } from "./column-class.ts";
import { nodeColumns } from "./node-columns.ts";
import type { ProjectView } from "./project-view.ts";
import { renameInSql } from "./rename-in-sql.ts";
import { renameInYaml } from "./rename-in-yaml.ts";
import { checkName, Refusal } from "./rename-words.ts";
import { tracer, type TracedSql } from "./traced-sql.ts";

/**
 * Gives a column another name wherever it is written: the query that makes it, its contract, checks and tests, and every query that reads it.
 * What readers make of it keeps its own name, except where a star hands the column on. Refuses rather than guesses.
 */
export function renameColumn(view: ProjectView, start: NameStart, name: string, trace: (id: NodeId) => TracedSql | undefined = tracer(view)): Edit[] {
  checkName(name);
  const broken = view.workspace.problems.find(({ rule }) => /^schema\/(syntax|duplicate-key|limit|duplicate-name)$/.test(rule));
  if (broken !== undefined) throw new Refusal("broken", broken.place.file);
  const found = classOf(view, start, trace);
  const old = "key" in start ? start.key : (trace(start.text)?.trace.items.get(start.item)?.key ?? "");
  if (old === "") throw new Refusal("what");
  refuseTaken(view, found, name, old);
  refuseFixtures(view, found, old);
  refuseOpenCode(view, found, old);
  const edits = [...found.origins].flatMap(([id, origins]) => {
    const traced = trace(id);
    return traced === undefined ? [] : renameInSql(traced, origins, { old, name });
  });
  const all = [...edits, ...renameInYaml(view, found.columns, { old, name })];
  const seen = new Set<string>();
  return all.filter(({ file, start: at, end }) => !seen.has(`${file}:${at}:${end}`) && seen.add(`${file}:${at}:${end}`));
}

function refuseTaken(view: ProjectView, { columns }: NameClass, name: string, old: string): void {
  if (name.toLowerCase() === old.toLowerCase()) return;
  for (const id of columns.keys()) if (nodeColumns(view, id).has(name.toLowerCase())) throw new Refusal("taken", fileOf(view, id));
}

/** Files with rows for unit tests hold columns by name, too. */
function refuseFixtures({ workspace }: ProjectView, { columns }: NameClass, old: string): void {
  for (const { name: pipeline, tasks } of workspace.project.pipelines) {
    for (const task of tasks) {
      for (const { given, expect } of task.unitTests) {
        const used = [...Object.entries(given).filter(([input]) => columns.has(input) || columns.has(`${pipeline}.${input}`)).map(([, rows]) => rows), ...(columns.has(`${pipeline}.${task.name}`) ? [expect] : [])];
        for (const rows of used) {
          if (!("file" in rows)) continue;
          const text = workspace.texts.get(rows.file);
          if (text === undefined || text.toLowerCase().includes(old.toLowerCase())) throw new Refusal("code", rows.file);
        }
      }
    }
  }
}

/** Code that opens the database itself reads what it likes: it may name a column wherever it names the task. */
function refuseOpenCode(view: ProjectView, { columns }: NameClass, old: string): void {
  for (const { name: pipeline, tasks } of view.workspace.project.pipelines) {
    for (const task of tasks) {
      if (task.kind === "sql" || !task.connection) continue;
      const text = ("file" in task.code ? view.workspace.texts.get(task.code.file) : "command" in task.code ? task.code.command : "")?.toLowerCase() ?? "";
      if (text.includes(old.toLowerCase()) && [...columns.keys()].some((id) => text.includes(id.slice(id.indexOf(".") + 1).toLowerCase()))) throw new Refusal("code", fileOf(view, `${pipeline}.${task.name}`));
    }
  }
}
