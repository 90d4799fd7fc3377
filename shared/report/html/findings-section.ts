import type { FindingRecord } from "../../results/record.ts";
import { html, type Markup } from "../escape/html.ts";
import { count } from "../figures.ts";
import { sortedFindings } from "../summary.ts";
import { badge, severityLook } from "./icons.ts";
import { section, type PageContext } from "./page-context.ts";
import { sourceExcerpt } from "./source-excerpt.ts";

/** Beyond this many, findings come without their source lines. */
const excerptLimit = 300;

export function findingsSection(page: PageContext): Markup | undefined {
  const { findings } = page.record;
  if (findings.length === 0) return undefined;
  const byFile = [...Map.groupBy(sortedFindings(findings), (finding) => finding.file)];
  let shown = 0;
  const files = byFile.map(
    ([file, group]) => html`<section class="file" aria-label="${file}"><h3><code>${file}</code> <span class="aside">${count(group.length, page.language)}</span></h3>
<ul class="cards">${group.map((finding) => one(page, finding, (shown += 1) <= excerptLimit))}</ul></section>`,
  );
  return section("findings", page.words.findings, count(findings.length, page.language), files);
}

function one(page: PageContext, finding: FindingRecord, withSource: boolean): Markup {
  const look = severityLook(finding.severity);
  const excerpt = withSource ? sourceExcerpt(page, finding, look === "warn" || look === "info" ? look : "fail") : undefined;
  return html`<li class="card"><p class="lead">${badge(look, page.words.severity[finding.severity])} <span>${finding.message}</span></p>
<p class="meta"><code>${finding.rule}</code> <span>${page.labels.line} ${finding.line}:${finding.column}</span>${finding.fixable && html` <span class="chip">${page.labels.fixable}: <code>--fix</code></span>`}</p>${excerpt}</li>`;
}
