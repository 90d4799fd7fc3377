import type { Range } from "vscode-languageserver-types";
import type { Node, NodeId } from "../graph/graph.ts";
import { rangeOf } from "./lsp-position.ts";
import type { ProjectView } from "./project-view.ts";

/** A source, task or exposure as a drawing needs it. */
export interface GraphNode {
  id: NodeId;
  kind: "source" | "task" | "exposure";
  pipeline: string;
  name: string;
  /** What it is made by, lies in or is: `sql`, `file`, `dashboard`. */
  form: string;
  /** `view`, `table`, `incremental`, `file`; tasks only. */
  kept?: string;
  owner?: string;
  description?: string;
  /** Where it is declared. */
  file: string;
  range: Range;
  /** The file of its code, when it has one that can be opened. */
  code?: string;
  /** Findings of lint that are errors, and those that are warnings. */
  errors: number;
  warnings: number;
}

export interface GraphEdge {
  from: NodeId;
  to: NodeId;
}

/** The whole graph of a project as data, without what runs have found. */
export interface GraphModel {
  /** Version of the view that it was made from. */
  version: number;
  project: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Every node and edge of a project, in the order of writing. */
export function graphModel(view: ProjectView): GraphModel {
  const { graph, project } = view.workspace;
  const found = findingsByTask(view);
  const nodes = [...graph.nodes.values()].map((node): GraphNode => ({ ...placeOf(view, node), ...describe(node), errors: found.get(`${node.id}\0error`) ?? 0, warnings: found.get(`${node.id}\0warning`) ?? 0 }));
  const edges = nodes.flatMap(({ id }) => graph.inputs(id).flatMap((from) => (graph.nodes.has(from) && from !== id ? [{ from, to: id }] : [])));
  return { version: view.version, project: project.name, nodes, edges };
}

function describe(node: Node): Omit<GraphNode, "file" | "range" | "errors" | "warnings"> {
  const { id, kind, pipeline } = node;
  const it = kind === "task" ? node.task : kind === "source" ? node.source : node.exposure;
  return {
    id, kind, pipeline: pipeline.name, name: it.name,
    form: kind === "task" ? node.task.kind : kind === "source" ? node.source.location.kind : node.exposure.kind,
    ...(kind === "task" ? { kept: node.task.materialized.kind } : {}),
    ...(kind === "task" && "file" in node.task.code ? { code: node.task.code.file } : {}),
    ...(it.owner === undefined ? {} : { owner: it.owner }),
    ...(it.description === undefined ? {} : { description: it.description }),
  };
}

function placeOf({ locate }: ProjectView, node: Node): Pick<GraphNode, "file" | "range"> {
  const { file, span } = locate((node.kind === "task" ? node.task : node.kind === "source" ? node.source : node.exposure).at, "", "key");
  return { file, range: rangeOf(span) };
}

function findingsByTask({ findings }: ProjectView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pipeline, task, severity } of findings) {
    if (pipeline === undefined || task === undefined) continue;
    const key = `${pipeline}.${task}\0${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
