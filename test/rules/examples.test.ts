import { describe, expect, it } from "vitest";
import { messageOf, relatedMessageOf } from "../../shared/messages/message-of.ts";
import { applyEdits } from "../../shared/pipeline/edit.ts";
import type { LintConfig } from "../../shared/pipeline/model.ts";
import { readExample } from "../../shared/rules/example.ts";
import { planFixes } from "../../shared/rules/fix.ts";
import { registry } from "../../shared/rules/registry.ts";
import { brief, lintFiles } from "./lint-example.ts";

const config: LintConfig = { preset: "strict", rules: {}, overrides: [] };

describe("the examples of every rule", () => {
  for (const { meta } of registry) {
    it(`${meta.id} is found once in its failing example, exactly at the mark`, async () => {
      const { files, marks } = readExample(meta.failing);
      const { findings } = await lintFiles(files, { config });
      const found = findings.filter(({ rule }) => rule === meta.id).map(({ place: { file, span } }) => ({ file, start: span.start, end: span.end }));
      expect(found).toEqual(marks.length === 0 ? [expect.anything()] : marks);
    });

    it(`${meta.id} is not found in its passing example`, async () => {
      const { findings } = await lintFiles(readExample(meta.passing).files, { config });
      expect(findings.filter(({ rule }) => rule === meta.id)).toEqual([]);
    });

    it(`${meta.id} speaks whole sentences in both languages`, async () => {
      const { findings } = await lintFiles(readExample(meta.failing).files, { config });
      for (const finding of findings.filter(({ rule }) => rule === meta.id)) {
        const said = (["en", "fr"] as const).flatMap((language) => [messageOf(finding, language), ...(finding.related ?? []).map(({ args }) => relatedMessageOf(finding, args, language))]);
        expect(said.filter((sentence) => sentence.startsWith(meta.id) || /(?<!\$)\{\w+\}|undefined/u.test(sentence))).toEqual([]);
      }
    });

    if (meta.fixable) {
      it(`${meta.id} is gone after its fix, and nothing else comes`, async () => {
        const { files } = readExample(meta.failing);
        const before = await lintFiles(files, { config });
        const own = before.findings.filter(({ rule }) => rule === meta.id);
        for (const [file, edits] of planFixes(own)) files[file] = applyEdits(files[file] ?? "", edits);
        const after = await lintFiles(files, { config });
        const rulesBefore = new Set(before.findings.map(({ rule }) => rule));
        expect(own.every(({ fix }) => fix !== undefined)).toBe(true);
        expect(brief(after).filter((each) => each.endsWith(` ${meta.id}`))).toEqual([]);
        expect(after.findings.filter(({ rule }) => !rulesBefore.has(rule))).toEqual([]);
      });
    }
  }
});
