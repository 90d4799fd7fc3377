import { html, type Markup } from "../escape/html.ts";
import { counted } from "../figures.ts";
import { graphDrawing } from "./graph-drawing.ts";
import { aroundProblems, drawnNodes, type DrawnNode } from "./graph-nodes.ts";
import { graphOverview } from "./graph-overview.ts";
import { icon, type Look } from "./icons.ts";
import { section, type PageContext } from "./page-context.ts";

/** Laying out more nodes than this takes seconds, and nobody could read it. */
const drawable = 120;

export function graphSection(page: PageContext): Markup | undefined {
  const nodes = drawnNodes(page);
  if (nodes.length < 2) return undefined;
  const { labels, words } = page;
  const aside = counted(nodes.filter((node) => node.kind === "task").length, words.task, words.tasks.toLowerCase(), page.language);
  if (nodes.length <= drawable) return section("graph", words.graph, aside, [frame(labels.graphScroll, graphDrawing(nodes, words.graph)), legend(page, nodes)]);
  const around = aroundProblems(nodes, drawable);
  return section("graph", words.graph, aside, [
    html`<p class="soft">${around.length > 0 ? labels.graphLarge : labels.graphLargeFine}</p>`,
    frame(labels.graphScroll, graphOverview(nodes, words.graph)),
    html`${around.length > 0 && frame(labels.graphScroll, graphDrawing(inside(around), words.graph))}`,
    legend(page, nodes),
  ]);
}

function inside(nodes: readonly DrawnNode[]): DrawnNode[] {
  const ids = new Set(nodes.map((node) => node.id));
  return nodes.map((node) => Object.assign({}, node, { inputs: node.inputs.filter((input) => ids.has(input)) }));
}

function frame(label: string, drawing: Markup): Markup {
  return html`<div class="frame graph" role="region" tabindex="0" aria-label="${label}">${drawing}</div>`;
}

function legend(page: PageContext, nodes: readonly DrawnNode[]): Markup {
  const present = new Map<Look, string>();
  for (const node of nodes) if (node.kind === "task") present.set(node.look, node.says);
  return html`<ul class="legend" aria-label="${page.labels.legend}">${[...present].map(([look, says]) => html`<li>${icon(look)}${says}</li>`)}</ul>`;
}
