import { failurePlace, placeText } from "../failure-place.ts";
import type { AssetRecord, TaskRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { bytes, count, duration, rowWord } from "../figures.ts";
import { publication } from "../summary.ts";
import { checksTable } from "./checks-table.ts";
import { icon, taskLook, type Look } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";
import { sourceExcerpt } from "./source-excerpt.ts";

/** In larger pipelines tasks that are fine are told in short: the page stays small enough to be sent. */
const fullLimit = 300;

/** Every task as one line that opens: why it ran, what it reads, its checks, its log. Those that need a look are open. */
export function tasksSection(page: PageContext): Markup | undefined {
  if (page.tasks.length === 0) return undefined;
  const readers = readersOf(page);
  const tools = html`<div class="tools" id="tools" hidden><label><span>${page.labels.filter}</span><input type="search" id="filter" autocomplete="off" spellcheck="false"></label><label class="tick-box"><input type="checkbox" id="only"> ${page.labels.onlyProblems}</label><button type="button" id="toggle" data-open="${page.labels.openAll}" data-close="${page.labels.closeAll}">${page.labels.openAll}</button><output id="count" aria-live="polite"></output></div>`;
  return section("tasks", page.words.tasks, count(page.tasks.length, page.language), [tools, html`<div class="assets${page.tasks.length > fullLimit ? " many" : ""}">${page.tasks.map((task) => one(page, task, readers.get(task.id) ?? []))}</div>`]);
}

/** Sources look the same; they are only checked. */
export function sourcesSection(page: PageContext): Markup | undefined {
  const sources = page.record.pipelines.flatMap((pipeline) => pipeline.sources);
  if (sources.length === 0) return undefined;
  const readers = readersOf(page);
  return section("sources", page.words.sources, count(sources.length, page.language), [
    html`<div class="assets">${sources.map((source) => {
      const look = worstCheck(source);
      return html`<details class="asset" id="${page.anchor(source.id) ?? ""}"><summary>${icon(look)}<span class="name">${page.name(source.id)}</span> <span class="kind">${page.labels.source}</span> ${rows(page, source)} <span class="time"></span>${checkChips(page, source)}</summary><div class="body">${about(page, source, readers.get(source.id) ?? [])}${inside(page, source, true)}</div></details>`;
    })}</div>`,
  ]);
}

function one(page: PageContext, task: TaskRecord, readers: readonly string[]): Markup {
  const look = taskLook(task.status);
  const failing = task.checks.some((check) => check.status === "fail" || check.status === "error");
  const problem = task.status === "failed" || failing;
  const kind = task.kind === "sql" || task.materialized !== "file" ? `${task.kind} ${task.materialized}` : task.model ? `${task.kind} model` : task.kind;
  // With very many failures, open ones would hide each other.
  const open = task.status === "failed" && page.summary.tasks.failed <= 20;
  return html`<details class="asset task" id="${page.anchor(task.id) ?? ""}"${problem && html` data-problem`}${open && html` open`}><summary>${icon(look)}<span class="visually-hidden">${page.words.status[task.status]} </span><span class="name">${page.name(task.id)}</span> <span class="kind">${kind}</span> ${rows(page, task)} <span class="time">${task.durationMs === undefined ? "" : duration(task.durationMs)}</span> ${checkChips(page, task)}</summary>
<div class="body"><p class="why s-${look}">${page.words.status[task.status]}${task.reason !== "" && task.error === undefined && html`: ${task.reason}`}</p>${partly(page) && task.published === false && html`<p class="held">${page.words.heldBack}</p>`}${failure(page, task)}${about(page, task, readers, task)}${inside(page, task, page.tasks.length <= fullLimit || problem)}${log(page, task)}</div></details>`;
}

/** Worth saying only where other tasks were published. */
function partly(page: PageContext): boolean {
  return page.record.command === "run" && publication(page.record).state === "part";
}

function failure(page: PageContext, task: TaskRecord): Markup | undefined {
  if (task.error === undefined) return undefined;
  const { message } = task.error;
  const place = failurePlace(task);
  const { file, line, column } = place;
  const excerpt = line === undefined ? undefined : sourceExcerpt(page, { file, line, column: column ?? 1, endLine: line, endColumn: Number.MAX_SAFE_INTEGER }, "fail");
  return html`<div class="failure"><p class="message">${message}</p><p class="meta"><code>${placeText(place)}</code></p>${excerpt}</div>`;
}

function about(page: PageContext, asset: AssetRecord, readers: readonly string[], task?: TaskRecord): Markup {
  const { labels } = page;
  const items: [string, Markup | string | undefined][] = [
    [labels.reads, task && task.inputs.length > 0 ? links(page, task.inputs) : undefined],
    [labels.readBy, readers.length > 0 ? links(page, readers) : undefined],
    [labels.owner, asset.owner],
    [labels.tags, asset.tags.length > 0 ? asset.tags.join(", ") : undefined],
    [labels.code, html`<code>${task?.code ?? `${asset.file}:${asset.line}`}</code>`],
    [labels.size, task?.bytes === undefined ? undefined : bytes(task.bytes)],
    [labels.attempts, task?.attempts !== undefined && task.attempts > 1 ? String(task.attempts) : undefined],
    [labels.fingerprint, task?.fingerprint === undefined ? undefined : html`<code>${task.fingerprint.slice(0, 12)}</code>`],
  ];
  return html`${asset.description !== undefined && html`<p class="description">${asset.description}</p>`}<dl class="facts">${items.map(([term, value]) => value !== undefined && html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function inside(page: PageContext, asset: AssetRecord, full: boolean): Markup {
  const { labels } = page;
  const columns = asset.columns ?? [];
  const described = columns.some((column) => column.description !== undefined);
  return html`${asset.checks.length > 0 && (full ? checksTable(page, asset.checks, page.words.checks) : html`<p>${page.words.checks}: ${asset.checks.map((check) => `${check.kind}${check.column === undefined ? "" : ` ${check.column}`} (${check.observed})`).join(", ")}</p>`)}${full && columns.length > 0 && html`<details class="quiet"><summary>${labels.columns} <span class="aside">${columns.length}</span></summary><div class="scroll"><table><caption class="visually-hidden">${labels.columns}</caption><thead><tr><th scope="col">${labels.column}</th><th scope="col">${labels.type}</th>${described && html`<th scope="col">${labels.description}</th>`}</tr></thead><tbody>${columns.map((column) => html`<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}</td>${described && html`<td>${column.description ?? ""}</td>`}</tr>`)}</tbody></table></div></details>`}`;
}

function log(page: PageContext, task: TaskRecord): Markup | undefined {
  if (task.log === undefined || task.log.length === 0) return undefined;
  return html`<details class="quiet"><summary>${page.labels.log} <span class="aside">${task.log.length}</span></summary><pre class="log" tabindex="0" role="group" aria-label="${page.labels.log} ${page.labels.ofThese} ${page.name(task.id)}">${task.log.join("\n")}</pre></details>`;
}

function rows(page: PageContext, asset: AssetRecord): Markup {
  return html`<span class="rows">${asset.rows !== undefined && html`${count(asset.rows, page.language)} <span class="soft">${rowWord(asset.rows, page.language)}</span>`}</span>`;
}

function checkChips(page: PageContext, asset: AssetRecord): Markup {
  const number = (...statuses: string[]): number => asset.checks.filter((check) => statuses.includes(check.status)).length;
  const chip = (look: Look, value: number, word: string): Markup | false => value > 0 && html`<span class="mini">${icon(look)}${value}<span class="visually-hidden"> ${page.words.checks}: ${word} </span></span>`;
  return html`<span class="chips">${[chip("fail", number("fail", "error"), page.words.check.fail), chip("warn", number("warn"), page.words.check.warn), chip("pass", number("pass"), page.words.check.pass)]}</span>`;
}

function worstCheck(asset: AssetRecord): Look {
  const has = (...statuses: string[]): boolean => asset.checks.some((check) => statuses.includes(check.status));
  return has("fail", "error") ? "fail" : has("warn") ? "warn" : has("pass") ? "pass" : "idle";
}

function links(page: PageContext, ids: readonly string[]): Markup {
  return html`${ids.map((id, index) => html`${index > 0 && ", "}${link(page, id)}`)}`;
}

function readersOf(page: PageContext): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const task of page.tasks) for (const input of task.inputs) readers.set(input, [...(readers.get(input) ?? []), task.id]);
  return readers;
}
