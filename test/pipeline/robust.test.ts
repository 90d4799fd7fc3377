import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillIn } from "../../shared/messages/fill-in.ts";
import { schema } from "../../shared/messages/schema.ts";
import type { Finding } from "../../shared/pipeline/finding.ts";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import { memoryFs } from "../fakes/memory-fs.ts";
import { mutated } from "./mutated-text.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../../schemas/examples/valid", name), "utf8");
const project = read("full.project.yml").replace(/^pipelines:.*$/m, "pipelines: ['**/*.pipeline.yml']");
const pipeline = read("full.pipeline.yml");
/** Five properties: 1,250 cases in CI, 50,000 in full. */
const cases = process.env["PROVE"] === "1" ? 10_000 : 250;
const budget = process.env["PROVE"] === "1" ? 3_600_000 : 120_000;

/** What must hold for any text whatsoever. */
async function survives(files: Record<string, string>): Promise<void> {
  const started = process.cpuUsage();
  const loaded = await loadProject(memoryFs(files));
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
  for (const finding of loaded.findings) isInside(finding, files);
  if (!loaded.project) expect(loaded.findings.length).toBeGreaterThan(0);
  expect(structuredClone(loaded.project)).toEqual(loaded.project);
  expect(Object.hasOwn(Object.prototype, "polluted") || "polluted" in {}).toBe(false);
  for (const each of loaded.project?.pipelines ?? []) {
    const text = files[each.at.file] ?? "";
    for (const node of [...each.tasks, ...each.sources, ...each.tasks.flatMap(({ checks }) => checks)]) {
      const span = loaded.documents.get(node.at.file)?.span(node.at.pointer, "pair");
      expect(span !== undefined && span.end <= text.length && span.start <= span.end).toBe(true);
    }
  }
}

function isInside({ rule, variant, args, place: { file, span } }: Finding, files: Record<string, string>): void {
  const text = files[file];
  if (text === undefined) throw new Error(`${rule} is in ${file}, which is not there`);
  const lines = text.split("\n");
  const shown = `${rule}:${variant} ${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
  for (const [line, column] of [[span.line, span.column], [span.endLine, span.endColumn]] as const) {
    expect(line, shown).toBeGreaterThanOrEqual(1);
    expect(line, shown).toBeLessThanOrEqual(lines.length);
    expect(column, shown).toBeGreaterThanOrEqual(1);
    expect(column, shown).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
  }
  expect(span.start <= span.end && span.end <= text.length, shown).toBe(true);
  const sentence = schema.en[variant === undefined ? rule : `${rule}:${variant}`] ?? schema.en[rule];
  expect(sentence, shown).toBeDefined();
  expect(fillIn(sentence ?? "", Object.fromEntries(Object.keys(args).map((key) => [key, "x"])))).not.toMatch(/\{[a-zA-Z]+\}/);
}

async function hold(property: fc.IAsyncProperty<[string]>, seed: number): Promise<void> {
  await fc.assert(property, { numRuns: cases, seed, endOnFailure: cases > 1000 });
}

const fresh = Date.now() % 2_147_483_647;

describe("the loader on mutated files", () => {
  it.each([["the fixed seed", 20261123], ["a fresh seed", fresh]] as const)("survives any pipeline, with %s", async (_, seed) => {
    await hold(fc.asyncProperty(mutated(pipeline), (text) => survives({ "towpath.yml": "version: 1\nproject: shop\n", "x.pipeline.yml": text })), seed);
  }, budget);

  it.each([["the fixed seed", 20261123], ["a fresh seed", fresh]] as const)("survives any towpath.yml, with %s", async (_, seed) => {
    await hold(fc.asyncProperty(mutated(project), (text) => survives({ "towpath.yml": text, "x.pipeline.yml": "version: 1\npipeline: x\n" })), seed);
  }, budget);

  it("survives text that never was a project", async () => {
    const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.json({ maxDepth: 6 }), fc.string({ unit: fc.constantFrom("\n", " ", "-", ":", "?", "[", "{", "}", "]", "&a", "*a", "|", ">", "'", '"', "a", ",", "#", "!", "%"), maxLength: 120 }));
    await hold(fc.asyncProperty(anything, (text) => survives({ "towpath.yml": "version: 1\nproject: shop\n", "x.pipeline.yml": text })), fresh);
  }, budget);
});
