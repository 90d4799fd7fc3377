import type { ModelRecord, RunRecord } from "../../results/record.ts";
import { bytes, count, metric, rowsOf, shortDigest } from "../figures.ts";
import { allTasks, shortName } from "../summary.ts";
import { clip, wrap } from "../terminal/cells.ts";
import { gateWords, intervalBar, metricRows, modelNotes, originFacts, outcomeWord, sliceFigures, sliceName, unpaired, verdictSentence } from "../model-words.ts";
import { plotLegend, plotLines } from "../plot-lines.ts";
import { heading, resultSign, type Page } from "../terminal/page.ts";

/** Each model with its artifact, its metrics and what its gates say. */
export function models(record: RunRecord, page: Page): string[] {
  const made = allTasks(record).flatMap((task) => (task.model ? [{ task, model: task.model }] : []));
  if (made.length === 0) return [];
  const lines = heading(page, page.words.models);
  for (const { task, model } of made) {
    const facts = [
      ...(model.artifact ? [`${model.artifact.path} (${bytes(model.artifact.bytes)}, ${shortDigest(model.artifact.digest)})`] : []),
      ...(model.predictions ? [`${count(model.predictions.rows, page.language)} ${page.language === "fr" ? "prédictions" : "predictions"}`] : []),
      ...originFacts(model, page.language),
    ];
    lines.push(`  ${page.ink.bold(clip(shortName(record, task.id), page.width - 2, page.unicode))}`);
    lines.push(...facts.flatMap((fact) => wrap(fact, page.width - 4)).map((line) => `    ${page.ink.dim(line)}`));
    const metrics = Object.entries(model.metrics).map(([name, value]) => `${name} ${metric(value)}`);
    if (metrics.length > 0) lines.push(...wrap(metrics.map((text) => text.replaceAll(" ", "\u00a0")).join("   "), page.width - 4).map((line) => `    ${line.replaceAll("\u00a0", " ")}`));
    lines.push(...verdictLines(model, page));
    lines.push(...plotted(model, page));
    for (const { bad, text } of modelNotes(model, page.language)) lines.push(...wrap(text, page.width - 4).map((line) => `    ${bad ? page.ink.yellow(line) : page.ink.dim(line)}`));
    for (const gate of model.gates) {
      const { sign, tone } = resultSign(page, gate.status);
      const sentence = `${gate.metric}: ${page.words.expected} ${gateWords(gate.expected, page.language)}, ${page.words.observed} ${gateWords(gate.observed, page.language)}`;
      for (const [index, line] of wrap(sentence, page.width - 6).entries()) lines.push(`    ${index === 0 ? page.ink[tone](sign) : " "} ${line}`);
    }
  }
  return lines;
}

/** Only where two models stand beside each other: a model alone is drawn in the HTML report. */
function plotted({ plots }: ModelRecord, page: Page): string[] {
  if (plots === undefined || (plots.calibration ?? plots.roc ?? plots.residuals)?.base === undefined) return [];
  return [plotLegend(plots, page), ...plotLines(plots, page)].map((line) => `      ${page.ink.dim(clip(line, page.width - 6, page.unicode))}`);
}

/** The verdict, the metrics of both sides, and the groups that lost most. */
function verdictLines(model: ModelRecord, page: Page): string[] {
  const { verdict, slices = [] } = model;
  if (verdict === undefined) return [];
  const tone = verdict.outcome === "worse" ? "red" : verdict.outcome === "inconclusive" ? "yellow" : "green";
  const lines = wrap(verdictSentence(verdict.sentence, page.language), page.width - 4).map((line) => `    ${page.ink[tone](line)}`);
  const rows = metricRows(model, page.language);
  const widest = (key: "name" | "base" | "head" | "difference"): number => Math.max(0, ...rows.map((row) => row[key].length));
  for (const [at, row] of rows.entries()) {
    const bar = page.unicode ? intervalBar(verdict.metrics[at] ?? {}) : undefined;
    const text = `${row.name.padEnd(widest("name"))}  ${row.base.padStart(widest("base"))} ${page.signs.arrow} ${row.head.padStart(widest("head"))}  ${row.difference.padStart(widest("difference"))}  ${bar === undefined ? row.interval : `${bar}  ${row.interval}`}  ${row.outcome}`;
    lines.push(`      ${clip(text, page.width - 6, page.unicode)}`);
  }
  for (const slice of slices.filter(({ outcome }) => outcome === "worse" || outcome === "inconclusive").slice(0, 5)) {
    const { base, head, interval } = sliceFigures(slice, page.language);
    const size = rowsOf(slice.rows, page.language);
    lines.push(...wrap(`${sliceName(slice)}: ${slice.metric} ${base} ${page.signs.arrow} ${head} (${interval}, ${size}), ${outcomeWord(slice.outcome, page.language)}`, page.width - 6).map((line) => `      ${line}`));
  }
  const odd = unpaired(model, page.language);
  return odd === undefined ? lines : [...lines, ...wrap(odd, page.width - 6).map((line) => `      ${page.ink.dim(line)}`)];
}
