import type { Workspace } from "../graph/workspace.ts";
import type { Task } from "../pipeline/model.ts";
import { tasksOf, type Unit } from "./unit.ts";

/** The text files that a pipeline or model names, with their texts, by path: the project file and its own among them. */
export function filesOfUnit(workspace: Workspace, unit: Unit): [string, string][] {
  const tasks = tasksOf(workspace, unit).map(({ task }) => task);
  const documents = [workspace.project.at.file, ...tasks.map(({ at }) => at.file), ...workspace.project.pipelines.filter(({ name }) => unit.kind === "pipeline" && name === unit.name).map(({ at }) => at.file)];
  const named = [...new Set([...documents, ...tasks.flatMap(filesOfTask)])].toSorted();
  return named.flatMap((file): [string, string][] => {
    const text = workspace.documents.get(file)?.text ?? workspace.texts.get(file);
    return text === undefined ? [] : [[file, text]];
  });
}

function filesOfTask(task: Task): string[] {
  const tests = task.unitTests.flatMap(({ given, expect }) => [...Object.values(given), expect].flatMap((rows) => ("file" in rows ? [rows.file] : [])));
  const checks = task.checks.map(({ options }) => options["file"]).filter((file) => typeof file === "string");
  return [...("file" in task.code ? [task.code.file] : []), ...(task.requirements === undefined ? [] : [task.requirements]), ...checks, ...tests];
}
