import type { ReproductionDocument } from "../../results/reproduction-document.ts";
import { terminalData } from "../escape/terminal.ts";
import { instant, metric } from "../figures.ts";
import type { ReportOptions } from "../reporter.ts";
import { clip, wrap } from "../terminal/cells.ts";
import { openPage } from "../terminal/page.ts";

const WORDS: Readonly<Record<ReproductionDocument["metrics"][number]["status"], string>> = { equal: "equal", "within-noise": "within its noise", differs: "differs", unknown: "cannot tell", missing: "on one side only" };

/** `towpath repro` for a terminal: the outcome in a sentence, each metric, and what differs. */
export function renderReproduction(untrusted: ReproductionDocument, options: Pick<ReportOptions, "width" | "color" | "unicode" | "language">): string {
  const { model, outcome, sentence, recorded, metrics, differences } = terminalData(untrusted);
  const page = openPage(options);
  const tone = outcome === "reproduced" || outcome === "agrees" ? "green" : outcome === "differs" ? "red" : "yellow";
  const of = recorded === undefined ? "" : `: run ${recorded.run} of ${instant(recorded.at)}${recorded.commit === undefined ? "" : `, commit ${recorded.commit.slice(0, 7)}`}`;
  const lines = [page.ink.bold(clip(`${model}${of}`, page.width, page.unicode)), ...wrap(sentence, page.width - 2).map((line) => `  ${page.ink[tone](line)}`)];
  const wide = Math.max(0, ...metrics.map((each) => each.metric.length));
  for (const { metric: name, recorded: then, now, noise, status } of metrics) {
    const values = `${then === undefined ? "-" : metric(then)} ${page.signs.arrow} ${now === undefined ? "-" : metric(now)}`;
    lines.push(`    ${clip(`${name.padEnd(wide)}  ${values}  ${WORDS[status]}${noise === undefined ? "" : ` (varies by ${metric(noise)})`}`, page.width - 4, page.unicode)}`);
  }
  for (const { part, sentence: told } of differences) lines.push(...wrap(`${part}: ${told}`, page.width - 4).map((line) => `    ${page.ink.yellow(line)}`));
  return `${lines.join("\n")}\n`;
}
