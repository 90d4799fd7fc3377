import type { AssetRecord, RunRecord, TaskRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import type { ReportOptions } from "../reporter.ts";
import { allTasks, shortName, summarize, type Summary } from "../summary.ts";
import { words, type Language, type Words } from "../words.ts";
import { labels, type Labels } from "./labels.ts";

/** What every section of the page needs. */
export interface PageContext {
  record: RunRecord;
  tasks: readonly TaskRecord[];
  summary: Summary;
  language: Language;
  words: Words;
  labels: Labels;
  /** Anchor of a task or source; never made from data, so no name can break a link. */
  anchor(id: string): string | undefined;
  name(id: string): string;
  linesOf(file: string): readonly string[] | undefined;
}

export function openContext(record: RunRecord, options: ReportOptions): PageContext {
  const assets: AssetRecord[] = record.pipelines.flatMap((pipeline) => [...pipeline.sources, ...pipeline.tasks]);
  const anchors = new Map(assets.map((asset, index) => [asset.id, `a${index + 1}`]));
  const lines = new Map<string, readonly string[]>();
  return {
    record,
    tasks: allTasks(record),
    summary: summarize(record),
    language: options.language,
    words: words(options.language),
    labels: labels(options.language),
    anchor: (id) => anchors.get(id),
    name: (id) => shortName(record, id),
    linesOf(file) {
      const known = lines.get(file);
      if (known !== undefined) return known;
      const read = options.sources?.get(file)?.split(/\r\n?|\n/u);
      if (read !== undefined) lines.set(file, read);
      return read;
    },
  };
}

/** A link to a task or source of this page, or its bare name when the page does not know it. */
export function link(page: PageContext, id: string): Markup {
  const anchor = page.anchor(id);
  return anchor === undefined ? html`<span class="name">${page.name(id)}</span>` : html`<a class="name" href="#${anchor}">${page.name(id)}</a>`;
}

/** A section with its heading; `id` is the target of the table of contents. */
export function section(id: string, title: string, aside: string, body: Markup | readonly Markup[]): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${aside === "" ? "" : html` <span class="aside">${aside}</span>`}</h2>${body}</section>`;
}
