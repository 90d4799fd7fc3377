import { visible } from "../../../shared/report/escape/visible.ts";
import type { GraphNode } from "../../../shared/language/graph-model.ts";
import type { NodeLook, NodeStatus } from "../../../shared/language/graph-status.ts";
import { TEXT_LEFT, type NodeSize } from "./node-size.ts";
import type { GraphWords } from "./words.ts";

/** What stands in a node beside its name. Nodes that say the same share one picture. */
export interface NodePicture {
  look: NodeLook;
  kind: "source" | "task" | "exposure";
  /** The line below the name. */
  detail: string;
  /** A word at the right, with its colour. */
  badge?: { text: string; tone: "changed" | "affected" | "stale" };
  /** The line below the name names columns of the lineage that is shown. */
  flow: boolean;
}

/** Width of one letter of the small line. */
const LETTER = 5.9;

export interface LookOptions {
  words: GraphWords;
  /** Pipelines are named only when there are several. */
  manyPipelines: boolean;
  size: NodeSize;
  /** Columns of the lineage that is shown. */
  flow?: readonly string[];
}

/** The words and signs that stand in a node. */
export function lookOfNode(node: GraphNode, status: NodeStatus | undefined, { words, manyPipelines, size, flow }: LookOptions): NodePicture {
  const kept = node.kind === "task" ? (node.kept ?? node.form) : node.kind === "source" ? words.kind.source : node.form;
  const badge: NodePicture["badge"] = status?.mark !== undefined ? { text: words.mark[status.mark], tone: status.mark } : status?.stale === true ? { text: words.stale, tone: "stale" } : undefined;
  const named = flow?.filter((column) => column !== "*") ?? [];
  const detail = named.length === 0 ? [...new Set([manyPipelines ? node.pipeline : node.form, ...(badge === undefined ? [kept] : [])])].join(" · ") : named.join(", ");
  const look = status?.look ?? "idle";
  return {
    // What lint calls an error will not run, whatever it gave before.
    look: node.errors > 0 && look !== "fail" ? "warn" : look,
    kind: node.kind,
    detail: clip(visible(detail).replaceAll("\n", " "), Math.floor((size.width - TEXT_LEFT - 12) / LETTER) - (badge === undefined || flow !== undefined ? 0 : badge.text.length + 2)),
    ...(badge === undefined || flow !== undefined ? {} : { badge }),
    flow: flow !== undefined,
  };
}

function clip(text: string, length: number): string {
  const signs = Array.from(text);
  return signs.length <= length ? text : `${signs.slice(0, Math.max(0, length - 1)).join("")}…`;
}
