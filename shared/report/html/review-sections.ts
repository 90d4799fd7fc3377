import type { ColumnDiffRecord, TableDiffRecord } from "../../results/record.ts";
import { diffSentence, differingColumns } from "../diff/diff-sentence.ts";
import { html, type Markup } from "../escape/html.ts";
import { count, metric, percent } from "../figures.ts";
import { reviewWords } from "../review-words.ts";
import { histograms } from "./histograms.ts";
import { badge } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";
import { quoted } from "./quoted.ts";

/** Every affected task, and the chain of reasons. */
export function impactSection(page: PageContext): Markup | undefined {
  const affected = page.tasks.flatMap((task) => (task.impact !== undefined && (task.impact.selected || task.impact.class !== "none") ? [{ id: task.id, impact: task.impact }] : []));
  if (affected.length === 0) return undefined;
  const say = reviewWords(page.language);
  const { selected = affected.length, total = page.tasks.length } = page.record.comparison ?? {};
  const rows = affected.map(({ id, impact }) => html`<tr><th scope="row" data-label="${page.words.task}">${link(page, id)}</th><td data-label="${say.impact}">${say.class[impact.class]}${(impact.columns ?? []).map((column) => html` <code>${column}</code>`)}</td><td data-wide data-label="${say.why}">${impact.direct ? say.direct : say.upstream}<br><span class="soft">${impact.reasons.map((reason, index) => html`${index > 0 && " ← "}${quoted(reason)}`)}</span></td></tr>`);
  return section("impact", say.impact, say.affected(selected, total), html`<div class="scroll"><table class="stack"><caption class="visually-hidden">${say.impact}</caption><thead><tr><th scope="col">${page.words.task}</th><th scope="col">${say.impact}</th><th scope="col">${say.why}</th></tr></thead><tbody>${rows}</tbody></table></div>`);
}

/** Contract changes with who reads them. */
export function contractsSection(page: PageContext): Markup | undefined {
  const changes = (page.record.contracts ?? []).filter((change) => change.class !== "none").toSorted((a, b) => Number(b.class === "breaking") - Number(a.class === "breaking"));
  if (changes.length === 0) return undefined;
  const say = reviewWords(page.language);
  const rows = changes.map((change) => html`<tr><td>${badge(change.class === "breaking" ? "fail" : "pass", say.contract[change.class])}</td><th scope="row">${link(page, change.id)}</th><td data-wide>${change.changes.map((each, index) => html`${index > 0 && "; "}${quoted(each)}`)}${change.consumers.length > 0 && html`<br><span class="soft">${say.readBy(change.consumers.map((id) => page.name(id)).join(", "))}</span>`}<br><span class="soft">${change.file}:${change.line}</span></td></tr>`);
  return section("contracts", say.contracts, "", html`<div class="scroll"><table class="stack"><caption class="visually-hidden">${say.contracts}</caption><thead><tr><th scope="col">${page.labels.status}</th><th scope="col">${page.words.task}</th><th scope="col">${say.impact}</th></tr></thead><tbody>${rows}</tbody></table></div>`);
}

/** What is affected and was not tested. */
export function untestedSection(page: PageContext): Markup | undefined {
  const all = (page.record.untested ?? []).toSorted((a, b) => Number(a.allowed) - Number(b.allowed));
  if (all.length === 0) return undefined;
  const say = reviewWords(page.language);
  const rows = all.map(({ id, reason, allowed }) => html`<tr><td>${badge(allowed ? "warn" : "fail", allowed ? say.allowed : page.words.check.fail)}</td><th scope="row">${id !== undefined && link(page, id)}</th><td data-wide>${quoted(reason)}</td></tr>`);
  return section("untested", say.untested, count(all.length, page.language), html`<div class="scroll"><table class="stack"><caption class="visually-hidden">${say.untested}</caption><thead><tr><th scope="col">${page.labels.status}</th><th scope="col">${page.words.task}</th><th scope="col">${say.why}</th></tr></thead><tbody>${rows}</tbody></table></div>`);
}

/** What the change does to the data: a card for each table, with both distributions of each column that differs. */
export function diffSection(page: PageContext): Markup | undefined {
  const diffs = page.tasks.flatMap((task) => task.diff ?? []);
  if (diffs.length === 0) return undefined;
  return section("diff", reviewWords(page.language).diff, "", diffs.toSorted((a, b) => Number(a.status === "equal") - Number(b.status === "equal")).map((diff) => card(page, diff)));
}

function card(page: PageContext, diff: TableDiffRecord): Markup {
  const say = reviewWords(page.language);
  const columns = differingColumns(diff);
  const limits = diff.expectations.map(({ name, status, expected, observed }) => html`<p>${badge(status === "fail" ? "fail" : status === "pass" ? "pass" : "skipped", page.words.check[status])} <code>${name}</code> ${page.words.expected} ${expected}, ${page.words.observed} ${observed}</p>`);
  return html`<div class="card"><h3>${link(page, diff.id)}</h3><p class="soft">${diffSentence(diff)}</p>${limits}${columns.length > 0 && html`<div class="scroll"><table class="stack"><caption class="visually-hidden">${say.diff}</caption><thead><tr><th scope="col">${say.column}</th><th scope="col" class="num">${say.changed}</th><th scope="col" class="num">${say.missing}</th><th scope="col" class="num">${say.mean}</th><th scope="col">${say.base} / ${say.head}</th></tr></thead><tbody>${columns.map((column) => columnRow(page, column))}</tbody></table></div>`}</div>`;
}

function columnRow(page: PageContext, { name, change, type, changed, base, head }: ColumnDiffRecord): Markup {
  const say = reviewWords(page.language);
  const types = change === "retyped" ? `${type.base ?? "?"} → ${type.head ?? "?"}` : change === "added" ? `+ ${type.head ?? ""}` : change === "removed" ? `− ${type.base ?? ""}` : "";
  return html`<tr><th scope="row" data-label="${say.column}"><code>${name}</code> <span class="soft">${types}</span></th><td class="num" data-label="${say.changed}">${changed === undefined ? "–" : count(changed, page.language)}</td><td class="num" data-label="${say.missing}">${pair(base?.nulls, head?.nulls, (share) => percent(share, 1))}</td><td class="num" data-label="${say.mean}">${pair(base?.mean, head?.mean, metric)}</td><td data-label="${say.base} / ${say.head}">${histograms(base?.histogram, head?.histogram, `${name}: ${say.base}, ${say.head}`) ?? "–"}</td></tr>`;
}

function pair(base: number | undefined, head: number | undefined, write: (value: number) => string): string {
  const [before, after] = [base, head].map((value) => (value === undefined ? undefined : write(value)));
  if (before === undefined || after === undefined) return before ?? after ?? "–";
  return before === after ? after : `${before} → ${after}`;
}
