import { renderMermaid } from "../../shared/graph/mermaid.ts";
import { graphDocument } from "../../shared/graph/graph-json.ts";
import { renderGraphText } from "../../shared/report/graph-text.ts";
import { openProject } from "../../shared/verbs/open-project.ts";
import type { Call } from "../command.ts";
import { selectedIds } from "../select-tasks.ts";
import { showFindings } from "../show-findings.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "../settings.ts";

export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "mermaid", "json"]);
  const environment = call.text("environment");
  const { workspace, findings, documents } = await openProject({ root: call.root, cache: !call.on("no-cache"), ...(environment === undefined ? {} : { environment }) });
  if (workspace === undefined) return showFindings(call, findings, documents);
  const expression = call.text("select");
  const only = expression === undefined ? undefined : selectedIds(workspace, expression);
  const { graph } = workspace;
  const output = call.text("output");
  const picture = { width: output === undefined ? widthOf(call, call.out) : 120, color: output === undefined && colorOf(call, call.out), unicode: unicodeOf(call) };
  const text = format === "mermaid" ? renderMermaid(graph, only) : format === "json" ? `${JSON.stringify(graphDocument(graph, only), undefined, 2)}\n` : renderGraphText(graphDocument(graph, only).nodes, picture);
  await deliver(call, text);
  if (graph.cycles.length > 0) {
    call.err.write(graph.cycles.map((cycle) => `cycle: ${[...cycle, cycle[0]].join(" reads ")}\n`).join(""));
    return 1;
  }
  return 0;
}
