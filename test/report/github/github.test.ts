import { describe, expect, test } from "vitest";
import { github } from "../../../shared/report/github/github.ts";
import type { ReportOptions } from "../../../shared/report/reporter.ts";
import { expectGolden } from "../golden.ts";
import { record, readableNames } from "../records.ts";
import { parseCommand } from "../runner-commands.ts";

const options: ReportOptions = { width: 80, color: false, unicode: true, language: "en" };

describe("the GitHub report", () => {
  test.each(readableNames)("of the %s record is the golden one", (name) => {
    expectGolden(`github/${name}.txt`, github.render(record(name), options));
  });
  test("annotates at most ten of each level and counts the rest", () => {
    const base = record("empty");
    const finding = record("failing").findings[0]!;
    const findings = Array.from({ length: 37 }, (_, index) => ({ ...finding, line: index + 1, severity: index < 25 ? ("error" as const) : ("warning" as const) }));
    const lines = github.render({ ...base, findings }, options).split("\n");
    expect(lines.filter((line) => line.startsWith("::error ")).length).toBe(10);
    expect(lines.filter((line) => line.startsWith("::warning ")).length).toBe(10);
    expect(lines).toContain("  15 errors, 2 warnings beyond the ten that GitHub shows of each level: see the full report below");
  });
  test("gives the runner the exact file, title and message, whatever characters they have", () => {
    const base = record("empty");
    const finding = { ...record("failing").findings[0]!, file: "a,b:c%41\u00e9.sql", rule: "x/y: 100%, =", message: "50% of :: things\nline two ##[error]" };
    const line = github.render({ ...base, findings: [finding] }, { ...options, pathPrefix: "data/shop/" }).split("\n")[0]!;
    const command = parseCommand(line);
    expect(command?.properties["file"]).toBe("data/shop/a,b:c%41\u00e9.sql");
    expect(command?.properties["title"]).toBe("x/y: 100%, =");
    expect(command?.data.replaceAll("\u200b", "")).toBe("50% of :: things\nline two ##[error]");
  });
});
