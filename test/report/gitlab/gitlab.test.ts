import { describe, expect, test } from "vitest";
import { gitlab } from "../../../shared/report/gitlab/gitlab.ts";
import { problems } from "../../../shared/report/problems.ts";
import { expectGolden } from "../golden.ts";
import { largePullRequest, readableNames, record } from "../records.ts";

const options = { width: 80, color: false, unicode: true, language: "en" } as const;

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

describe("the GitLab report", () => {
  test.each(readableNames)("of the %s record is the golden one", (name) => {
    expectGolden(`gitlab/${name}.json`, gitlab.render(record(name), options));
  });
  test("has every problem once, under a name of its own, as Code Quality reads it", () => {
    for (const given of [record("pull-request"), record("failing"), record("hostile"), largePullRequest(300, 3000)]) {
      const issues = JSON.parse(gitlab.render(given, { ...options, pathPrefix: "shop" })) as Issue[];
      expect(issues).toHaveLength(problems(given).length);
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
      for (const { description, severity, location } of issues) {
        expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
        expect(description).not.toBe("");
        expect(location.path.startsWith("shop/")).toBe(true);
        expect(location.lines.begin).toBeGreaterThanOrEqual(1);
      }
    }
  });
});
