import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { element, xmlText } from "../../../shared/report/escape/xml.ts";
import { junit } from "../../../shared/report/junit/junit.ts";
import { hostile } from "../escape/hostile.ts";
import { expectGolden } from "../golden.ts";
import { poisonOf } from "../poison.ts";
import { readableNames, record } from "../records.ts";

const options = { width: 80, color: false, unicode: true, language: "en" } as const;
const full = process.env["PROVE"] === "1";

/** Python's own parser, from the standard library: what it counts in each document, or why it refuses it. */
const reader = `
import sys, json, xml.etree.ElementTree as tree
answers = []
for text in json.load(sys.stdin):
    try:
        root = tree.fromstring(text.encode("utf-8"))
        cases = list(root.iter("testcase"))
        answers.append({"tags": sorted({each.tag for each in root.iter()}), "tests": int(root.get("tests", "-1")), "cases": len(cases),
            "failures": len(list(root.iter("failure"))), "errors": len(list(root.iter("error"))), "skipped": len(list(root.iter("skipped"))),
            "said": [int(root.get(key, "-1")) for key in ("failures", "errors", "skipped")],
            "bare": [each.get("name") for each in cases if not each.get("classname") and each.get("classname") != "" or not each.get("file") and each.get("file") != "" or int(each.get("line")) < 1]})
    except tree.ParseError as error:
        answers.append({"error": str(error)})
json.dump(answers, sys.stdout)
`;

interface Answer {
  error?: string;
  tags: string[];
  tests: number;
  cases: number;
  failures: number;
  errors: number;
  skipped: number;
  said: number[];
  bare: string[];
}

function read(documents: readonly string[]): Answer[] {
  return JSON.parse(execFileSync("python3", ["-c", reader], { input: JSON.stringify(documents), encoding: "utf8", maxBuffer: 1 << 28 })) as Answer[];
}

describe("the JUnit report", () => {
  test.each(readableNames)("of the %s record is the golden one", (name) => {
    expectGolden(`junit/${name}.xml`, junit.render(record(name), options));
  });
  test("is XML whose totals are those of its cases, each with its class, file and line", () => {
    for (const answer of read(readableNames.map((name) => junit.render(record(name), options)))) {
      expect(answer.error).toBeUndefined();
      expect(answer.cases).toBe(answer.tests);
      expect(answer.said).toEqual([answer.failures, answer.errors, answer.skipped]);
      expect(answer.bare).toEqual([]);
    }
  });
  test("is never without a case when something was read: CI servers take an empty report for an error", () => {
    expect(junit.render({ ...record("empty"), command: "lint", findings: [] }, options)).toContain('tests="1" failures="0"');
  });
  test("stays XML with the same elements whatever the record says", () => {
    const documents = fc.sample(poisonOf("pull-request"), { numRuns: full ? 2000 : 60, seed: 20_261_123 }).concat(fc.sample(poisonOf("failing"), full ? 2000 : 60)).map((given) => junit.render(given, options));
    for (const answer of read(documents)) {
      expect(answer.error).toBeUndefined();
      expect(answer.tags.filter((tag) => !["testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"].includes(tag))).toEqual([]);
      expect(answer.cases).toBe(answer.tests);
    }
  });
  test("escapes any text so that a parser gives it back as text and as attribute", () => {
    const texts = fc.sample(hostile, { numRuns: full ? 100_000 : 2000, seed: 20_261_123 }).concat(fc.sample(hostile, full ? 10_000 : 500));
    const [answer] = read([element("testsuites", {}, texts.map((text) => element("testcase", { classname: text, name: text, file: text, line: 1 }, xmlText(text))).join(""))]);
    expect(answer?.error).toBeUndefined();
    expect(answer?.cases).toBe(texts.length);
    expect(answer?.tags).toEqual(["testcase", "testsuites"]);
  });
});
