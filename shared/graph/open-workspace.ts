import type { Document } from "../pipeline/document.ts";
import type { Finding } from "../pipeline/finding.ts";
import { loadProject, type readDocument } from "../pipeline/load-project.ts";
import type { Pipeline, Project } from "../pipeline/model.ts";
import type { FileSystem } from "../host/ports.ts";
import { analyze } from "../sql/analyze.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { buildGraph } from "./build-graph.ts";
import { catalogOf } from "./catalog.ts";
import type { NodeId } from "./graph.ts";
import { readNamedFiles } from "./named-files.ts";
import { nameResolver } from "./resolve-name.ts";
import { sqlSources, type SqlSource } from "./sql-sources.ts";
import type { TaskSql, Workspace } from "./workspace.ts";

/** Facts of many SQL texts at once, so that the host may cache them and use several threads. Every key gets its facts. */
export type ReadSqlTexts = (items: readonly { key: string; text: string }[], dialect: string) => Promise<ReadonlyMap<string, SqlFacts>>;

export interface OpenOptions {
  readSql: ReadSqlTexts;
  /** Told of SQL texts as soon as the pipeline that names them is read, so that the host can start on them meanwhile. */
  expectSql?: (texts: readonly string[], dialect: string) => Promise<void>;
  /** Whose dialect the SQL is read in; the project's default environment unless named. */
  environment?: string;
  /** Reads each document; see `readOnce`. */
  readDocument?: typeof readDocument;
  /** Another tree of the same project, read with the same `readDocument`: queries that see the same are analysed once. */
  like?: Workspace;
}

export interface OpenedWorkspace {
  /** Undefined when `towpath.yml` cannot be read at all; the findings say why. */
  workspace: Workspace | undefined;
  documents: ReadonlyMap<string, Document>;
  findings: Finding[];
}

/** Reads a project, understands its SQL and connects it. Never throws for bad input: that becomes findings. */
export async function openWorkspace(fs: FileSystem, options: OpenOptions): Promise<OpenedWorkspace> {
  const early = new Map<string, string>();
  const loaded = await loadProject(fs, {
    ...(options.readDocument === undefined ? {} : { read: options.readDocument }),
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.expectSql === undefined ? {} : { onPipeline: (pipeline, of) => expectPipeline(fs, pipeline, dialectOf(of, options.environment), early, options.expectSql) }),
  });
  const { project, documents } = loaded;
  if (project === undefined) return { workspace: undefined, documents, findings: loaded.findings };

  const named = await readNamedFiles(fs, project, documents, early);
  const sources = sqlSources(project, documents, named.texts);
  const dialect = dialectOf(project, options.environment);
  const facts = await options.readSql([...sources].map(([key, { text }]) => ({ key, text })), dialect);

  const reads = new Map([...facts].map(([id, fact]) => [id, fact.tables.map((table) => table.parts)]));
  const graph = buildGraph(project, reads);
  const workspace: Workspace = {
    project,
    documents,
    texts: named.texts,
    graph,
    sql: analyzeAll(sources, facts, graph, options.like === undefined ? undefined : twins(options.like, documents, graph)),
    problems: [...loaded.findings, ...named.findings],
  };
  return { workspace, documents, findings: workspace.problems };
}

/** Reads the SQL files of a pipeline ahead of the rest. What is missing or refused is told later, with everything else. */
async function expectPipeline(fs: FileSystem, pipeline: Pipeline, dialect: string, early: Map<string, string>, expectSql: OpenOptions["expectSql"]): Promise<void> {
  const files = pipeline.tasks.flatMap(({ kind, code }) => (kind === "sql" && "file" in code && !early.has(code.file) ? [code.file] : []));
  const texts: string[] = [];
  for (const file of files) {
    const text = await fs.read(file).catch(() => undefined);
    if (text === undefined) continue;
    early.set(file, text);
    texts.push(text);
  }
  await expectSql?.(texts, dialect);
}

/** Upstream first, so that each query sees the columns of what it reads; members of a cycle see unknown tables. */
function analyzeAll(sources: ReadonlyMap<NodeId, SqlSource>, facts: ReadonlyMap<NodeId, SqlFacts>, graph: Workspace["graph"], twinOf: TwinOf = () => undefined): Map<NodeId, TaskSql> {
  const resolve = nameResolver(graph.nodes);
  const done = new Map<NodeId, TaskSql>();
  const ordered = new Set([...graph.order, ...sources.keys()]);
  for (const id of ordered) {
    const source = sources.get(id);
    const fact = facts.get(id);
    if (source === undefined || fact === undefined) continue;
    const tables = fact.tables.map((table) => resolve(source.task.pipeline, table.parts));
    const twin = twinOf(id, source, tables, done);
    if (twin?.facts.dialect === fact.dialect) {
      done.set(id, { ...source, facts: twin.facts, analysis: twin.analysis, tables });
      continue;
    }
    const catalog = catalogOf(graph.nodes, done, (parts) => resolve(source.task.pipeline, parts));
    done.set(id, { ...source, facts: fact, analysis: analyze(fact, catalog), tables });
  }
  return done;
}

type TwinOf = (id: NodeId, source: SqlSource, tables: readonly (NodeId | undefined)[], done: ReadonlyMap<NodeId, TaskSql>) => TaskSql | undefined;

/** The same query in another tree, when it says the same and sees the same: its own text, and all that is declared and analysed of what it reads. */
function twins(like: Workspace, documents: ReadonlyMap<string, Document>, graph: Workspace["graph"]): TwinOf {
  const sameFile = (id: NodeId): boolean => {
    const file = graph.nodes.get(id)?.pipeline.at.file ?? "";
    return like.graph.nodes.get(id)?.pipeline.at.file === file && documents.get(file) === like.documents.get(file);
  };
  return (id, source, tables, done) => {
    const twin = like.sql.get(id);
    if (twin === undefined || twin.text !== source.text || !sameFile(id)) return undefined;
    const seen = tables.every((input, i) => input === twin.tables[i] && (input === undefined || (sameFile(input) && done.get(input)?.analysis === like.sql.get(input)?.analysis)));
    return seen ? twin : undefined;
  };
}

/** Dialect of an environment's SQL: our dialects carry the names of their engines. */
export function dialectOf(project: Project, environment = project.defaultEnvironment): string {
  return project.environments.find(({ name }) => name === environment)?.engine ?? "duckdb";
}
