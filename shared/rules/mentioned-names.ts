import type { NodeId } from "../graph/graph.ts";
import { nameResolver } from "../graph/resolve-name.ts";
import type { Workspace } from "../graph/workspace.ts";
import { assetsOf } from "./nodes.ts";

/** Sources and tasks that are used outside the graph's edges: by `references` of a column or check, or in the text of a SQL check. */
export function mentionedNames(workspace: Workspace): Set<NodeId> {
  const resolve = nameResolver(workspace.graph.nodes);
  const found = new Set<NodeId>();
  const add = (pipeline: string, name: string): void => {
    const id = resolve(pipeline, name.split("."));
    if (id !== undefined) found.add(id);
  };
  for (const { pipeline, asset } of assetsOf(workspace)) {
    for (const { references } of asset.columns) if (references !== undefined) add(pipeline.name, references.to);
    for (const { kind, options } of asset.checks) {
      if (kind === "references" && typeof options["to"] === "string") add(pipeline.name, options["to"].slice(0, options["to"].lastIndexOf(".")));
      if (kind !== "sql" && kind !== "expression") continue;
      const text = kind === "sql" && typeof options["file"] === "string" ? workspace.texts.get(options["file"]) : (options["query"] ?? options["expression"]);
      if (typeof text !== "string") continue;
      for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{N}_.]*/gu)) add(pipeline.name, word);
    }
  }
  return found;
}
