import type { ModelRecord, TaskRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { bytes, count, metric, shortDigest } from "../figures.ts";
import { gateWords, metricRows, modelNotes, originFacts, outcomeWord, sliceFigures, sliceName, unpaired, verdictSentence } from "../model-words.ts";
import { badge, resultLook } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";
import { plotsSection } from "./plots-section.ts";

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
    ...originFacts(model, page.language).map((fact, at) => html`<div><dt>${at === 0 ? labels.origin : labels.environmentOf}</dt><dd>${fact}</dd></div>`),
  ];
  return html`<div class="card model"><h3>${link(page, task.id)}</h3>${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}${verdictBlock(page, model)}${modelNotes(model, page.language).length > 0 && html`<ul>${modelNotes(model, page.language).map(({ bad, text }) => html`<li>${bad ? html`<strong>${text}</strong>` : text}</li>`)}</ul>`}
<div class="pair">${metrics.length > 0 && html`<div><table><caption>${labels.metrics}</caption><thead><tr><th scope="col">${words.metric}</th><th scope="col" class="num">${words.value}</th></tr></thead><tbody>${metrics.map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="num">${metric(value)}</td></tr>`)}</tbody></table></div>`}
${model.gates.length > 0 && html`<div><table class="stack"><caption>${labels.gates}</caption><thead><tr><th scope="col">${labels.status}</th><th scope="col">${words.metric}</th><th scope="col">${words.expected}</th><th scope="col">${words.observed}</th></tr></thead><tbody>${model.gates.map((gate) => html`<tr><td data-label="${labels.status}">${badge(resultLook(gate.status), words.check[gate.status])}</td><th scope="row" data-label="${words.metric}">${gate.metric}</th><td data-label="${words.expected}">${gateWords(gate.expected, page.language)}</td><td data-label="${words.observed}">${gateWords(gate.observed, page.language)}</td></tr>`)}</tbody></table></div>`}</div>${plotsSection(model.plots, `${page.anchor(task.id) ?? "m"}-plot`, page.language)}</div>`;
}

function verdictBlock({ labels, words, language }: PageContext, model: ModelRecord): Markup | false {
  const { verdict, slices = [] } = model;
  if (verdict === undefined) return false;
  const rows = metricRows(model, language);
  const look = ({ better: "pass", "not-worse": "pass", worse: "fail", inconclusive: "warn" } as const)[verdict.outcome];
  const odd = unpaired(model, language);
  const sides = html`<th scope="col" class="num">${labels.base}</th><th scope="col" class="num">${labels.head}</th><th scope="col" class="num">${labels.gain}</th><th scope="col">${labels.interval}</th>`;
  return html`<p>${badge(look, outcomeWord(verdict.outcome, language))} ${verdictSentence(verdict.sentence, language)}</p>${odd !== undefined && html`<p class="soft">${odd}</p>`}
${rows.length > 0 && html`<table><caption>${labels.compared}</caption><thead><tr><th scope="col">${words.metric}</th>${sides}<td></td><th scope="col">${labels.outcome}</th></tr></thead><tbody>${rows.map((row, at) => html`<tr><th scope="row">${row.name}</th><td class="num">${row.base}</td><td class="num">${row.head}</td><td class="num">${row.difference}</td><td>${row.interval}</td><td>${intervalDrawing(verdict.metrics[at]?.gain, verdict.metrics[at]?.interval, labels.interval)}</td><td>${row.outcome}</td></tr>`)}</tbody></table>`}
${slices.length > 0 && html`<table><caption>${labels.groups}</caption><thead><tr><th scope="col">${labels.group}</th><th scope="col">${words.metric}</th><th scope="col" class="num">${words.rows}</th>${sides}<th scope="col">${labels.outcome}</th></tr></thead><tbody>${slices.map((slice) => {
    const figures = sliceFigures(slice, language);
    return html`<tr><th scope="row">${sliceName(slice)}</th><td>${slice.metric}</td><td class="num">${figures.rows}</td><td class="num">${figures.base}</td><td class="num">${figures.head}</td><td class="num">${figures.gain}</td><td>${figures.interval}</td><td>${outcomeWord(slice.outcome, language)}</td></tr>`;
  })}</tbody></table>`}`;
}

/** Where the gain lies: the line is the interval, the mark what was seen, the tick no difference. */
function intervalDrawing(gain: number | undefined, interval: { lower: number; upper: number } | undefined, title: string): Markup | false {
  if (gain === undefined || interval === undefined) return false;
  const reach = Math.max(Math.abs(interval.lower), Math.abs(interval.upper), Number.MIN_VALUE);
  const at = (value: number): string => (60 + (value / reach) * 54).toFixed(1);
  return html`<svg width="120" height="14" role="img" aria-label="${title}"><path d="M60 1v12" stroke="currentColor" opacity="0.4"/><path d="M${at(interval.lower)} 7H${at(interval.upper)}" stroke="currentColor" stroke-width="2"/><circle cx="${at(gain)}" cy="7" r="3.5" fill="currentColor"/></svg>`;
}
