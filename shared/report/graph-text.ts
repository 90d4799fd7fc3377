import type { RunRecord, TaskStatus } from "../results/record.ts";
import { terminalData } from "./escape/terminal.ts";
import { drawLanes, type LaneRow } from "./graph/lanes.ts";
import { readingOrder } from "./graph/reading-order.ts";
import { readIds } from "./summary.ts";
import { cellWidth, clip, pad } from "./terminal/cells.ts";
import { ink, type Tone } from "./terminal/ink.ts";
import { openPage, taskSign } from "./terminal/page.ts";

/** What a drawing needs to know of a source, task or exposure. `inputs` are ids; those of other nodes than the given ones are left out. */
export interface GraphTextNode {
  id: string;
  kind: string;
  name: string;
  inputs: readonly string[];
  status?: TaskStatus;
}

/**
 * The graph as lines: one node a line, each below what it reads, with lanes at the left that lead to its readers. Crossing lanes pass
 * behind each other; `├`, `┼` and `╰` are where a node reads. Beyond a readable number of lanes the inputs are named instead.
 */
export function renderGraphText(nodes: readonly GraphTextNode[], options: { width: number; color: boolean; unicode: boolean }): string {
  const clean = terminalData(nodes);
  if (clean.length === 0) return "";
  const page = openPage({ ...options, language: "en" });
  const ordered = readingOrder(clean);
  const names = displayNames(clean);
  const rows = drawLanes(ordered, options.unicode);
  // Every sign of a lane is one column wide, so that its length is its width.
  const lanes = rows.reduce((most, row) => Math.max(most, row.before.length + row.after.length + 1), 0);
  const narrow = lanes <= Math.min(48, Math.floor(page.width / 2));
  const nameWidth = Math.min([...names.values()].reduce((most, name) => Math.max(most, cellWidth(name)), 0), page.width - (narrow ? lanes : 1) - 16);
  const lines = ordered.map((node, index) => {
    const row = rows[index];
    const tone = toneOf(node, page);
    const sign = node.status === undefined ? "" : ` ${taskSign(page, node.status).sign}`;
    const left = narrow && row !== undefined ? picture(row, tone, lanes, options.color) : ink(options.color)[tone](row?.marker ?? "");
    const name = pad(clip(names.get(node.id) ?? "", nameWidth, options.unicode), nameWidth);
    const rest = `${node.kind}${sign}${narrow || node.inputs.length === 0 ? "" : ` ${options.unicode ? "←" : "<-"} ${node.inputs.map((id) => names.get(id) ?? id).join(", ")}`}`;
    const room = page.width - (narrow ? lanes : 1) - 2 - nameWidth - 2;
    return `${left}  ${name}  ${page.ink.dim(clip(rest, room, options.unicode))}`.trimEnd();
  });
  return `${lines.join("\n")}\n`;
}

/** The nodes of a run record, with what became of them. */
export function graphNodes(record: RunRecord): GraphTextNode[] {
  return record.pipelines.flatMap((pipeline) => [
    ...pipeline.sources.map(({ id, name }): GraphTextNode => ({ id, name, kind: "source", inputs: [] })),
    ...pipeline.tasks.map(({ id, name, kind, inputs, status }): GraphTextNode => ({ id, name, kind, inputs, status })),
    ...pipeline.exposures.map((exposure): GraphTextNode => ({ id: `${pipeline.name}.${exposure.name}`, name: exposure.name, kind: "exposure", inputs: readIds(pipeline, exposure) })),
  ]);
}

function picture(row: LaneRow, tone: Tone, lanes: number, color: boolean): string {
  const paint = ink(color);
  const space = " ".repeat(lanes - row.before.length - row.after.length - 1);
  return paint.dim(row.before) + paint[tone](row.marker) + paint.dim(row.after) + space;
}

function toneOf(node: GraphTextNode, page: ReturnType<typeof openPage>): Tone {
  if (node.status !== undefined) return taskSign(page, node.status).tone;
  return node.kind === "source" ? "cyan" : node.kind === "exposure" ? "magenta" : "green";
}

/** Names, or whole ids where two nodes have the same name. */
function displayNames(nodes: readonly GraphTextNode[]): Map<string, string> {
  const seen = Map.groupBy(nodes, (node) => node.name);
  return new Map(nodes.map((node) => [node.id, (seen.get(node.name)?.length ?? 0) > 1 ? node.id : node.name]));
}
