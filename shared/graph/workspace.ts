import type { Document } from "../pipeline/document.ts";
import type { At, Project, Task } from "../pipeline/model.ts";
import type { Place } from "../pipeline/position.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { SqlAnalysis } from "../sql/analysis.ts";
import type { SqlFacts } from "../sql/facts.ts";
import type { Graph, NodeId } from "./graph.ts";

/** A project read, understood and connected: what rules, impact, run and language features work on. */
export interface Workspace {
  project: Project;
  documents: ReadonlyMap<string, Document>;
  /** Every text file that the project names (SQL, Python, requirements, fixtures), by path. */
  texts: ReadonlyMap<string, string>;
  graph: Graph;
  /** SQL tasks only. */
  sql: ReadonlyMap<NodeId, TaskSql>;
  /** Problems of reading: syntax, schema, missing files. */
  problems: Finding[];
}

export interface TaskSql {
  task: Task;
  /** The .sql file, or the YAML file for inline SQL (spans are already those of the file). */
  file: string;
  text: string;
  facts: SqlFacts;
  analysis: SqlAnalysis;
  /** For each entry of `facts.tables`: the node that it names, or undefined when unknown. */
  tables: (NodeId | undefined)[];
}

/** Place of a node, or of something below it. */
export type Locate = (at: At, below?: string, part?: "key" | "value" | "pair") => Place;
