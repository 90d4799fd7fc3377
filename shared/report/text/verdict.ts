import type { RunRecord } from "../../results/record.ts";
import { count, duration } from "../figures.ts";
import { publication, summarize } from "../summary.ts";
import { wrap } from "../terminal/cells.ts";
import { resultSign, type Page } from "../terminal/page.ts";

/** The verdict in one line, then its three most important reasons, then what it rests on. */
export function verdict(record: RunRecord, page: Page): string[] {
  const { sign, tone } = resultSign(page, record.verdict);
  const word = page.words.verdict[record.verdict];
  const what = [`${record.command} ${record.project}`, ...(record.environment ? [`in ${record.environment.name} (${record.environment.engine})`] : []), duration(record.durationMs)];
  const aside = wrap(what.join(` ${page.signs.dot} `), page.width - 4 - word.length);
  const lines = aside.map((line, index) => (index === 0 ? `${page.ink[tone](page.ink.bold(`${sign} ${word}`))}  ${page.ink.dim(line)}` : `${" ".repeat(word.length + 4)}${page.ink.dim(line)}`));
  if (record.cancelled) lines.push(`  ${page.ink.yellow(`${page.signs.cancelled} ${page.words.cancelled}`)}`);
  for (const reason of record.reasons.slice(0, 3)) {
    lines.push(...wrap(reason, page.width - 4).map((line, index) => `${index === 0 ? `  ${page.ink[tone](page.signs.dot)} ` : "    "}${line}`));
  }
  if (record.reasons.length > 3) lines.push(`    ${page.ink.dim(page.words.more(count(record.reasons.length - 3, page.language)))}`);
  const counts = countLine(record, page);
  if (counts !== "") lines.push(...wrap(counts, page.width - 2).map((line) => `  ${page.ink.dim(line)}`));
  if (record.command === "run") {
    const { state, heldBack } = publication(record);
    const sentence = state === "all" ? page.words.published : state === "none" ? page.words.notPublished : page.words.publishedPart(count(heldBack, page.language));
    lines.push(...wrap(sentence, page.width - 2).map((line) => `  ${page.ink[state === "all" ? "green" : state === "part" ? "yellow" : "dim"](line)}`));
  }
  return lines;
}

function countLine(record: RunRecord, page: Page): string {
  const summary = summarize(record);
  const checks = Object.values(summary.checks).reduce((sum, value) => sum + value, 0);
  const tests = Object.values(summary.tests).reduce((sum, value) => sum + value, 0);
  const parts: string[] = [];
  const add = (value: number, one: string, many: string): void => {
    if (value > 0) parts.push(`${count(value, page.language)} ${value === 1 ? one : many}`);
  };
  const french = page.language === "fr";
  add(summary.taskCount, french ? "tâche" : "task", french ? "tâches" : "tasks");
  add(checks, french ? "contrôle" : "check", french ? "contrôles" : "checks");
  add(tests, french ? "test unitaire" : "unit test", french ? "tests unitaires" : "unit tests");
  add(record.findings.length, french ? "constat" : "finding", french ? "constats" : "findings");
  return parts.join(` ${page.signs.dot} `);
}
