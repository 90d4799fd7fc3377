import { html, safeUrl, type Markup } from "../escape/html.ts";
import { readIds } from "../summary.ts";
import { badge } from "./icons.ts";
import { link, section, type PageContext } from "./page-context.ts";

/** Who reads the results outside of the project, and whether they see them. */
export function consumersSection(page: PageContext): Markup | undefined {
  const exposures = page.record.pipelines.flatMap((pipeline) => pipeline.exposures.map((exposure) => ({ ...exposure, reads: readIds(pipeline, exposure) })));
  if (exposures.length === 0) return undefined;
  const { labels, words, record } = page;
  const held = new Set(page.tasks.flatMap((task) => (task.published === true || (task.published === undefined && record.published) ? [] : [task.id])));
  const seesNew = (reads: readonly string[]): boolean => !reads.some((id) => held.has(id));
  return section("consumers", words.exposures, "", [
    html`<div class="scroll"><table class="stack"><caption class="visually-hidden">${words.exposures}</caption><thead><tr><th scope="col">${labels.name}</th><th scope="col">${labels.kindOfConsumer}</th><th scope="col">${labels.owner}</th><th scope="col">${labels.reads}</th>${record.command === "run" && html`<th scope="col">${labels.state}</th>`}</tr></thead><tbody>${exposures.map((exposure) => {
      const url = exposure.url === undefined ? undefined : safeUrl(exposure.url);
      return html`<tr><th scope="row">${url === undefined ? exposure.name : html`<a href="${url}" rel="noopener noreferrer">${exposure.name}</a>`}</th><td data-label="${labels.kindOfConsumer}">${exposure.kind}</td><td data-label="${labels.owner}">${exposure.owner ?? ""}</td><td data-label="${labels.reads}">${exposure.reads.map((id, index) => html`${index > 0 && ", "}${link(page, id)}`)}</td>${record.command === "run" && html`<td data-label="${labels.state}">${seesNew(exposure.reads) ? badge("pass", labels.consumersNew) : badge("skipped", labels.consumersStay)}</td>`}</tr>`;
    })}</tbody></table></div>`,
  ]);
}
