import type { ColumnLineage, ColumnRef } from "../../graph/column-lineage.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { assetsOf } from "../nodes.ts";

/** Columns that carry a tag: by themselves, or because their whole source or task does. Upstream first. */
export function* taggedColumns(workspace: Workspace, lineage: ColumnLineage, tag: string): Generator<ColumnRef> {
  for (const { id, asset } of assetsOf(workspace)) {
    if (asset.tags.includes(tag)) {
      for (const column of lineage.columns(id)) yield { node: id, column };
      continue;
    }
    for (const { name, tags } of asset.columns) if (tags.includes(tag)) yield { node: id, column: name };
  }
}
