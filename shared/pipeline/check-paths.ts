import { pathProblem } from "./contained-path.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { At, Check, Pipeline, Project, Task } from "./model.ts";
import { child } from "./json-pointer.ts";
import { writtenAt } from "./written-at.ts";

type Named = [at: At, path: string | undefined];

/** Paths that would leave the project. Whether the others exist is for whoever reads them to say. */
export function checkPaths(project: Project, documents: ReadonlyMap<string, Document>): Finding[] {
  const all: Named[] = [
    ...listed(below(project.at, "pipelines"), project.pipelineGlobs),
    ...project.environments.map(({ at, options }): Named => [below(at, "path"), options["path"] === ":memory:" || options["path"]?.includes("${") ? undefined : options["path"]]),
    [below(project.at, "lint", "baseline"), project.lint.baseline],
    ...project.pipelines.flatMap(wrongPaths),
  ];
  return all.flatMap(([at, path]) => {
    const problem = path === undefined ? undefined : pathProblem(path);
    const document = documents.get(at.file);
    if (path === undefined || problem === undefined || !document) return [];
    return [{ rule: "schema/path", variant: problem, args: { path: path.replaceAll("\0", "\\0") }, severity: "error", place: { file: at.file, span: document.span(writtenAt(document, at.pointer)) } }];
  });
}

const known = new WeakMap<Pipeline, readonly Named[]>();

/** Of a pipeline, looked at once: trees that are compared share most of them. */
function wrongPaths(pipeline: Pipeline): readonly Named[] {
  const before = known.get(pipeline);
  if (before !== undefined) return before;
  const found = pathsOfPipeline(pipeline).filter(([, path]) => path !== undefined && pathProblem(path) !== undefined);
  known.set(pipeline, found);
  return found;
}

function pathsOfPipeline(pipeline: Pipeline): Named[] {
  return [
    ...pipeline.sources.flatMap(({ at, location, checks }) => [...(location.kind === "file" ? listed(below(at, "file"), location.files) : []), ...checks.map(checkFile)]),
    ...pipeline.tasks.flatMap(pathsOfTask),
  ];
}

function pathsOfTask(task: Task): Named[] {
  const { at, model } = task;
  return [
    [below(at, task.kind), "file" in task.code ? task.code.file : undefined],
    [below(at, "requirements"), task.requirements],
    ...task.outputs.map((output): Named => [output.at, output.file]),
    ...task.checks.map(checkFile),
    ...task.unitTests.flatMap(({ given, expect }) => [...Object.values(given), expect].map((rows): Named => [rows.at, "file" in rows ? rows.file : undefined])),
    ...(model ? [[below(model.at, "artifact"), model.artifact], [below(model.at, "metrics"), model.metrics], [below(model.at, "predictions", "file"), model.predictions?.file]] satisfies Named[] : []),
  ];
}

function checkFile(check: Check): Named {
  const file = check.kind === "sql" ? check.options["file"] : undefined;
  return [below(check.at, "file"), typeof file === "string" ? file : undefined];
}

function listed(at: At, paths: string[]): Named[] {
  return paths.map((path, index): Named => [below(at, index), path]);
}

function below(at: At, ...keys: (string | number)[]): At {
  return { file: at.file, pointer: keys.reduce<string>(child, at.pointer) };
}
