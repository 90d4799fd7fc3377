import { stat } from "node:fs/promises";
import type { NodeId } from "../graph/graph.ts";
import type { UntestedRecord } from "../results/record.ts";
import type { RunContext } from "./run-context.ts";
import type { Records } from "./run-project.ts";

/** Size and time of change of files: what a write cannot leave as it was. */
export async function traceOf(paths: readonly string[]): Promise<string> {
  const seen = await Promise.all(paths.map((file) => stat(file, { bigint: true }).catch(() => undefined)));
  return seen.map((each) => (each === undefined ? "gone" : `${each.ino}:${each.size}:${each.mtimeNs}:${each.ctimeNs}`)).join(" ");
}

/**
 * Takes back what was concluded from comparing two builds when the files of a source changed meanwhile: both sides may have read other
 * data. Gives what has to be said of it; it gates nothing.
 */
export async function takeBackMoved(context: RunContext, records: Records): Promise<UntestedRecord[]> {
  if (context.options.compare === undefined) return [];
  const moved = new Set<NodeId>();
  for (const source of context.sources.values()) if (source.trace !== undefined && (await traceOf(source.paths)) !== source.trace) moved.add(source.id);
  return [...moved].map((id): UntestedRecord => {
    const reason = "its files changed while this was running, so base and head may have read other data";
    for (const task of context.workspace.graph.downstream(id)) {
      const diff = records.tasks.get(task)?.diff;
      if (diff === undefined) continue;
      Object.assign(diff, { status: "not-comparable", reason: `the files of ${id} changed while this was running` });
      for (const each of diff.expectations) Object.assign(each, { status: "skipped", observed: `not comparable: the files of ${id} changed while this was running` });
    }
    return { id, kind: "not-comparable", reason, allowed: true };
  });
}
