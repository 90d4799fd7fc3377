import type { TaskRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { count, duration } from "../figures.ts";
import { icon, taskLook } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";

const rowLimit = 120;

type Timed = TaskRecord & { offsetMs: number; durationMs: number };

/** When each task ran and for how long: what ran side by side, and what everything waited for. */
export function timelineSection(page: PageContext): Markup | undefined {
  const timed = page.tasks.filter((task): task is Timed => task.offsetMs !== undefined && task.durationMs !== undefined);
  if (timed.length === 0) return undefined;
  const shown = timed
    .toSorted((a, b) => b.durationMs - a.durationMs)
    .slice(0, rowLimit)
    .toSorted((a, b) => a.offsetMs - b.offsetMs || b.durationMs - a.durationMs);
  const end = Math.max(1, ...timed.map((task) => task.offsetMs + task.durationMs));
  const step = niceStep(end);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step).filter((tick) => tick < end * 0.97);
  const note = shown.length < timed.length ? html`<p class="soft">${page.labels.timelineCut(count(shown.length, page.language), count(timed.length, page.language))}</p>` : undefined;
  return section("timeline", page.words.timeline, duration(page.record.durationMs), [
    html`${note}<div class="frame timeline" style="--step:${percent(step, end)}"><table><caption class="visually-hidden">${page.words.timeline}</caption><thead><tr><th scope="col">${page.words.task}</th><th scope="col" class="num">${page.words.time}</th><th scope="col" class="lane axis"><span class="visually-hidden">${page.words.timeline} </span>${ticks.map((tick) => html`<span class="tick" aria-hidden="true" style="left:${percent(tick, end)}">${tick === 0 ? "0" : duration(tick)} </span>`)}</th></tr></thead>
<tbody>${shown.map((task) => row(page, task, end))}</tbody></table></div>`,
  ]);
}

function row(page: PageContext, task: Timed, end: number): Markup {
  const look = taskLook(task.status);
  return html`<tr><th scope="row">${icon(look)}<span class="visually-hidden">${page.words.status[task.status]} </span>${link(page, task.id)}</th><td class="num">${duration(task.durationMs)}</td><td class="lane"><span class="bar f-${look}" style="left:${percent(task.offsetMs, end)};width:${percent(task.durationMs, end)}"></span></td></tr>`;
}

/** 1, 2 or 5 times a power of ten, so that about five fit. */
function niceStep(end: number): number {
  const raw = end / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return Math.max(1, (factor <= 1.5 ? 1 : factor <= 3.5 ? 2 : factor <= 7.5 ? 5 : 10) * power);
}

function percent(value: number, whole: number): string {
  return `${Math.round((value / whole) * 10_000) / 100}%`;
}
