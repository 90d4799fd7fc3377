import type { Range } from "vscode-languageserver-types";
import type { Check } from "../pipeline/model.ts";
import { rangeOf } from "./lsp-position.ts";
import type { ProjectView } from "./project-view.ts";

export interface CheckPlace {
  id: string;
  range: Range;
  /** Nobody wrote it as a check: a line of the contract means it. */
  meant?: true;
}

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
  /** Written checks, then those that its contract means. */
  checks: CheckPlace[];
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
      checks: checkPlaces(view, task.checks),
      tests: task.unitTests.map(({ name, at }) => ({ name, range: rangeOf(view.locate(at).span) })),
      ...(task.model === undefined ? {} : { model: rangeOf(view.locate(task.at, "/model", "key").span) }),
    })),
  );
}

/** Every source that has checks, as a place without code: what is checked of it stands beside it, too. */
export function sourcePlaces(view: ProjectView, definitions: ReadonlyMap<string, string> = new Map()): TaskPlace[] {
  return view.workspace.project.pipelines.flatMap((pipeline) =>
    pipeline.sources.filter(({ checks }) => checks.length > 0).map((source) => ({
      id: `${pipeline.name}.${source.name}`,
      pipeline: pipeline.name,
      name: source.name,
      file: source.at.file,
      range: rangeOf(view.locate(source.at, "", "key").span),
      ...definitionOf(definitions.get(`${pipeline.name}.${source.name}`)),
      checks: checkPlaces(view, source.checks),
      tests: [],
    })),
  );
}

function checkPlaces(view: ProjectView, checks: readonly Check[]): CheckPlace[] {
  const places = (origin: Check["origin"]): CheckPlace[] => checks.filter((check) => check.origin === origin).map(({ id, at }) => ({ id, range: rangeOf(view.locate(at).span), ...(origin === "contract" ? { meant: true as const } : {}) }));
  return [...places("check"), ...places("contract")];
}

function definitionOf(definition: string | undefined): { definition?: string } {
  return definition === undefined ? {} : { definition };
}
