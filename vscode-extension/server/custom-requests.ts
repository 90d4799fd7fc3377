import type { ColumnFlow, ColumnInfo } from "../../shared/language/column-flow.ts";
import type { LastResult } from "../../shared/language/last-results.ts";
import type { GraphModel } from "../../shared/language/graph-model.ts";
import type { TestFile } from "../../shared/language/test-items.ts";
import type { TaskPlace } from "../../shared/language/task-places.ts";

/** Requests of our own, from the client. */
export const REQUESTS = { projects: "towpath/projects", graph: "towpath/graph", columnLineage: "towpath/columnLineage", testFiles: "towpath/testFiles", testItems: "towpath/testItems" } as const;

/**
 * What is told without being asked: by the client, what the YAML extension does for our files, what the last runs gave, which inlay hints are
 * wanted, and that the workspace is trusted; by the server, that a project was read anew, so what was drawn of it may be old.
 */
export const NOTIFICATIONS = { yamlExtension: "towpath/yamlExtension", projectRead: "towpath/projectRead", results: "towpath/results", inlayHints: "towpath/inlayHints", trust: "towpath/trust" } as const;

/** What the YAML extension does already for our files, from the schemas that we contribute to it. */
export interface YamlExtension {
  checks: boolean;
  completes: boolean;
  hovers: boolean;
}

/** What the last runs gave for the tasks and sources of a project, by id. */
export interface ResultsNotice {
  uri: string;
  results: [string, LastResult[]][];
}

export type { TaskPlace };

/** One project as the client needs it beside what editors ask for. */
export interface ProjectInfo {
  uri: string;
  name: string;
  /** Where `run` goes when no environment is named. */
  environment: { name: string; engine: string };
  /** Every environment that is declared. */
  environments: { name: string; engine: string }[];
  /** Version of Towpath in this server. */
  version: string;
  tasks: TaskPlace[];
  /** Those that have checks. */
  sources: TaskPlace[];
}

/** Asks for the graph of a project, by the address of its folder. The answer is a `GraphModel`, or null when there is no such project. */
export interface GraphRequest {
  uri: string;
}
export type GraphAnswer = GraphModel | null;

/** Asks for the columns of a node, and for the way of one of them when it is named. */
export interface ColumnLineageRequest {
  uri: string;
  node: string;
  column?: string;
}
export type ColumnLineageAnswer = { columns: ColumnInfo[]; complete: boolean; flow?: ColumnFlow } | null;

/** The pipeline files of every project that have something to test. */
export type TestFilesAnswer = { uri: string; name: string; files: TestFile[] }[];
/** Asks what can be tested in a pipeline file of a project. The answer is `TestItem[]`. */
export interface TestItemsRequest {
  uri: string;
  file: string;
}
