import type { Graph, Node, NodeId } from "./graph.ts";
import { shownNodes } from "./graph-json.ts";
import { nameOf } from "./select.ts";

/** The graph as a Mermaid flow chart: sources as cylinders, models as hexagons, exposures as stadiums; one subgraph per pipeline. */
export function renderMermaid(graph: Graph, only?: ReadonlySet<NodeId>): string {
  const nodes = shownNodes(graph, only);
  const short = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = ["flowchart LR"];
  for (const [pipeline, members] of Map.groupBy(nodes, (node) => node.pipeline.name)) {
    lines.push(`  subgraph ${quote(pipeline)}`);
    for (const node of members) lines.push(`    ${short.get(node.id)}${shape(node)}`);
    lines.push("  end");
  }
  for (const { id } of nodes) {
    for (const input of graph.inputs(id)) if (short.has(input)) lines.push(`  ${short.get(input)} --> ${short.get(id)}`);
  }
  return `${lines.join("\n")}\n`;
}

function shape(node: Node): string {
  const label = quote(nameOf(node));
  if (node.kind === "source") return `[(${label})]`;
  if (node.kind === "exposure") return `([${label}])`;
  return node.task.model === undefined ? `[${label}]` : `{{${label}}}`;
}

/** Mermaid has entities, not escapes, inside quotes. */
function quote(text: string): string {
  return `"${text.replaceAll(/[^\w .@/-]/g, (character) => `#${character.codePointAt(0)};`)}"`;
}
