import type { RunRecord } from "../../results/record.ts";
import { bytes, count, metric, shortDigest } from "../figures.ts";
import { allTasks, shortName } from "../summary.ts";
import { clip, wrap } from "../terminal/cells.ts";
import { heading, resultSign, type Page } from "../terminal/page.ts";

/** Each model with its artifact, its metrics and what its gates say. */
export function models(record: RunRecord, page: Page): string[] {
  const made = allTasks(record).flatMap((task) => (task.model ? [{ task, model: task.model }] : []));
  if (made.length === 0) return [];
  const lines = heading(page, page.words.models);
  for (const { task, model } of made) {
    const facts = [
      ...(model.artifact ? [`${model.artifact.path} (${bytes(model.artifact.bytes)}, ${shortDigest(model.artifact.digest)})`] : []),
      ...(model.predictions ? [`${count(model.predictions.rows, page.language)} predictions`] : []),
    ];
    lines.push(`  ${page.ink.bold(clip(shortName(record, task.id), page.width - 2, page.unicode))}`);
    lines.push(...facts.flatMap((fact) => wrap(fact, page.width - 4)).map((line) => `    ${page.ink.dim(line)}`));
    const metrics = Object.entries(model.metrics).map(([name, value]) => `${name} ${metric(value)}`);
    if (metrics.length > 0) lines.push(...wrap(metrics.map((text) => text.replaceAll(" ", "\u00a0")).join("   "), page.width - 4).map((line) => `    ${line.replaceAll("\u00a0", " ")}`));
    for (const gate of model.gates) {
      const { sign, tone } = resultSign(page, gate.status);
      const sentence = `${gate.metric}: ${page.words.expected} ${gate.expected}, ${page.words.observed} ${gate.observed}`;
      for (const [index, line] of wrap(sentence, page.width - 6).entries()) lines.push(`    ${index === 0 ? page.ink[tone](sign) : " "} ${line}`);
    }
  }
  return lines;
}
