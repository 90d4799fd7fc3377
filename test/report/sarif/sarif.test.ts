import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../../../shared/report/limits.ts";
import { sarif } from "../../../shared/report/sarif/sarif.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { holds } from "../escape/hostile.ts";
import { expectGolden } from "../golden.ts";
import { poisonOf } from "../poison.ts";
import { largePullRequest, readableNames, record } from "../records.ts";

const options = { width: 80, color: false, unicode: true, language: "en" } as const;

interface Log {
  version: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string }; help: { text: string }; helpUri?: string }[] } };
    automationDetails: { id: string };
    invocations: { toolExecutionNotifications?: unknown[] }[];
    results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; partialFingerprints: Record<string, string>; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn?: number; endLine?: number; endColumn?: number } } }[] }[];
  }[];
}

function log(given: RunRecord, pathPrefix?: string): Log["runs"][number] {
  const { runs } = JSON.parse(sarif.render(given, pathPrefix === undefined ? options : { ...options, pathPrefix })) as Log;
  expect(runs).toHaveLength(1);
  return runs[0]!;
}

function names(given: RunRecord): string[] {
  return log(given).results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints)).toSorted();
}

/** What SARIF 2.1.0 and code scanning ask of the parts that we write. */
function judge({ tool, automationDetails, results }: Log["runs"][number]): void {
  const { rules } = tool.driver;
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(automationDetails.id).toMatch(/^towpath\/[^\s]*\/$/u);
  for (const rule of rules) {
    expect(rule.shortDescription.text.length * rule.help.text.length).toBeGreaterThan(0);
    if (rule.helpUri !== undefined) expect(URL.canParse(rule.helpUri)).toBe(true);
  }
  for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(typeof message.text).toBe("string");
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    expect(artifactLocation.uri).toMatch(/^[\w.!~*'()%/-]*$/u);
    expect(region.startLine).toBeGreaterThanOrEqual(1);
    expect(region.endLine ?? region.startLine).toBeGreaterThanOrEqual(region.startLine);
    if (region.endColumn !== undefined && region.endLine === region.startLine) expect(region.endColumn).toBeGreaterThanOrEqual(region.startColumn ?? 1);
    expect(Object.values(partialFingerprints)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/u)]);
  }
  const fingerprints = results.map((result) => Object.values(result.partialFingerprints)[0]);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
}

describe("the SARIF report", () => {
  test.each(readableNames)("of the %s record is the golden one, and what code scanning asks for", (name) => {
    expectGolden(`sarif/${name}.json`, sarif.render(record(name), options));
    judge(log(record(name)));
  });
  test("holds for hostile records", () => {
    holds(fc.property(poisonOf("pull-request"), (given) => judge(log(given))), { numRuns: process.env["PROVE"] === "1" ? 5000 : 100 });
  });
  test("keeps the name of a problem when lines move and figures change", () => {
    const before = record("pull-request");
    const after: RunRecord = { ...before, findings: before.findings.map((finding) => ({ ...finding, line: finding.line + 40, endLine: finding.endLine + 40 })), pipelines: before.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, checks: task.checks.map((check) => ({ ...check, line: check.line + 3, observed: "mean 8.8" })) })) })) };
    expect(names(after)).toEqual(names(before));
    expect(names({ ...before, findings: [] })).not.toEqual(names(before));
  });
  test("keeps the worst of too many and says how many are left out", () => {
    const run = log(largePullRequest(20, 9000));
    expect(run.results).toHaveLength(limits.sarifResults.most);
    expect(run.results[0]!.level).toBe("error");
    expect(run.results.filter(({ level }) => level === "note")).toEqual([]);
    expect(JSON.stringify(run.invocations)).toMatch(/\d+ further problems are left out/u);
  });
  test("names files as the repository does", () => {
    expect(log(record("pull-request"), "data/my shop").results.every(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri.startsWith("data/my%20shop/"))).toBe(true);
  });
});
