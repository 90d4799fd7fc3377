import { html, type Markup } from "../escape/html.ts";
import type { DrawnNode } from "./graph-nodes.ts";

const size = 11;
const gap = 3;
/** A layer with more tasks than this goes on in the next column. */
const tallest = 24;

/** A pipeline that is too large to be drawn: one small square for each task, in columns by its distance from the sources. */
export function graphOverview(nodes: readonly DrawnNode[], title: string): Markup {
  const layers = [...Map.groupBy(nodes.filter((node) => node.kind !== "exposure"), depths(nodes))].toSorted(([a], [b]) => a - b);
  let column = 0;
  let deepest = 0;
  const squares: Markup[] = [];
  for (const [, layer] of layers) {
    for (const [index, node] of layer.entries()) {
      if (index > 0 && index % tallest === 0) column += 1;
      deepest = Math.max(deepest, index % tallest);
      squares.push(square(node, column * (size + gap), (index % tallest) * (size + gap)));
    }
    column += 1.5;
  }
  const width = Math.ceil(column * (size + gap));
  const height = (deepest + 1) * (size + gap);
  return html`<svg class="overview" role="group" aria-label="${title}" width="${width}" height="${height}" viewBox="-2 -2 ${width + 4} ${height + 4}">${squares}</svg>`;
}

function square(node: DrawnNode, x: number, y: number): Markup {
  const shape = html`<title>${node.title}: ${node.says}</title><rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${node.kind === "source" ? size / 2 : 2.5}" class="f-${node.look}"/>${(node.look === "fail" || node.look === "warn") && html`<path class="cut" d="M${x + 3} ${y + 3}l5 5m0-5l-5 5"/>`}`;
  // Only what needs a look is a link: nobody tabs through a thousand squares.
  return node.problem && node.anchor !== undefined ? html`<a href="#${node.anchor}" aria-label="${node.title}, ${node.says}">${shape}</a>` : html`<g>${shape}</g>`;
}

/** Longest way from a node without inputs; members of a cycle count what is known before them. */
function depths(nodes: readonly DrawnNode[]): (node: DrawnNode) => number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depth = new Map<string, number>();
  for (const root of nodes) {
    const stack = [root];
    const open = new Set<string>();
    while (stack.length > 0) {
      const node = stack.at(-1);
      if (node === undefined) break;
      const waiting = open.has(node.id) ? [] : node.inputs.filter((input) => !depth.has(input) && !open.has(input));
      open.add(node.id);
      if (waiting.length === 0) {
        stack.pop();
        if (!depth.has(node.id)) depth.set(node.id, node.inputs.reduce((most, input) => Math.max(most, (depth.get(input) ?? -1) + 1), 0));
      } else {
        for (const input of waiting) {
          const next = byId.get(input);
          if (next !== undefined) stack.push(next);
        }
      }
    }
  }
  return (node) => depth.get(node.id) ?? 0;
}
