import type { RunRecord, TaskRecord } from "../../results/record.ts";
import { renderTableDiff } from "../diff/table-diff-text.ts";
import { count } from "../figures.ts";
import { reviewWords } from "../review-words.ts";
import { allTasks, shortName } from "../summary.ts";
import { wrap } from "../terminal/cells.ts";
import { heading, type Page } from "../terminal/page.ts";
import { table, type Cell } from "../terminal/table.ts";

/** Longer lists are counted: `towpath plan` and `towpath diff` show all. */
const most = 40;
const mostDiffs = 12;

/** Which tasks the change affects, and why, one line each. */
export function impact(record: RunRecord, page: Page): string[] {
  const affected = allTasks(record).filter((task) => task.impact !== undefined && (task.impact.selected || task.impact.class !== "none"));
  if (affected.length === 0) return [];
  const say = reviewWords(page.language);
  const total = allTasks(record).length;
  const { selected = affected.length, total: of = total } = record.comparison ?? {};
  const rows = affected.slice(0, most).map((task) => impactRow(record, task, page));
  return [
    ...heading(page, say.impact, say.affected(selected, of)),
    ...table([{}, { min: 12 }, { min: 12 }, { min: 20 }], rows, { width: page.width - 2, ink: page.ink, unicode: page.unicode }).map((line) => `  ${line}`),
    ...rest(affected.length - most, page),
  ];
}

function impactRow(record: RunRecord, task: TaskRecord, page: Page): Cell[] {
  const say = reviewWords(page.language);
  const change = task.impact;
  if (change === undefined) return [];
  const columns = (change.columns ?? []).slice(0, 3).join(", ");
  return [
    { text: change.direct ? page.signs.dot : page.signs.arrow, tone: change.direct ? "yellow" : "dim" },
    { text: shortName(record, task.id) },
    { text: `${say.class[change.class]}${columns === "" ? "" : ` ${columns}${(change.columns?.length ?? 0) > 3 ? ", …" : ""}`}`, tone: change.class === "none" ? "dim" : change.class === "unknown" ? "red" : "yellow" },
    { text: change.reasons[0] ?? (change.direct ? say.direct : say.upstream), tone: "dim" },
  ];
}

/** What the change does to the data, the tables that differ most first. */
export function dataDiffs(record: RunRecord, page: Page): string[] {
  const diffs = allTasks(record).flatMap((task) => task.diff ?? []);
  if (diffs.length === 0) return [];
  const broken = (diff: (typeof diffs)[number]): number => Number(diff.expectations.some(({ status }) => status === "fail"));
  const ordered = diffs.toSorted((a, b) => broken(b) - broken(a) || Number(a.status === "equal") - Number(b.status === "equal"));
  const shown = ordered.slice(0, mostDiffs);
  return [...heading(page, reviewWords(page.language).diff), ...shown.flatMap((diff) => renderTableDiff({ ...diff, id: shortName(record, diff.id) }, page)), ...rest(ordered.length - shown.length, page)];
}

/** What the change does to contracts, and who reads them. */
export function contracts(record: RunRecord, page: Page): string[] {
  const changes = (record.contracts ?? []).filter((change) => change.class !== "none").toSorted((a, b) => Number(b.class === "breaking") - Number(a.class === "breaking"));
  if (changes.length === 0) return [];
  const say = reviewWords(page.language);
  const lines = changes.slice(0, most).flatMap((change) => {
    const breaking = change.class === "breaking";
    const sign = breaking ? page.ink.red(page.signs.fail) : page.ink.dim(page.signs.info);
    const said = wrap(`${shortName(record, change.id)} ${say.contract[change.class]}: ${change.changes.join("; ")}`, page.width - 4);
    const aside = [change.consumers.length > 0 ? say.readBy(change.consumers.map((id) => shortName(record, id)).join(", ")) : "", `${change.file}:${change.line}`].filter((text) => text !== "");
    return [...said.map((line, index) => `${index === 0 ? `  ${sign} ` : "    "}${line}`), ...wrap(aside.join(` ${page.signs.dot} `), page.width - 4).map((line) => `    ${page.ink.dim(line)}`)];
  });
  return [...heading(page, say.contracts), ...lines, ...rest(changes.length - most, page)];
}

/** What is affected and was not tested. */
export function untested(record: RunRecord, page: Page): string[] {
  const all = (record.untested ?? []).toSorted((a, b) => Number(a.allowed) - Number(b.allowed));
  if (all.length === 0) return [];
  const say = reviewWords(page.language);
  const lines = all.slice(0, most).flatMap(({ id, reason, allowed }) => {
    const sign = allowed ? page.ink.yellow(page.signs.warn) : page.ink.red(page.signs.fail);
    return wrap(`${id === undefined ? "" : `${shortName(record, id)}: `}${reason}${allowed ? ` (${say.allowed})` : ""}`, page.width - 4).map((line, index) => `${index === 0 ? `  ${sign} ` : "    "}${line}`);
  });
  return [...heading(page, say.untested), ...lines, ...rest(all.length - most, page)];
}

function rest(number: number, page: Page): string[] {
  return number > 0 ? [`  ${page.ink.dim(page.words.more(count(number, page.language)))}`] : [];
}
