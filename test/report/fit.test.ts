import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderComment } from "../../shared/report/comment/comment.ts";
import { fit, ladder, type FitPart } from "../../shared/report/fit.ts";
import { limits, measure } from "../../shared/report/limits.ts";
import { markdown } from "../../shared/report/markdown/markdown.ts";
import type { FindingRecord, RunRecord } from "../../shared/results/record.ts";
import { holds } from "./escape/hostile.ts";
import { renderedPage } from "./markdown/github-page.ts";
import { largePullRequest, record } from "./records.ts";

const options = { width: 80, color: false, unicode: true, language: "en" } as const;

/** The record with so many findings, whose texts are long and hold characters of two units. */
function withFindings(base: RunRecord, number: number, text: string): RunRecord {
  const severities = ["error", "warning", "info"] as const;
  const findings = Array.from({ length: number }, (_, index): FindingRecord => ({ rule: `sql/rule-${index % 40}`, severity: severities[index % 3] ?? "info", message: `${text} ${index}`, file: `sql/${text.slice(0, 40)}/${index}.sql`, line: index + 1, column: 1, endLine: index + 1, endColumn: 2, fixable: false }));
  return { ...base, findings };
}

describe("fitting", () => {
  test("takes whole forms, the least important first, and says what is left out", () => {
    const parts: FitPart[] = [
      { importance: 9, forms: [{ text: "a".repeat(100) }] },
      { heading: "## B", importance: 1, forms: [{ text: "b".repeat(900) }, { text: "b", omits: { things: 3 } }, { text: "", omits: { things: 5 } }] },
      { heading: "## C", importance: 2, forms: [{ text: "c".repeat(400) }, { text: "", omits: { things: 2 } }] },
    ];
    expect(fit(parts, { most: 2000, unit: "characters" }, () => "note").text).toBe(`${"a".repeat(100)}\n\n## B\n\n${"b".repeat(900)}\n\n## C\n\n${"c".repeat(400)}`);
    const short = fit(parts, { most: 1200, unit: "characters" }, ({ things }) => `without ${things}`);
    expect(short.text).toBe(`${"a".repeat(100)}\n\n## B\n\nb\n\n## C\n\n${"c".repeat(400)}\n\nwithout 3`);
    expect(fit(parts, { most: 1050, unit: "characters" }, ({ things }) => `without ${things}`).text).toBe(`${"a".repeat(100)}\n\nwithout 7`);
  });
  test("holds for any parts: never longer than the limit when the shortest forms and the note fit", () => {
    const form = fc.record({ text: fc.string({ maxLength: 300, unit: "grapheme" }) });
    const part = fc.record({ importance: fc.integer({ min: 0, max: 3 }), heading: fc.constantFrom("## A", "## B"), forms: fc.array(form, { minLength: 1, maxLength: 4 }).map((forms) => [...forms, { text: "", omits: { parts: 1 } }]) });
    holds(fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 620, max: 4000 }), fc.constantFrom("characters", "bytes"), (parts, most, unit) => {
      const { text, left } = fit(parts, { most, unit }, ({ parts: number }) => (number === undefined ? "" : `without ${number}`));
      expect(measure(text, unit)).toBeLessThanOrEqual(most);
      expect(text.includes("without")).toBe((left["parts"] ?? 0) > 0);
    }), { numRuns: 400 });
  });
  test("has steps from all to the least", () => {
    expect(ladder(300, 500)).toEqual([300, 200, 100, 60, 30, 20, 10, 5, 3, 1, 0]);
    expect(ladder(70_000, 500, 3)).toEqual([500, 200, 100, 60, 30, 20, 10, 5, 3]);
    expect(ladder(0, 500)).toEqual([0]);
  });
});

describe("GitHub's limits", () => {
  const sizes = process.env["PROVE"] === "1" ? [0, 1, 10, 11, 99, 300, 1000, 5000, 20_000, 100_000] : [0, 1, 11, 300, 5000, 100_000];
  const texts = ["short", "😀".repeat(500), "| ` $ <b> @x ".repeat(60), "漢字".repeat(400)];
  test.each(sizes)("hold for comment and summary with %i findings, whatever their text", (number) => {
    for (const text of texts.slice(0, number > 5000 && process.env["PROVE"] !== "1" ? 2 : texts.length)) {
      const given = withFindings(record("pull-request"), number, text);
      const comment = renderComment([given]);
      expect(measure(comment, limits.comment.unit)).toBeLessThanOrEqual(limits.comment.most);
      expect(comment.isWellFormed()).toBe(true);
      const summary = markdown.render(given, options);
      expect(measure(summary, limits.summary.unit)).toBeLessThanOrEqual(limits.summary.most);
      expect(summary.isWellFormed()).toBe(true);
      expect(balanced(comment)).toBe(true);
      expect(shownAndLeft(comment, "sql/rule-")).toBe(number);
    }
  });
  test("hold for five hundred affected tasks and three hundred findings, and everything of the verdict is still there", () => {
    const comment = renderComment([largePullRequest(500, 300)], { runUrl: "https://github.com/a/b/actions/runs/1" });
    expect(comment.length).toBeLessThanOrEqual(limits.comment.most);
    expect(comment.length).toBeGreaterThan(limits.comment.most / 2);
    expect(comment).toContain("Not ready to merge");
    expect(comment).toMatch(/Left out: .*data diff of \d+ tables/u);
    expect(comment).toContain("[the run](https://github.com/a/b/actions/runs/1)");
    expect(balanced(comment)).toBe(true);
  });
  test("hold for forty projects in one comment", () => {
    const records = Array.from({ length: 40 }, (_, index) => ({ ...record("pull-request"), project: `project-${index}` }));
    const comment = renderComment(records);
    expect(comment.length).toBeLessThanOrEqual(limits.comment.most);
    expect(comment).toContain("Left out");
    expect(balanced(comment)).toBe(true);
  });
});

/** Nothing is cut inside a fold, a fence or a row. */
function balanced(text: string): boolean {
  const page = renderedPage(text);
  const opened = text.match(/<details/gu)?.length ?? 0;
  return opened === (text.match(/<\/details>/gu)?.length ?? 0) && (text.match(/^```/gmu)?.length ?? 0) % 2 === 0 && page.tables.every((rows) => new Set(rows).size === 1);
}

/** Findings that are listed plus those that are counted as more. */
function shownAndLeft(text: string, rule: string): number {
  const listed = text.split(`(\`${rule}`).length - 1;
  const left = [...text.matchAll(/(?:Left out: .*)/gu)].flatMap(([line]) => [...line.matchAll(/([\d,]+) (?:error|warning|notice)s?\b/gu)].map(([, number]) => Number((number ?? "").replaceAll(",", ""))));
  return listed + left.reduce((sum, number) => sum + number, 0);
}
