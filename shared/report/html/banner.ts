import { html, type Markup } from "../escape/html.ts";
import { count, duration, instant } from "../figures.ts";
import { publication } from "../summary.ts";
import { icon, verdictLook, type Look } from "./icons.ts";
import type { PageContext } from "./page-context.ts";

/** The verdict, why, and what it rests on. */
export function banner(page: PageContext): Markup {
  const { record, words } = page;
  const look = verdictLook(record);
  const word = record.cancelled ? words.cancelled : words.verdict[record.verdict];
  const first = record.reasons.slice(0, 3);
  const rest = record.reasons.slice(3);
  const published =
    record.command === "run" ? html`<p class="published">${publishedSentence(page)}</p>` : undefined;
  return html`<header class="banner b-${look}">
<p class="eyebrow"><span class="brand">towpath</span> ${record.command} <span aria-hidden="true">·</span> ${record.project}</p>
<h1>${icon(look)}<span>${capital(word)}</span></h1>
${first.length > 0 && html`<ul class="reasons">${first.map((reason) => html`<li>${reason}</li>`)}</ul>`}
${rest.length > 0 && html`<details class="more"><summary>${words.more(count(rest.length, page.language))}</summary><ul class="reasons">${rest.map((reason) => html`<li>${reason}</li>`)}</ul></details>`}
${published}${facts(page)}</header>`;
}

function publishedSentence({ record, words, language }: PageContext): string {
  const { state, heldBack } = publication(record);
  return state === "all" ? words.published : state === "none" ? words.notPublished : words.publishedPart(count(heldBack, language));
}

function facts(page: PageContext): Markup {
  const { record, labels } = page;
  const rows: [string, Markup | string][] = [];
  if (record.environment) rows.push([labels.environment, html`${record.environment.name} <span class="soft">${record.environment.engine} ${record.environment.engineVersion}, ${record.environment.schema}</span>`]);
  if (record.commit) {
    const { sha, branch, dirty } = record.commit;
    rows.push([labels.commit, html`<code>${sha.slice(0, 10)}</code>${branch !== undefined && html` ${branch}`}${dirty && html` <span class="soft">${labels.uncommitted}</span>`}`]);
  }
  if (record.comparison) {
    const { sha, ref } = record.comparison.base;
    rows.push([labels.comparedWith, html`<code>${sha.slice(0, 10)}</code>${ref !== undefined && html` ${ref}`}`]);
  }
  rows.push([labels.started, html`<time datetime="${record.startedAt}">${instant(record.startedAt)}</time>`], [labels.took, duration(record.durationMs)]);
  if (record.asOf !== undefined) rows.push([labels.asOf, instant(record.asOf)]);
  return html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Four figures with what they consist of: tasks, checks, unit tests, findings. */
export function tiles(page: PageContext): Markup {
  const { summary, words, record } = page;
  const status = words.status;
  const all: (Markup | undefined)[] = [
    record.command === "lint"
      ? undefined
      : tile(page, "tasks", words.tasks, [
          ["fail", summary.tasks.failed, status.failed],
          ["cancelled", summary.tasks.cancelled, status.cancelled],
          ["skipped", summary.tasks.skipped, status.skipped],
          ["pass", summary.tasks.success, status.success],
          ["reused", summary.tasks.reused, status.reused],
          ["idle", summary.tasks.not_run, status.not_run],
        ]),
    tile(page, "checks", words.checks, [
      ["fail", summary.checks.fail, words.check.fail],
      ["fail", summary.checks.error, words.check.error],
      ["warn", summary.checks.warn, words.check.warn],
      ["pass", summary.checks.pass, words.check.pass],
      ["skipped", summary.checks.skipped, words.check.skipped],
    ]),
    tile(page, "tests", words.unitTests, [
      ["fail", summary.tests.fail, words.check.fail],
      ["fail", summary.tests.error, words.check.error],
      ["pass", summary.tests.pass, words.check.pass],
      ["skipped", summary.tests.skipped, words.check.skipped],
    ]),
    tile(page, "findings", words.findings, [
      ["fail", summary.findings.error, words.severity.error],
      ["warn", summary.findings.warning, words.severity.warning],
      ["info", summary.findings.info, words.severity.info],
    ]),
  ];
  return html`<div class="tiles">${all}</div>`;
}

type Segment = [look: Look, value: number, word: string];

function tile(page: PageContext, target: string, title: string, segments: readonly Segment[]): Markup | undefined {
  const total = segments.reduce((sum, [, value]) => sum + value, 0);
  const present = segments.filter(([, value]) => value > 0);
  if (total === 0 && target !== "findings") return undefined;
  const figure = (value: number): string => count(value, page.language);
  return html`<div class="tile"><h2>${title}</h2><p class="figure">${figure(total)}</p>
<span class="segments" aria-hidden="true">${present.map(([look, value]) => html`<i class="f-${look}" style="flex-grow:${value}"></i>`)}</span>
<p class="parts">${present.map(([look, value, word]) => html`<span>${icon(look)}${figure(value)} ${(look === "warn" || target === "findings") && look !== "info" && value > 1 ? `${word}s` : word}</span> `)}${total === 0 && html`<span>${page.labels.noTests}</span>`}</p></div>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
