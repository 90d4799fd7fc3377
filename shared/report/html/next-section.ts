import { html, type Markup } from "../escape/html.ts";
import { nextSteps } from "../next-steps.ts";
import { section, type PageContext } from "./page-context.ts";

export function nextSection(page: PageContext): Markup | undefined {
  const steps = nextSteps(page.record, page.language);
  if (steps.length === 0) return undefined;
  return section("next", page.words.next, "", [html`<ul class="steps">${steps.map((step) => html`<li><code>${step.command}</code><span>${step.why}</span></li>`)}</ul>`]);
}
