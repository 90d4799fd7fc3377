import { describe, expect, test } from "vitest";
import stringWidth from "string-width";
import { text } from "../../../shared/report/text/text.ts";
import type { ReportOptions } from "../../../shared/report/reporter.ts";
import { expectGolden } from "../golden.ts";
import { largeRecord, record, readableNames, recordNames, sources } from "../records.ts";

const plain: ReportOptions = { width: 100, color: false, unicode: true, language: "en", sources };

describe("the text report", () => {
  test.each(readableNames)("of the %s record is the golden one", (name) => {
    expectGolden(`text/${name}.txt`, text.render(record(name), plain));
  });
  test("in colour is the golden one", () => {
    expectGolden("text/failing.color.txt", text.render(record("failing"), { ...plain, color: true }));
  });
  test("in 80 columns of ASCII is the golden one, and adds no character beyond ASCII to a record without any", () => {
    const report = text.render(record("failing"), { ...plain, width: 80, unicode: false });
    expectGolden("text/failing.ascii-80.txt", report);
    const passing = text.render(record("passing"), { ...plain, width: 80, unicode: false });
    expect(passing).toMatch(/^[\n\x20-\x7e]*$/u);
  });
  test("in French is the golden one", () => {
    expectGolden("text/failing.fr.txt", text.render(record("failing"), { ...plain, language: "fr" }));
  });
  test("of a thousand tasks shows what failed and what was slow, and counts the rest", () => {
    const report = text.render(largeRecord(1000), plain);
    expectGolden("text/large.txt", report);
    expect(report.split("\n").length).toBeLessThan(120);
    expect(report).toMatch(/… and 97\d more/u);
  });
  test.each([60, 80, 100, 137, 200])("never prints a line wider than %i columns", (width) => {
    for (const name of recordNames) {
      for (const unicode of [true, false]) {
        const lines = text.render(record(name), { ...plain, width, unicode, color: true }).split("\n");
          expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  });
  test("prints the same words with and without colour", () => {
    for (const name of recordNames) {
      const colored = text.render(record(name), { ...plain, color: true });
      // eslint-disable-next-line no-control-regex
      expect(colored.replaceAll(/\x1b\[\d+m/gu, "")).toBe(text.render(record(name), plain));
    }
  });
  test("puts the caret below the exact characters, also after wide ones", () => {
    const base = record("failing");
    const finding = { ...base.findings[0]!, file: "a.sql", line: 1, column: 16, endLine: 1, endColumn: 20 };
    const report = text.render({ ...base, findings: [finding] }, { ...plain, sources: new Map([["a.sql", "select '漢字' || dely from t"]]) });
    const lines = report.split("\n");
    const index = lines.findIndex((line) => line.includes("dely from"));
    const source = lines[index]!;
    const caret = lines[index + 1]!;
    expect(stringWidth(source.slice(0, source.indexOf("dely")))).toBe(caret.indexOf("^"));
    expect(caret.trim().endsWith("^^^^")).toBe(true);
  });
  test("shows a finding deep inside a very long line", () => {
    const base = record("failing");
    const long = `${"a, ".repeat(400)}dely${", b".repeat(400)}`;
    const finding = { ...base.findings[0]!, file: "a.sql", line: 1, column: 1201, endLine: 1, endColumn: 1205 };
    const lines = text.render({ ...base, findings: [finding] }, { ...plain, sources: new Map([["a.sql", long]]) }).split("\n");
    const index = lines.findIndex((line) => line.includes("dely, b"));
    expect(lines[index]!.indexOf("dely")).toBe(lines[index + 1]!.indexOf("^"));
  });
});
