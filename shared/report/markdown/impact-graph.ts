import type { RunRecord } from "../../results/record.ts";
import { folded, textInHtml } from "../escape/markdown.ts";
import { mermaidLabel } from "../escape/mermaid.ts";
import { count, counted } from "../figures.ts";
import type { FitForm, FitPart } from "../fit.ts";
import { limits } from "../limits.ts";
import { readIds } from "../summary.ts";
import type { Sheet } from "./sheet.ts";

const openNodes = 30;
const drawnNodes = 200;

type Mark = "changed" | "affected" | "failed" | "context";

interface ImpactNode {
  id: string;
  label: string;
  shape: "source" | "task" | "model" | "exposure";
  mark: Mark;
  inputs: readonly string[];
}

/** The affected part of the graph with what it reads and who reads it, as a Mermaid chart; folded when it is large, and summarised when nobody could read it. */
export function impactGraph(sheet: Sheet): FitPart[] {
  if (sheet.affected.length === 0 || sheet.record.comparison === undefined) return [];
  const nodes = shown(impactNodes(sheet));
  if (nodes.length < 2) return [];
  const whole = nodes.length <= drawnNodes ? nodes : nearest(nodes);
  const left = nodes.length - whole.length;
  const forms: FitForm[] = [{ text: section(whole, left), ...(left > 0 && { omits: { nodes: left } }) }];
  if (whole.length > openNodes) {
    const few = nearest(whole).slice(0, openNodes);
    forms.push({ text: section(few, nodes.length - few.length), omits: { nodes: nodes.length - few.length } });
  }
  forms.push({ text: "", omits: { nodes: nodes.length } });
  return [{ heading: "#### Impact", importance: 20, forms }];
}

function section(nodes: readonly ImpactNode[], left: number): string {
  const { chart, edgesLeft } = draw(nodes);
  const block = `\`\`\`mermaid\n${chart}\n\`\`\``;
  const legend = `<sub>${legendWords(nodes)}${left > 0 ? `; ${counted(left, "more node")} not drawn` : ""}${edgesLeft > 0 ? `; ${counted(edgesLeft, "more edge")} not drawn` : ""}</sub>`;
  return nodes.length <= openNodes ? `${block}\n\n${legend}` : folded(textInHtml(`Graph of ${count(nodes.length)} nodes`), `${block}\n\n${legend}`);
}

function legendWords(nodes: readonly ImpactNode[]): string {
  const present = new Set(nodes.map((node) => node.mark));
  const words: Record<Mark, string> = { changed: "amber: changed here", affected: "blue: affected through what it reads", failed: "red: failed", context: "dashed: unaffected" };
  return (["changed", "affected", "failed", "context"] as const).filter((mark) => present.has(mark)).map((mark) => words[mark]).join(" · ");
}

/** Tasks, sources and exposures with their marks. */
function impactNodes(sheet: Sheet): ImpactNode[] {
  const affected = new Set(sheet.affected.map((task) => task.id));
  const nodes = sheet.record.pipelines.flatMap((pipeline): ImpactNode[] => [
    ...pipeline.sources.map((source): ImpactNode => ({ id: source.id, label: sheet.shortName(source.id), shape: "source", mark: "context", inputs: [] })),
    ...pipeline.tasks.map((task): ImpactNode => ({ id: task.id, label: sheet.shortName(task.id), shape: task.model === undefined ? "task" : "model", mark: markOf(task, affected), inputs: task.inputs })),
    ...pipeline.exposures.map((exposure): ImpactNode => {
      const inputs = readIds(pipeline, exposure);
      return { id: exposureId(pipeline, exposure.name), label: exposure.name, shape: "exposure", mark: inputs.some((input) => affected.has(input)) ? "affected" : "context", inputs };
    }),
  ]);
  return nodes;
}

function exposureId(pipeline: RunRecord["pipelines"][number], name: string): string {
  return `${pipeline.name}.${name}\u0000exposure`;
}

function markOf(task: Sheet["tasks"][number], affected: ReadonlySet<string>): Mark {
  if (!affected.has(task.id)) return "context";
  if (task.status === "failed") return "failed";
  return task.impact?.direct ? "changed" : "affected";
}

/** What is affected, and of the rest only what it reads. */
function shown(nodes: readonly ImpactNode[]): ImpactNode[] {
  const known = new Set(nodes.map((node) => node.id));
  const marked = nodes.filter((node) => node.mark !== "context");
  const read = new Set(marked.flatMap((node) => node.inputs));
  return nodes.filter((node) => node.mark !== "context" || read.has(node.id)).map((node) => ({ ...node, inputs: [...new Set(node.inputs)].filter((input) => known.has(input) && input !== node.id) }));
}

/** Of too many nodes: what changed or failed, then consumers outside, then what reads them directly. */
function nearest(nodes: readonly ImpactNode[]): ImpactNode[] {
  const rank = (node: ImpactNode): number => (node.mark === "failed" ? 0 : node.mark === "changed" ? 1 : node.shape === "exposure" && node.mark === "affected" ? 2 : node.inputs.some((input) => direct.has(input)) ? 3 : 4);
  const direct = new Set(nodes.filter((node) => node.mark === "changed" || node.mark === "failed").map((node) => node.id));
  const ranked = nodes.map((node) => ({ node, rank: rank(node) })).filter((each) => each.rank < 4).toSorted((a, b) => a.rank - b.rank).slice(0, 60);
  const kept = new Set(ranked.map(({ node }) => node));
  return nodes.filter((node) => kept.has(node));
}

function draw(nodes: readonly ImpactNode[]): { chart: string; edgesLeft: number } {
  const names = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  const edges = nodes.flatMap((node) => node.inputs.flatMap((input) => (names.has(input) ? [`  ${names.get(input)} --> ${names.get(node.id)}`] : [])));
  const most = limits.mermaidEdges.most - 100;
  const classes = [...Map.groupBy(nodes, (node) => node.mark)].map(([mark, members]) => `  class ${members.map((node) => names.get(node.id)).join(",")} ${mark}`);
  const chart = ["flowchart LR", ...nodes.map((node) => `  ${names.get(node.id)}${shape(node)}`), ...edges.slice(0, most), ...styles, ...classes].join("\n");
  return { chart, edgesLeft: Math.max(0, edges.length - most) };
}

/** Colours that hold on GitHub's light and dark page. */
const styles = [
  "  classDef changed fill:#fff3cd,stroke:#b7791f,color:#3d2a00,stroke-width:2px",
  "  classDef affected fill:#dbeafe,stroke:#2563eb,color:#10254f",
  "  classDef failed fill:#fde2e1,stroke:#c92a2a,color:#4a0d0d,stroke-width:2px",
  "  classDef context fill:none,stroke:#8b949e,color:#8b949e,stroke-dasharray:4 3",
];

function shape(node: ImpactNode): string {
  const label = mermaidLabel(node.label);
  return { source: `[(${label})]`, task: `[${label}]`, model: `{{${label}}}`, exposure: `([${label}])` }[node.shape];
}
