import type { Document } from "../pipeline/document.ts";
import type { Finding } from "../pipeline/finding.ts";
import { loadProject, type readDocument } from "../pipeline/load-project.ts";
import type { Pipeline, Project } from "../pipeline/model.ts";
import type { FileSystem } from "../host/ports.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { analyzeQueries } from "./analyze-queries.ts";
import { buildGraph } from "./build-graph.ts";
import { readNamedFiles } from "./named-files.ts";
import { sqlSources } from "./sql-sources.ts";
import type { Workspace } from "./workspace.ts";

/** Facts of many SQL texts at once, so that the host may cache them and use several threads. Every key gets its facts. */
export type ReadSqlTexts = (items: readonly { key: string; text: string }[], dialect: string) => Promise<ReadonlyMap<string, SqlFacts>>;

export interface OpenOptions {
  readSql: ReadSqlTexts;
  /** Told of SQL texts as soon as the pipeline that names them is read, so that the host can start on them meanwhile. */
  expectSql?: (texts: readonly string[], dialect: string) => Promise<void>;
  /** Whose dialect the SQL is read in; the project's default environment unless named. */
  environment?: string;
  /** Instead of an environment, where another tree describes it: the dialect of its SQL. */
  dialect?: string;
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
  const dialectIn = (project: Project): string => options.dialect ?? dialectOf(project, options.environment);
  const early = new Map<string, string>();
  const loaded = await loadProject(fs, {
    ...(options.readDocument === undefined ? {} : { read: options.readDocument }),
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.expectSql === undefined ? {} : { onPipeline: (pipeline, of) => expectPipeline(fs, pipeline, dialectIn(of), early, options.expectSql) }),
  });
  const { project, documents } = loaded;
  if (project === undefined) return { workspace: undefined, documents, findings: loaded.findings };

  const named = await readNamedFiles(fs, project, documents, early);
  const sources = sqlSources(project, documents, named.texts);
  const dialect = dialectIn(project);
  const facts = await options.readSql([...sources].map(([key, { text }]) => ({ key, text })), dialect);

  const reads = new Map([...facts].map(([id, fact]) => [id, fact.tables.map((table) => table.parts)]));
  const graph = buildGraph(project, reads);
  const workspace: Workspace = {
    project,
    documents,
    texts: named.texts,
    graph,
    sql: analyzeQueries({ sources, facts, graph, ...(options.like === undefined ? {} : { like: options.like }) }),
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

/** Dialect of an environment's SQL: our dialects carry the names of their engines. */
export function dialectOf(project: Project, environment = project.defaultEnvironment): string {
  return project.environments.find(({ name }) => name === environment)?.engine ?? "duckdb";
}
