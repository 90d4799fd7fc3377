import { describe, expect, it } from "vitest";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import { parseInstant } from "../../shared/pipeline/instant.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

const iso = (text: string, zone?: string) => {
  const instant = parseInstant(text, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe("an instant", () => {
  it.each([
    ["2026-04-01", "UTC", "2026-04-01T00:00:00.000Z"],
    ["2026-04-01T06:00:00Z", "Europe/Paris", "2026-04-01T06:00:00.000Z"],
    ["2026-04-01 06:00", "Europe/Paris", "2026-04-01T04:00:00.000Z"],
    ["2026-01-01", "Asia/Kolkata", "2025-12-31T18:30:00.000Z"],
    ["2026-04-01T06:00:00.25+05:30", "UTC", "2026-04-01T00:30:00.250Z"],
    ["2026-04-01T06:00-0800", "UTC", "2026-04-01T14:00:00.000Z"],
    ["2026-03-29T03:30", "Europe/Paris", "2026-03-29T01:30:00.000Z"],
    ["1969-12-31T23:59:59.5", "America/New_York", "1970-01-01T04:59:59.500Z"],
  ])("%s in %s is %s", (text, zone, expected) => {
    expect(iso(text, zone)).toBe(expected);
  });

  it.each(["2026-02-30", "2026-13-01", "2026-04-01T24:00", "2026-04-01T06:61", "2026-04-01T06:00+99:00", "yesterday", "2026-4-1", ""])("refuses %j", (text) => {
    expect(iso(text)).toBeUndefined();
  });
});

it("days that no calendar has are told at their place, in the project and in unit tests", async () => {
  const { findings } = await loadProject(
    memoryFs({
      "towpath.yml": "version: 1\nproject: p\nas_of: 2026-02-30\n",
      "x.pipeline.yml": "version: 1\npipeline: x\ntasks:\n  t:\n    sql: t.sql\n    unit_tests:\n      - { name: a, as_of: 2026-04-31T06:00:00Z, given: {}, expect: [] }\n      - { name: b, as_of: 2026-04-30, given: {}, expect: [] }\n",
    }),
  );
  expect(findings.map(({ rule, variant, args, place }) => [rule, variant, args["seen"], place.file, place.span.line])).toEqual([
    ["schema/value", "instant", "2026-02-30", "towpath.yml", 3],
    ["schema/value", "instant", "2026-04-31T06:00:00Z", "x.pipeline.yml", 7],
  ]);
});
