import { describe, expect, it } from "vitest";
import { openMemory } from "../harness/open-memory.ts";
import type { Finding } from "../../shared/pipeline/finding.ts";
import type { LintConfig } from "../../shared/pipeline/model.ts";
import { readExample, type Mark } from "../../shared/rules/example.ts";
import { lint } from "../../shared/rules/lint.ts";
import { registry } from "../../shared/rules/registry.ts";
import type { Example } from "../../shared/rules/rule.ts";

const strict: LintConfig = { preset: "strict", rules: {}, overrides: [] };

async function findings(example: Example, id: string): Promise<{ found: Finding[]; marks: Mark[] }> {
  const { files, marks } = readExample(example);
  const { workspace, findings: problems } = await openMemory(files);
  if (workspace === undefined) throw new Error(`the example cannot be opened: ${JSON.stringify(problems)}`);
  const workflows = Object.entries(files).filter(([file]) => file.startsWith(".github/workflows/"));
  const result = lint(workspace, { today: "2026-11-23", config: strict, ...(workflows.length === 0 ? {} : { workflows: new Map(workflows) }) });
  expect(result.findings.filter(({ rule }) => rule === "schema/rule-failed")).toEqual([]);
  return { found: result.findings.filter(({ rule }) => rule === id), marks };
}

describe("the examples of every rule", () => {
  for (const { meta } of registry) {
    it(`${meta.id} is found once in its failing example, exactly at the mark`, async () => {
      const { found, marks } = await findings(meta.failing, meta.id);
      expect(found.map(({ place: { file, span } }) => ({ file, start: span.start, end: span.end }))).toEqual(marks.length === 0 ? [expect.anything()] : marks);
    });

    it(`${meta.id} is not found in its passing example`, async () => {
      const { found } = await findings(meta.passing, meta.id);
      expect(found).toEqual([]);
    });
  }
});
