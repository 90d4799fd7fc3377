import type { RunRecord } from "../../../shared/results/record.ts";
import { diffWords } from "../../../shared/report/diff/diff-words.ts";
import { count } from "../../../shared/report/figures.ts";
import { html, trusted, type Markup } from "../../../shared/report/escape/html.ts";
import { symbols } from "../../../shared/report/html/icons.ts";
import { openContext, type PageContext } from "../../../shared/report/html/page-context.ts";
import { contractsSection, diffSection, impactSection } from "../../../shared/report/html/review-sections.ts";
import { style } from "../../../shared/report/html/style.ts";
import type { Language } from "../../../shared/messages/message.ts";

export interface DiffPageOptions {
  /** What `towpath test --base` has printed. */
  record: RunRecord;
  /** The task that was asked for. */
  task: string;
  title: string;
  /** Said when there is no difference to show. */
  nothing: string;
  language: Language;
  nonce: string;
}

/** The report's words and tables in the editor's colours. Its own dark scheme follows the machine, an editor's theme need not. */
const EDITOR = `body{--bg:var(--vscode-editor-background);--surface:var(--vscode-editorWidget-background,var(--bg));--sunk:var(--vscode-textCodeBlock-background,var(--bg));--line:var(--vscode-contrastBorder,var(--vscode-panel-border,#8885));--strong:var(--vscode-contrastBorder,var(--vscode-editorWidget-border,#8888));--ink:var(--vscode-editor-foreground);--soft:var(--vscode-descriptionForeground);--link:var(--vscode-textLink-foreground);
--pass:var(--vscode-testing-iconPassed);--fail:var(--vscode-errorForeground);--warn:var(--vscode-editorWarning-foreground);--info:var(--vscode-charts-blue);--reused:var(--vscode-charts-blue);--skipped:var(--vscode-descriptionForeground);--pass-bg:transparent;--fail-bg:transparent;--warn-bg:transparent;--info-bg:transparent;--reused-bg:transparent;--skipped-bg:transparent;
--sans:var(--vscode-font-family);--mono:var(--vscode-editor-font-family);--shadow:none;padding:0}html{font-size:var(--vscode-font-size,13px)}
main{max-width:64rem;padding:1.5rem 1.75rem 3rem}main>section{margin-top:1.75rem}h1{font-size:1.6rem;color:var(--ink);margin:0 0 .2rem}h2{font-size:1.1rem;margin-bottom:.6rem}.card>h3{display:none}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.rows{font-size:1.25rem;font-weight:600;margin-top:1.2rem}.rows .soft{font-size:1rem;font-weight:400;margin-left:.6rem}`;

/** How the data of one task differs from what the base would give: figures only, never a value. It holds no script. */
export function diffPage({ record, task, title, nothing, language, nonce }: DiffPageOptions): string {
  // Names lead nowhere: the report's other sections are not here.
  const page: PageContext = { ...openContext(onlyOf(record, task), { language, width: 80, color: false, unicode: true }), anchor: () => undefined };
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const { base, head } = record.comparison ?? {};
  const diff = diffSection(page);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style nonce="${nonce}">${trusted(style)}${trusted(EDITOR)}</style></head>
<body>${symbols}<main><h1>${title}</h1>${base !== undefined && html`<p class="soft">${side(base.sha, base.ref)} → ${side(head?.sha, head?.ref)}${head?.dirty === true && html`, ${page.labels.uncommitted}`}</p>`}
${rows(page)}
${diff ?? html`<section><p>${nothing}</p></section>`}
${impactSection(page)}${contractsSection(page)}</main></body></html>
`.markup;
}

/** How many rows there were and are, and by which key they were matched. */
function rows({ tasks, language }: PageContext): Markup | undefined {
  const diff = tasks[0]?.diff;
  if (diff === undefined || diff.status === "not-comparable") return undefined;
  const say = diffWords(language);
  const { base, head } = diff.rows;
  const number = (value: number): string => count(value, language);
  return html`<p class="rows">${base === head ? number(head) : `${number(base)} → ${number(head)}`} ${say.rows}<span class="soft">${diff.key.length > 0 ? say.key(diff.key.join(", "), diff.keyFrom === "found") : say.noKey}</span></p>`;
}

function side(sha: string | undefined, ref: string | undefined): Markup {
  return html`<code>${ref ?? ""}</code> ${(sha ?? "").slice(0, 9)}`;
}

/** The record without the other tasks. */
function onlyOf(record: RunRecord, task: string): RunRecord {
  const pipelines = record.pipelines.flatMap((pipeline) => {
    const tasks = pipeline.tasks.filter(({ id }) => id === task);
    return tasks.length === 0 ? [] : [{ ...pipeline, tasks }];
  });
  return { ...record, pipelines, contracts: (record.contracts ?? []).filter(({ id }) => id === task), findings: [], untested: [] };
}
