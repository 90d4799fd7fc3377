import { renderMermaid } from "../../shared/graph/mermaid.ts";
import { graphDocument } from "../../shared/graph/graph-json.ts";
import { openProject } from "../../shared/verbs/open-project.ts";
import { UsageError, type Call } from "../command.ts";
import { selectedIds } from "../select-tasks.ts";
import { showFindings } from "../show-findings.ts";
import { written } from "../report.ts";
import { colorOf, unicodeOf, widthOf } from "../settings.ts";

const FORMATS = ["text", "mermaid", "json"];

export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = call.text("format") ?? "text";
  if (!FORMATS.includes(format)) throw new UsageError(`--format ${format}: towpath graph knows ${FORMATS.join(", ")}`);
  const environment = call.text("environment");
  const { workspace, findings, documents } = await openProject({ root: call.root, cache: !call.on("no-cache"), ...(environment === undefined ? {} : { environment }) });
  if (workspace === undefined) return showFindings(call, findings, documents);
  const expression = call.text("select");
  const only = expression === undefined ? undefined : selectedIds(workspace, expression);
  const { graph } = workspace;
  if (format === "mermaid") await written(call.out, renderMermaid(graph, only));
  else if (format === "json") await written(call.out, `${JSON.stringify(graphDocument(graph, only), undefined, 2)}\n`);
  else {
    const { renderGraphText } = await import("../../shared/report/graph-text.ts");
    const { nodes } = graphDocument(graph, only);
    const exposures = [...graph.nodes.values()].filter(({ id, kind }) => kind === "exposure" && (only === undefined || graph.inputs(id).some((input) => only.has(input))));
    const shown = [...nodes.filter(({ kind }) => kind !== "exposure"), ...exposures.map(({ id, pipeline }) => ({ id, kind: "exposure", name: id.slice(pipeline.name.length + 1), inputs: graph.inputs(id) }))];
    await written(call.out, renderGraphText(shown, { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call) }));
  }
  if (graph.cycles.length > 0) {
    call.err.write(graph.cycles.map((cycle) => `cycle: ${[...cycle, cycle[0]].join(" reads ")}\n`).join(""));
    return 1;
  }
  return 0;
}
