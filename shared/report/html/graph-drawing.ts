import { html, type Markup } from "../escape/html.ts";
import { clip } from "../terminal/cells.ts";
import { detailColumn, layGraph, textLeft, titleColumn, type Laid } from "./graph-layout.ts";
import type { DrawnNode } from "./graph-nodes.ts";

/** The graph as inline SVG: every node is a link to its section and says its status in words. */
export function graphDrawing(nodes: readonly DrawnNode[], title: string): Markup {
  const laid = layGraph(nodes);
  return html`<svg class="dag" role="group" aria-label="${title}" style="--w:${laid.width}px" viewBox="0 0 ${laid.width} ${laid.height}"><g aria-hidden="true">${laid.edges.map((edge) => html`<path class="edge${edge.from.look === "fail" ? " broken" : ""}" d="${curve(edge.points)}" marker-end="url(#arrow)"/>`)}</g>${laid.nodes.map(one)}</svg>`;
}

function one({ node, x, y, width, height }: Laid<DrawnNode>["nodes"][number]): Markup {
  const room = Math.floor((width - textLeft - 8) / titleColumn);
  const body = html`<title>${node.title}: ${node.detail}, ${node.says}</title><rect width="${r(width)}" height="${r(height)}" rx="${node.kind === "exposure" ? r(height / 2) : 9}"/><use href="#i-${node.look}" x="10" y="${r(height / 2 - 8)}" width="16" height="16" class="t-${node.look}"/><text x="${textLeft}" y="20">${clip(node.title, room, true)}</text><text x="${textLeft}" y="35" class="sub">${clip(node.detail, Math.floor((width - textLeft - 8) / detailColumn), true)}</text>`;
  const place = `translate(${r(x)} ${r(y)})`;
  const name = `${node.title}, ${node.detail}, ${node.says}`;
  return node.anchor === undefined
    ? html`<g class="node k-${node.kind} s-${node.look}${node.mark === undefined ? "" : ` m-${node.mark}`}" transform="${place}">${body}</g>`
    : html`<a class="node k-${node.kind} s-${node.look}${node.mark === undefined ? "" : ` m-${node.mark}`}" href="#${node.anchor}" aria-label="${name}" transform="${place}">${body}</a>`;
}

/** A smooth line through the points that the layout chose. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let path = `M${r(first.x)} ${r(first.y)}`;
  let from = first;
  for (const to of rest) {
    const middle = (from.x + to.x) / 2;
    path += `C${r(middle)} ${r(from.y)} ${r(middle)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`;
    from = to;
  }
  return path;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
