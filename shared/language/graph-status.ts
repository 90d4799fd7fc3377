import type { NodeId } from "../graph/graph.ts";
import type { Language } from "../messages/message.ts";
import type { RunRecord } from "../results/record.ts";
import type { LastResult } from "./last-results.ts";
import { originName, resultLine } from "./result-line.ts";

/** How a task came out, by the sign that stands for it. */
export type NodeLook = "pass" | "reused" | "warn" | "fail" | "skipped" | "cancelled" | "idle";

/** What runs have found of a node. */
export interface NodeStatus {
  look: NodeLook;
  /** The last result of each origin as a few words: `✔ here 5 min ago · 60 rows`. */
  lines: string[];
  /** What went wrong, as the run has said it. */
  message?: string;
  /** The text is another than the one that was run. */
  stale: boolean;
  /** What the last compared run on this machine said: its own files changed, or something above it. */
  mark?: "changed" | "affected";
}

export interface StatusOptions {
  results: ReadonlyMap<NodeId, readonly LastResult[]>;
  /** Records of this machine, newest first. */
  local: readonly RunRecord[];
  /** Whether what is written of a task is another than what a result was made of. */
  isStale(id: NodeId, result: LastResult): boolean;
  now: number;
  language: Language;
}

/** The status of every node that something is known of. The nearest result counts: this machine's, else that of CI, else that of an environment. */
export function graphStatus({ results, local, isStale, now, language }: StatusOptions): Map<NodeId, NodeStatus> {
  const marks = impactMarks(local);
  const found = new Map<NodeId, NodeStatus>();
  for (const id of new Set([...results.keys(), ...marks.keys()])) {
    const list = results.get(id) ?? [];
    const [first] = list;
    const stale = first !== undefined && isStale(id, first);
    const mark = marks.get(id);
    found.set(id, {
      look: first === undefined ? "idle" : lookOf(first),
      lines: list.map((result, index) => resultLine(result, { now, language, stale: index === 0 && stale })),
      stale,
      ...(first?.message === undefined ? {} : { message: `${originName(first.origin, language)}: ${first.message}` }),
      ...(mark === undefined ? {} : { mark }),
    });
  }
  return found;
}

function lookOf({ status, failed }: LastResult): NodeLook {
  if (status === "failed") return "fail";
  if (failed > 0) return "warn";
  return status === "success" ? "pass" : status === "not_run" ? "idle" : status;
}

/** What the newest run that compared with a base has said; older ones spoke of another change. */
function impactMarks(local: readonly RunRecord[]): Map<NodeId, "changed" | "affected"> {
  const compared = local.find(({ comparison }) => comparison !== undefined);
  const tasks = compared?.pipelines.flatMap((pipeline) => pipeline.tasks) ?? [];
  return new Map(tasks.flatMap(({ id, impact }) => (impact !== undefined && (impact.selected || impact.class !== "none") ? [[id, impact.direct ? "changed" : "affected"] as const] : [])));
}
