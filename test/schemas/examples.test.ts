import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { validate as validateResults } from "../../shared/generated/validate-results.js";
import { fillIn } from "../../shared/messages/fill-in.ts";
import { schema } from "../../shared/messages/schema.ts";
import type { Finding } from "../../shared/pipeline/finding.ts";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import { parseDocument } from "../../shared/pipeline/parse-document.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

const folder = join(import.meta.dirname, "../../schemas/examples");
const examples = (kind: "valid" | "invalid") => readdirSync(join(folder, kind)).map((name) => ({ name, text: readFileSync(join(folder, kind, name), "utf8") }));

async function findingsOf(name: string, text: string): Promise<Finding[]> {
  const files: Record<string, string> = name.endsWith(".project.yml") ? { "towpath.yml": text } : { "towpath.yml": "version: 1\nproject: shop\n", "x.pipeline.yml": text };
  return (await loadProject(memoryFs(files))).findings;
}

/** `# want schema/unknown-key 3:1`, one line for each finding, in order. */
function wanted(text: string): string[] {
  return [...text.matchAll(/^# want (.*)$/gm)].map(([, want = ""]) => want);
}

function sentenceOf({ rule, variant, args }: Finding, language: "en" | "fr"): string {
  const sentence = schema[language][variant === undefined ? rule : `${rule}:${variant}`];
  return fillIn(sentence ?? "", args);
}

function shown({ rule, variant, place }: Finding): string {
  return `${variant === undefined ? rule : `${rule}:${variant}`} ${place.span.line}:${place.span.column}`;
}

describe("examples of the schemas", () => {
  it.each(examples("valid").filter(({ name }) => name.endsWith(".yml")))("has nothing to say about valid/$name", async ({ name, text }) => {
    expect((await findingsOf(name, text)).map((finding) => `${shown(finding)} ${sentenceOf(finding, "en")}`)).toEqual([]);
  });

  it.each(examples("invalid").filter(({ name }) => !name.endsWith(".results.yml")))("finds exactly what invalid/$name announces", async ({ name, text }) => {
    const findings = await findingsOf(name, text);
    expect(wanted(text).length).toBeGreaterThan(0);
    expect(findings.map(shown)).toEqual(wanted(text));
  });

  it.each(examples("invalid").filter(({ name }) => !name.endsWith(".results.yml")))("says everything about invalid/$name in English and French, without secrets", async ({ name, text }) => {
    for (const finding of await findingsOf(name, text)) {
      for (const language of ["en", "fr"] as const) {
        const sentence = sentenceOf(finding, language);
        expect(sentence, shown(finding)).toMatch(/^\S.*[.?/`]$|^.*(reads?|lu) : ?.*$/u);
        expect(sentence, shown(finding)).not.toMatch(/\{[a-z]+\}|\[\?|^schema\//);
        expect(sentence).not.toContain("hunter2");
      }
    }
  });

  it("accepts the run record and names what is wrong with the other", () => {
    const record: unknown = JSON.parse(readFileSync(join(folder, "valid/run.results.json"), "utf8"));
    expect(validateResults(record), JSON.stringify(validateResults.errors)).toBe(true);
    const { document } = parseDocument("bad.results.yml", readFileSync(join(folder, "invalid/bad.results.yml"), "utf8"));
    expect(validateResults(document.data)).toBe(false);
    const errors = validateResults.errors?.map(({ instancePath, keyword }) => `${keyword} ${instancePath}`).toSorted();
    expect(errors).toEqual(["additionalProperties ", "enum /command", "enum /verdict", "required ", "type /durationMs"]);
  });
});
