import type { Range } from "vscode-languageserver-types";
import { rangeOf } from "./lsp-position.ts";
import type { ProjectView } from "./project-view.ts";

/** Where a task is written: its key in the pipeline file, and the file of its query. */
export interface TaskPlace {
  id: string;
  pipeline: string;
  name: string;
  file: string;
  range: Range;
  code?: string;
  /** Digest of what is written of it now, where it can be told. */
  definition?: string;
  checks: { id: string; range: Range }[];
  tests: { name: string; range: Range }[];
  /** Where its model is declared. */
  model?: Range;
}

/** Every task of a project with its place, in the order of writing. */
export function taskPlaces(view: ProjectView, definitions: ReadonlyMap<string, string> = new Map()): TaskPlace[] {
  return view.workspace.project.pipelines.flatMap((pipeline) =>
    pipeline.tasks.map((task) => ({
      id: `${pipeline.name}.${task.name}`,
      pipeline: pipeline.name,
      name: task.name,
      file: task.at.file,
      range: rangeOf(view.locate(task.at, "", "key").span),
      ...("file" in task.code ? { code: task.code.file } : {}),
      ...definitionOf(definitions.get(`${pipeline.name}.${task.name}`)),
      checks: task.checks.filter(({ origin }) => origin === "check").map(({ id, at }) => ({ id, range: rangeOf(view.locate(at).span) })),
      tests: task.unitTests.map(({ name, at }) => ({ name, range: rangeOf(view.locate(at).span) })),
      ...(task.model === undefined ? {} : { model: rangeOf(view.locate(task.at, "/model", "key").span) }),
    })),
  );
}

function definitionOf(definition: string | undefined): { definition?: string } {
  return definition === undefined ? {} : { definition };
}
