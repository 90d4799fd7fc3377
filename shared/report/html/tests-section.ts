import type { TaskRecord, TestRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { count, duration } from "../figures.ts";
import { badge, icon, resultLook } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";

const rowLimit = 50;

/** Unit tests: what failed with its difference, then what passed as a list of names. */
export function testsSection(page: PageContext): Markup | undefined {
  const all = page.tasks.flatMap((task) => task.tests.map((test) => ({ task, test })));
  if (all.length === 0) return undefined;
  const failing = all.filter(({ test }) => test.status === "fail" || test.status === "error");
  const rest = all.filter(({ test }) => test.status !== "fail" && test.status !== "error");
  const aside = `${count(page.summary.tests.pass, page.language)} ${page.labels.ofThese} ${count(all.length, page.language)} ${page.words.check.pass}`;
  return section("tests", page.words.unitTests, aside, [
    html`${failing.length > 0 && html`<ul class="cards">${failing.map(({ task, test }) => failed(page, task, test))}</ul>`}`,
    html`${rest.length > 0 && html`<details class="quiet"><summary>${count(rest.length, page.language)} ${page.words.check.pass}</summary><ul class="plain">${rest.map(({ task, test }) => html`<li>${icon(resultLook(test.status))}${link(page, task.id)}: ${test.name}${test.status === "skipped" && html` <span class="soft">${page.words.check.skipped}</span>`} <span class="soft">${duration(test.durationMs)}</span></li>`)}</ul></details>`}`,
  ]);
}

function failed(page: PageContext, task: TaskRecord, test: TestRecord): Markup {
  return html`<li class="card"><p class="lead">${badge(resultLook(test.status), page.words.check[test.status])} <span>${link(page, task.id)}: ${test.name}</span></p>
<p class="meta"><span><code>${test.file}:${test.line}</code></span></p>${test.message !== undefined && html`<p class="message">${test.message}</p>`}${test.diff && difference(page, test.name, test.diff)}</li>`;
}

type Rows = NonNullable<TestRecord["diff"]>["rows"];

/** Whether a cell is why an expected row and the observed row next to it are two. */
function differs(rows: Rows, index: number, column: number): boolean {
  const row = rows[index];
  const other = row?.mark === "-" ? rows[index + 1] : row?.mark === "+" ? rows[index - 1] : undefined;
  return row !== undefined && other !== undefined && other.mark !== "=" && other.mark !== row.mark && other.cells[column] !== row.cells[column];
}

function difference(page: PageContext, name: string, diff: NonNullable<TestRecord["diff"]>): Markup {
  const { labels } = page;
  const meaning = { "=": labels.same, "-": labels.expectedOnly, "+": labels.actualOnly };
  const classes = { "=": "same", "-": "gone", "+": "extra" };
  const rows = diff.rows.slice(0, rowLimit);
  return html`<div class="scroll"><table class="diff"><caption>${name}</caption><thead><tr><th scope="col"><span class="visually-hidden">${labels.status}</span></th>${diff.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((row, index) => html`<tr class="${classes[row.mark]}"><th scope="row">${row.mark === "=" ? html`<span class="visually-hidden">${meaning["="]}</span>` : html`<span aria-hidden="true">${row.mark === "-" ? "−" : "+"}</span> ${meaning[row.mark]}`}</th>${row.cells.map((cell, column) => html`<td>${differs(rows, index, column) ? html`<strong>${cell}</strong>` : cell}</td>`)}</tr>`)}</tbody></table></div>${diff.rows.length > rowLimit && html`<p class="soft">${page.words.more(count(diff.rows.length - rowLimit, page.language))}</p>`}`;
}
