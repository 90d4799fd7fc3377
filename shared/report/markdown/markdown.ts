import type { RunRecord } from "../../results/record.ts";
import { fit } from "../fit.ts";
import { limits } from "../limits.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { footer } from "./footer.ts";
import { headline } from "./headline.ts";
import { leftOut } from "./left-out.ts";
import { projectParts } from "./project-parts.ts";
import { webUrl } from "./sheet.ts";

/** Rows and list items that are tried: more could hardly fit. */
const cap = 5000;

/** The job summary, and a file for whoever reads Markdown: the comment's parts, with room for more. In English, as the record's sentences are. */
export const markdown: Reporter = {
  name: "markdown",
  render(record: RunRecord, options: ReportOptions): string {
    const { ci } = record;
    const last = footer([record], ci?.number === undefined ? undefined : { number: ci.number, attempt: ci.attempt }, ci?.url === undefined ? {} : { runUrl: ci.url });
    const repositoryUrl = repositoryOf(ci?.url, ci?.repository);
    const parts = projectParts(record, { ...(repositoryUrl === undefined ? {} : { repositoryUrl }), ...(options.pathPrefix === undefined ? {} : { pathPrefix: options.pathPrefix }) }, cap);
    const most = limits.summary.most - new TextEncoder().encode(last).length - 3;
    const top = { importance: Number.POSITIVE_INFINITY, forms: [{ text: headline([record], { alone: true }) }] };
    const { text } = fit([top, ...parts], { most, unit: "bytes" }, (left) => leftOut(left, "The whole report is the run record: `--format json`."));
    return `${text}\n\n${last}\n`;
  },
};

/** The page of the repository, when the run's page is one of it. */
function repositoryOf(url: string | undefined, repository: string | undefined): string | undefined {
  const clean = webUrl(url);
  const end = repository === undefined || clean === undefined ? -1 : clean.indexOf(`/${repository}/actions/runs/`);
  return end < 0 || repository === undefined ? undefined : clean?.slice(0, end + 1 + repository.length);
}
