import { html, trusted } from "../../../shared/report/escape/html.ts";
import { shapes } from "../../../shared/report/html/icons.ts";
import type { PageOptions } from "../../webview/graph/messages.ts";

export type GraphLabels = Record<"title" | "search" | "searchHint" | "show" | "upstream" | "downstream" | "both" | "open" | "everything" | "fit" | "zoomIn" | "zoomOut" | "details" | "close" | "legend", string>;

export interface GraphPageOptions extends PageOptions {
  labels: GraphLabels;
  language: string;
  /** Where the editor serves the extension's own files from; the only origin that is allowed. */
  cspSource: string;
  nonce: string;
  script: string;
  style: string;
}

const LEGEND = ["pass", "reused", "warn", "fail", "skipped", "idle"] as const;
const fitSign = trusted('<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M2 6V2.5h3.5M14 6V2.5h-3.5M2 10v3.5h3.5M14 10v3.5h-3.5" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/></svg>');

/** The page of the drawing, before anything is drawn. It may load the extension's own script and style, and nothing else. */
export function graphPage({ labels, language, cspSource, nonce, script, style, words, layoutScript }: GraphPageOptions): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource} 'nonce-${nonce}'; img-src data:; connect-src ${cspSource}; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const options: PageOptions = { words, layoutScript };
  // The drawing library would add this rule without a nonce; where the element is, it does not.
  const library = html`<style id="__________cytoscape_stylesheet" nonce="${nonce}">.__________cytoscape_container { position: absolute; }</style>`;
  const side = (id: "upstream" | "downstream" | "both", key: string) => html`<button id="${id}" type="button" aria-pressed="false" title="${labels[id]} (${key})" disabled>${labels[id]}</button>`;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${labels.title}</title>${library}<link rel="stylesheet" href="${style}"></head>
<body data-options="${JSON.stringify(options)}">
<div class="bar" role="toolbar" aria-label="${labels.show}">
<div class="search"><input id="search" type="text" role="combobox" aria-label="${labels.search}" aria-autocomplete="list" aria-expanded="false" aria-controls="found" placeholder="${labels.searchHint}" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd><ul id="found" role="listbox" aria-label="${labels.search}" hidden></ul></div>
<div class="group">${side("upstream", "U")}${side("downstream", "D")}${side("both", "B")}</div>
<div class="group"><button id="open" type="button" title="${labels.open} (Enter)" disabled>${labels.open}</button></div>
<div id="focus" hidden><span id="focus-text"></span><button id="everything" type="button" title="${labels.everything} (Escape)" aria-label="${labels.everything}">×</button></div>
</div>
<main><div id="canvas" role="application" aria-busy="true" tabindex="0" aria-label="${labels.title}"><div id="drawing" aria-hidden="true"></div></div><p id="notice" hidden></p></main>
<div class="corner group"><button id="zoom-out" type="button" aria-label="${labels.zoomOut}" title="${labels.zoomOut} (-)">−</button><button id="fit" type="button" aria-label="${labels.fit}" title="${labels.fit} (0)">${fitSign}</button><button id="zoom-in" type="button" aria-label="${labels.zoomIn}" title="${labels.zoomIn} (+)">+</button></div>
<ul class="legend" aria-label="${labels.legend}">${LEGEND.map((look) => html`<li class="l-${look}">${trusted(`<svg viewBox="0 0 16 16" aria-hidden="true">${shapes[look]}</svg>`)}<span class="soft">${words.look[look]}</span></li>`)}</ul>
<aside id="details" aria-label="${labels.details}" hidden><button id="close-details" type="button" aria-label="${labels.close}" title="${labels.close}">×</button><div id="details-body"></div></aside>
<p id="said" class="unseen" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${script}"></script></body></html>
`.markup;
}
