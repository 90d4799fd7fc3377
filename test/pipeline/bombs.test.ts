import { describe, expect, it } from "vitest";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

const times = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("");

/** Texts that are cheap to write and dear to read, with the finding that refuses them. */
const bombs: Record<string, { text: string; finds: string }> = {
  "a hundred thousand keys": { text: times(100_000, (index) => `k${index}:\n`), finds: "schema/limit:nodes" },
  "a hundred thousand equal keys": { text: times(100_000, () => "k: 1\n"), finds: "schema/limit:nodes" },
  "nineteen thousand equal keys": { text: times(19_000, () => "k: 1\n"), finds: "schema/duplicate-key" },
  "nineteen thousand unknown keys": { text: times(19_000, (index) => `k${index}: 1\n`), finds: "schema/unknown-key" },
  "nineteen thousand unknown keys in one line": { text: `{${times(19_000, (index) => `k${index}: 1,`)}}`, finds: "schema/unknown-key" },
  "brackets a hundred thousand deep": { text: "[".repeat(100_000), finds: "schema/limit:depth" },
  "dashes a hundred thousand deep": { text: "- ".repeat(100_000), finds: "schema/limit:depth" },
  "question marks a hundred thousand deep": { text: "? ".repeat(100_000), finds: "schema/limit:depth" },
  "indentation a thousand deep": { text: times(1000, (index) => `${" ".repeat(index)}a:\n`), finds: "schema/limit:depth" },
  "aliases that multiply": { text: `a0: &a0 [x, x]\n${times(30, (index) => `a${index + 1}: &a${index + 1} [${"*a".concat(String(index), ", ").repeat(9)}]\n`)}`, finds: "schema/limit:expanded" },
  "five thousand aliases": { text: `a: &a 1\nb: [${"*a, ".repeat(5000)}]`, finds: "schema/limit:aliases" },
  "an alias of itself": { text: "version: 1\npipeline: &p [*p]\n", finds: "schema/syntax:cycle" },
  "merge keys that multiply": { text: `a0: &a0 { x: 1 }\n${times(30, (index) => `a${index + 1}: &a${index + 1}\n  <<: [*a${index}, *a${index}]\n`)}`, finds: "schema/syntax:merge" },
  "five megabytes of text": { text: `description: ${"x".repeat(5_000_000)}`, finds: "schema/limit:size" },
  "a megabyte of comments": { text: `${"# x\n".repeat(250_000)}version: 1\n`, finds: "schema/limit:nodes" },
  "a megabyte of spaces": { text: `version: 1${" ".repeat(1_000_000)}x`, finds: "schema/value:version" },
  "a megabyte of one quoted text": { text: `"${"\\n".repeat(500_000)}`, finds: "schema/syntax:missing-quote" },
  "a megabyte of tabs": { text: "\t".repeat(1_000_000), finds: "schema/file:empty" },
  "a megabyte of colons": { text: ": ".repeat(500_000), finds: "schema/limit:depth" },
  "a megabyte of carriage returns": { text: "\r".repeat(1_000_000), finds: "schema/type:object" },
  "a key of half a megabyte": { text: `${"k".repeat(500_000)}: 1\n`, finds: "schema/syntax:key-over-1024-chars" },
  "a value that makes regular expressions backtrack": { text: `version: 1\npipeline: x\nschedule: "${"a ".repeat(100_000)}"\n`, finds: "schema/value:schedule" },
  "a waiver of spaces": { text: `# towpath: allow a/b x${" ".repeat(500_000)}x\nversion: 1\npipeline: x\nx: 1\n`, finds: "schema/unknown-key" },
  "a waiver without end": { text: `# towpath: allow a/b ${"-- ".repeat(100_000)}until ${"until ".repeat(10_000)}\nversion: 1\npipeline: x\n`, finds: "schema/waiver:date" },
};

describe("bombs", () => {
  it.each(Object.entries(bombs))("refuses %s within two seconds, with a place", async (_, { text, finds }) => {
    // The process's own time: what else the machine does must not decide.
    const started = process.cpuUsage();
    const { findings } = await loadProject(memoryFs({ "towpath.yml": "version: 1\nproject: shop\n", "x.pipeline.yml": text }));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2000);
    expect(findings.map(({ rule, variant }) => (variant === undefined ? rule : `${rule}:${variant}`))).toContain(finds);
    expect(findings.every(({ place }) => place.span.line >= 1 && place.span.end <= text.length)).toBe(true);
  });

  it("keeps keys such as __proto__ as plain data", async () => {
    const { documents, findings } = await loadProject(memoryFs({ "towpath.yml": "version: 1\nproject: shop\n__proto__: { polluted: true }\n" }));
    expect(Object.keys(documents.get("towpath.yml")?.data ?? {})).toContain("__proto__");
    expect("polluted" in {}).toBe(false);
    expect(findings.map(({ rule }) => rule)).toEqual(["schema/unknown-key"]);
  });
});
