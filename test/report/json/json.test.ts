import { describe, expect, test } from "vitest";
import { json } from "../../../shared/report/json/json.ts";
import type { ReportOptions } from "../../../shared/report/reporter.ts";
import { expectGolden } from "../golden.ts";
import { record, recordNames } from "../records.ts";

const options: ReportOptions = { width: 80, color: false, unicode: true, language: "en" };

describe("the JSON report", () => {
  test.each(recordNames)("of the %s record is one document that reads back as the record", (name) => {
    const given = record(name);
    const text = json.render({ ...given, command: "check" }, options);
    expect(JSON.parse(text)).toEqual({ ...given, command: "check" });
    expect(text.endsWith("}\n")).toBe(true);
  });
  test("of a lint is the lint document: counted, sorted, with the documented keys only", () => {
    const text = json.render({ ...record("failing"), command: "lint" }, options);
    expectGolden("json/lint.json", text);
    const document = JSON.parse(text);
    expect(document.summary).toEqual({ error: 2, warning: 2, info: 1 });
    expect(document.findings.map((finding: { file: string }) => finding.file)).toEqual(["pipelines/flight-delays.pipeline.yml", "pipelines/flight-delays.pipeline.yml", "sql/airport_delays.sql", "sql/airport_delays.sql", "sql/daily_flights.sql"]);
  });
  test("holds nothing that a terminal or a runner would act on, and loses nothing", () => {
    const base = record("empty");
    const reason = "a\u009b31m ##[add-mask]x \u001b[2J \u202e \u007f\n::error::x";
    const text = json.render({ ...base, command: "run", reasons: [reason] }, options);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\[/u);
    expect(JSON.parse(text).reasons).toEqual([reason]);
  });
});
