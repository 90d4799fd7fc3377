import type { Workspace } from "../../graph/workspace.ts";
import type { ReleaseState } from "../log/log-state.ts";

/** Columns that a task's name shows as deployed and that a release's query does not give any more. None where its columns are not known before it is built. */
export function goneColumns(workspace: Workspace, deployed: ReleaseState | undefined, { id, name }: { id: string; name: string }): string[] {
  const before = deployed?.current.columns?.[name];
  const analysis = workspace.sql.get(id)?.analysis;
  if (before === undefined || analysis?.complete !== true) return [];
  const after = new Set(analysis.output.map((column) => column.name.toLowerCase()));
  return Object.keys(before).filter((column) => !after.has(column.toLowerCase()));
}
