import type { RunRecord } from "../../results/record.ts";
import { html, trusted, type Markup } from "../escape/html.ts";
import { count } from "../figures.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { banner, tiles } from "./banner.ts";
import { checksSection } from "./checks-table.ts";
import { consumersSection } from "./consumers-section.ts";
import { findingsSection } from "./findings-section.ts";
import { graphSection } from "./graph-section.ts";
import { symbols } from "./icons.ts";
import { modelsSection } from "./models-section.ts";
import { nextSection } from "./next-section.ts";
import { openContext, type PageContext } from "./page-context.ts";
import { reviewWords } from "../review-words.ts";
import { contractsSection, diffSection, impactSection, untestedSection } from "./review-sections.ts";
import { script, scriptHash } from "./script.ts";
import { style } from "./style.ts";
import { sourcesSection, tasksSection } from "./tasks-section.ts";
import { testsSection } from "./tests-section.ts";
import { timelineSection } from "./timeline-section.ts";

const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;

/** One self-contained page: nothing is loaded, nothing is sent, and all of it can be read without script. */
export const htmlReport: Reporter = {
  name: "html",
  render(record: RunRecord, options: ReportOptions): string {
    const page = openContext(record, options);
    return pageMarkup(page).markup;
  },
};

function pageMarkup(page: PageContext): Markup {
  const { record, words, labels, summary, language } = page;
  const review = reviewWords(language);
  const figure = (value: number): string => (value > 0 ? count(value, language) : "");
  const sections: readonly (readonly [id: string, title: string, aside: string, body: Markup | undefined])[] = [
    ["findings", words.findings, figure(record.findings.length), findingsSection(page)],
    ["checks", words.checks, figure(summary.checks.fail + summary.checks.error + summary.checks.warn), checksSection(page)],
    ["tests", words.unitTests, figure(summary.tests.fail + summary.tests.error), testsSection(page)],
    ["untested", review.untested, figure(record.untested?.length ?? 0), untestedSection(page)],
    ["contracts", review.contracts, figure(record.contracts?.filter((change) => change.class === "breaking").length ?? 0), contractsSection(page)],
    ["impact", review.impact, "", impactSection(page)],
    ["diff", review.diff, "", diffSection(page)],
    ["graph", words.graph, "", graphSection(page)],
    ["models", words.models, "", modelsSection(page)],
    ["timeline", words.timeline, "", timelineSection(page)],
    ["tasks", words.tasks, figure(summary.taskCount), tasksSection(page)],
    ["sources", words.sources, "", sourcesSection(page)],
    ["consumers", words.exposures, "", consumersSection(page)],
    ["next", words.next, "", nextSection(page)],
  ];
  // What needs a look comes first; checks and tests that all hold stand behind what was built.
  const urgent = sections.filter(([id, , aside, body]) => body !== undefined && aside !== "" && id !== "tasks");
  const calm = new Set(["checks", "tests"]);
  const others = sections.filter((each) => each[3] !== undefined && !urgent.includes(each));
  const after = others.findIndex(([id]) => id === "sources" || id === "consumers" || id === "next");
  const built = after < 0 ? others : others.slice(0, after);
  const present = [...urgent, ...built.filter(([id]) => !calm.has(id)), ...built.filter(([id]) => calm.has(id)), ...(after < 0 ? [] : others.slice(after))];
  const verdict = record.cancelled ? words.cancelled : words.verdict[record.verdict];
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="generator" content="towpath ${record.tools["towpath"] ?? ""}"><title>${record.project}: ${verdict}</title><style>${trusted(style)}</style></head>
<body>${symbols}<a class="skip" href="#report">${words.skipToContent}</a>
${banner(page)}
<div class="layout">${present.length > 1 && html`<nav aria-label="${words.contents}"><ol>${present.map(([id, title, aside]) => html`<li><a href="#${id}">${title}${aside !== "" && html` <span class="aside">${aside}</span>`}</a></li>`)}</ol></nav>`}
<main id="report" tabindex="-1">${tiles(page)}
${present.map(([, , , body]) => body)}
</main></div>
<footer><p>${labels.record} <code>${record.id}</code> <span aria-hidden="true">·</span> ${Object.entries(record.tools).map(([name, version], index) => html`${index > 0 && ", "}${name} ${version}`)}</p><p>${labels.offline}</p></footer>
<script>${trusted(script)}</script></body></html>
`;
}
