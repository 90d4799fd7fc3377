import type { ModelRecord, TaskRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { bytes, count, metric, shortDigest } from "../figures.ts";
import { badge, resultLook } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";

export function modelsSection(page: PageContext): Markup | undefined {
  const made = page.tasks.flatMap((task) => (task.model ? [{ task, model: task.model }] : []));
  if (made.length === 0) return undefined;
  return section("models", page.words.models, made.length > 1 ? String(made.length) : "", made.map(({ task, model }) => one(page, task, model)));
}

function one(page: PageContext, task: TaskRecord, model: ModelRecord): Markup {
  const { labels, words } = page;
  const metrics = Object.entries(model.metrics);
  const facts = [
    ...(model.artifact ? [html`<div><dt>${labels.artifact}</dt><dd><code>${model.artifact.path}</code> <span class="soft">${bytes(model.artifact.bytes)}, ${shortDigest(model.artifact.digest)}</span></dd></div>`] : []),
    ...(model.predictions ? [html`<div><dt>${labels.predictions}</dt><dd>${count(model.predictions.rows, page.language)}</dd></div>`] : []),
  ];
  return html`<div class="card model"><h3>${link(page, task.id)}</h3>${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}
<div class="pair">${metrics.length > 0 && html`<div><table><caption>${labels.metrics}</caption><thead><tr><th scope="col">${words.metric}</th><th scope="col" class="num">${words.value}</th></tr></thead><tbody>${metrics.map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="num">${metric(value)}</td></tr>`)}</tbody></table></div>`}
${model.gates.length > 0 && html`<div><table class="stack"><caption>${labels.gates}</caption><thead><tr><th scope="col">${labels.status}</th><th scope="col">${words.metric}</th><th scope="col">${words.expected}</th><th scope="col">${words.observed}</th></tr></thead><tbody>${model.gates.map((gate) => html`<tr><td data-label="${labels.status}">${badge(resultLook(gate.status), words.check[gate.status])}</td><th scope="row" data-label="${words.metric}">${gate.metric}</th><td data-label="${words.expected}">${gate.expected}</td><td data-label="${words.observed}">${gate.observed}</td></tr>`)}</tbody></table></div>`}</div></div>`;
}
