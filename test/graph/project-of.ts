import { buildGraph } from "../../shared/graph/build-graph.ts";
import type { Graph } from "../../shared/graph/graph.ts";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import type { Project } from "../../shared/pipeline/model.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

const PROJECT = "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n";

/** Loads pipelines written as `{name: yaml after the first two lines}`; fails on any finding, so that a test tests what it shows. */
export async function projectOf(pipelines: Record<string, string>): Promise<Project> {
  const files = Object.entries(pipelines).map(([name, text]) => [`${name}.pipeline.yml`, `version: 1\npipeline: ${name}\n${text}`]);
  const { project, findings } = await loadProject(memoryFs({ "towpath.yml": PROJECT, ...Object.fromEntries(files) }));
  if (project === undefined || findings.length > 0) throw new Error(JSON.stringify(findings, undefined, 1));
  return project;
}

/** A graph of declared inputs only. */
export async function graphOf(pipelines: Record<string, string>): Promise<Graph> {
  return buildGraph(await projectOf(pipelines), new Map());
}
