import type { CheckRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { count } from "../figures.ts";
import { badge, resultLook } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";

/** A table of checks; with `assets` each row says whose check it is. */
export function checksTable(page: PageContext, checks: readonly CheckRecord[], caption: string, assets?: readonly string[]): Markup {
  const { words, labels } = page;
  return html`<div class="scroll"><table class="stack"><caption>${caption}</caption><thead><tr><th scope="col">${labels.status}</th>${assets && html`<th scope="col">${words.task}</th>`}<th scope="col">${labels.check}</th><th scope="col">${words.expected}</th><th scope="col">${words.observed}</th><th scope="col" class="num">${words.failing}</th></tr></thead>
<tbody>${checks.map((check, index) => row(page, check, assets?.[index]))}</tbody></table></div>`;
}

function row(page: PageContext, check: CheckRecord, asset: string | undefined): Markup {
  const word = check.status === "pass" && check.severity === "warn" ? page.words.check.pass : page.words.check[check.status];
  return html`<tr><td data-label="${page.labels.status}">${badge(resultLook(check.status), word)}</td>${asset !== undefined && html`<td data-label="${page.words.task}">${link(page, asset)}</td>`}<th scope="row" data-label="${page.labels.check}">${check.kind}${check.column !== undefined && html` <code>${check.column}</code>`}</th><td data-wide data-label="${page.words.expected}">${check.expected}</td><td data-wide data-label="${page.words.observed}">${check.observed}${check.message !== undefined && html`<br><span class="soft">${check.message}</span>`}</td><td class="num"${(check.rows === undefined || check.failing === undefined) && html` data-none`} data-label="${page.words.failing}">${figures(page, check)}</td></tr>`;
}

/** `24,001 of 2,998,841` over a bar of the share that holds. */
function figures(page: PageContext, check: CheckRecord): Markup | string {
  if (check.rows === undefined || check.failing === undefined) return html`<span class="soft" aria-hidden="true">–</span>`;
  const bad = check.rows === 0 ? 0 : (check.failing / check.rows) * 100;
  const look = check.status === "warn" ? "warn" : check.status === "pass" ? "pass" : "fail";
  // What fails stays visible, however little it is.
  const width = check.failing === 0 ? 0 : Math.min(100, Math.max(3, bad));
  return html`<span class="of">${count(check.failing, page.language)} <span class="soft">${page.labels.ofThese} ${count(check.rows, page.language)}</span></span><span class="meter" aria-hidden="true"><i class="f-${look}" style="width:${round(width)}%"></i></span>`;
}

/** Every check that does not hold, across the pipeline; the others stand with their task. */
export function checksSection(page: PageContext): Markup | undefined {
  const all = page.record.pipelines.flatMap((pipeline) => [...pipeline.sources, ...pipeline.tasks].flatMap((asset) => asset.checks.map((check) => ({ check, asset: asset.id }))));
  if (all.length === 0) return undefined;
  const rank = { fail: 0, error: 1, warn: 2, skipped: 3, pass: 4 };
  const bad = all.filter(({ check }) => rank[check.status] < 3).toSorted((a, b) => rank[a.check.status] - rank[b.check.status]);
  const aside = `${count(page.summary.checks.pass, page.language)} ${page.labels.ofThese} ${count(all.length, page.language)} ${page.words.check.pass}`;
  const body = bad.length === 0 ? html`<p class="calm">${page.labels.allPassed}</p>` : checksTable(page, bad.map(({ check }) => check), page.words.failedChecks, bad.map(({ asset }) => asset));
  return section("checks", page.words.checks, aside, body);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
