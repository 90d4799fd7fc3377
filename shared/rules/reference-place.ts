import type { NodeId } from "../graph/graph.ts";
import { nameResolver } from "../graph/resolve-name.ts";
import { child } from "../pipeline/json-pointer.ts";
import type { Place } from "../pipeline/position.ts";
import type { RuleContext } from "./rule.ts";

/** Where a task or an exposure says that it reads something: the name in its SQL, else the entry of its list. */
export function referencePlace({ workspace, locate }: Pick<RuleContext, "workspace" | "locate">, reader: NodeId, read: NodeId): Place | undefined {
  const node = workspace.graph.nodes.get(reader);
  if (node === undefined) return undefined;
  const sql = workspace.sql.get(reader);
  const span = sql?.facts.tables[sql.tables.indexOf(read)]?.span;
  if (sql !== undefined && span !== undefined) return { file: sql.file, span };
  if (node.kind === "source") return locate(node.source.at, "", "key");

  const [at, list, names] = node.kind === "task" ? [node.task.at, "/inputs", node.task.inputs] : [node.exposure.at, "/reads", node.exposure.reads];
  const resolve = nameResolver(workspace.graph.nodes);
  const index = names.findIndex((name) => resolve(node.pipeline.name, name.split(".")) === read);
  return index === -1 ? locate(at, "", "key") : locate(at, child(list, index));
}
