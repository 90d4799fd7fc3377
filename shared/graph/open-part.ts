import type { FileSystem } from "../host/ports.ts";
import { loadProject } from "../pipeline/load-project.ts";
import type { Project } from "../pipeline/model.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { analyzeQueries } from "./analyze-queries.ts";
import { buildGraph, nodesOf } from "./build-graph.ts";
import type { NodeId } from "./graph.ts";
import { readNamedFiles } from "./named-files.ts";
import { nameResolver } from "./resolve-name.ts";
import { dialectOf, type OpenedWorkspace, type OpenOptions } from "./open-workspace.ts";
import { sqlSources, type SqlSource } from "./sql-sources.ts";

export interface OpenPart extends Pick<OpenOptions, "readSql" | "readDocument" | "like"> {
  /** What is asked about, when the project is known. What all of it reads is added. */
  roots(project: Project): Iterable<NodeId>;
}

export type OpenedPart = OpenedWorkspace & { ids: ReadonlySet<NodeId> };

/**
 * Reads a project for the sake of some sources and tasks: its graph holds these and what they read, nothing else. Of a big project a few tasks
 * cost what they are worth.
 */
export async function openPart(fs: FileSystem, { roots, readSql, readDocument, like }: OpenPart): Promise<OpenedPart> {
  const { project, documents, findings } = await loadProject(fs, readDocument === undefined ? {} : { read: readDocument });
  if (project === undefined) return { workspace: undefined, documents, findings, ids: new Set() };
  const dialect = dialectOf(project);
  const ids = new Set<NodeId>();
  const texts = new Map<string, string>();
  const sources = new Map<NodeId, SqlSource>();
  const facts = new Map<NodeId, SqlFacts>();
  const nodes = nodesOf(project);
  const resolve = nameResolver(nodes);
  const inputsOf = (id: NodeId): NodeId[] => {
    const node = nodes.get(id);
    if (node?.kind !== "task") return [];
    const names = [...node.task.inputs.map((name) => name.split(".")), ...(facts.get(id)?.tables ?? []).map(({ parts }) => parts)];
    return names.flatMap((parts) => resolve(node.pipeline.name, parts) ?? []);
  };
  for (let open = [...roots(project)]; open.length > 0; ) {
    const fresh = new Set(open.filter((id) => nodes.has(id) && !ids.has(id)));
    for (const id of fresh) ids.add(id);
    const part = withOnly(project, fresh);
    const named = await readNamedFiles(fs, part, documents, new Map());
    findings.push(...named.findings);
    for (const [file, text] of named.texts) texts.set(file, text);
    const found = sqlSources(part, documents, texts);
    for (const [id, source] of found) sources.set(id, source);
    for (const [id, fact] of await readSql([...found].map(([key, { text }]) => ({ key, text })), dialect)) facts.set(id, fact);
    open = [...fresh].flatMap(inputsOf);
  }
  // All that the part reads is in it, so names mean here what they mean in the whole.
  const graph = buildGraph(withOnly(project, ids), new Map([...facts].map(([id, fact]) => [id, fact.tables.map((table) => table.parts)])));
  const workspace = { project, documents, texts, graph, sql: analyzeQueries({ sources, facts, graph, ...(like === undefined ? {} : { like }) }), problems: findings };
  return { workspace, documents, findings, ids };
}

/** The project with these sources and tasks only. */
function withOnly(project: Project, ids: ReadonlySet<NodeId>): Project {
  const pipelines = project.pipelines.flatMap((pipeline) => {
    const has = ({ name }: { name: string }): boolean => ids.has(`${pipeline.name}.${name}`);
    const [sources, tasks] = [pipeline.sources.filter(has), pipeline.tasks.filter(has)];
    return sources.length + tasks.length === 0 ? [] : [{ ...pipeline, sources, tasks, exposures: [] }];
  });
  return { ...project, pipelines };
}
