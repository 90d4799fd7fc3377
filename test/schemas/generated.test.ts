import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generated } from "../../scripts/generate.ts";
import { pipelineSchema, projectSchema, resultsSchema } from "../../shared/generated/schemas.ts";
import type * as fromSchema from "../../shared/generated/results.ts";
import { isRecord } from "../../shared/pipeline/cursor.ts";
import type * as written from "../../shared/results/record.ts";

const root = join(import.meta.dirname, "../..");

/** Fails to compile unless both types accept each other's values. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "the schema is wider") : "the record is wider";
const agreement: {
  run: Same<written.RunRecord, fromSchema.RunRecord>;
  pipeline: Same<written.PipelineRecord, fromSchema.PipelineRecord>;
  asset: Same<written.AssetRecord, fromSchema.AssetRecord>;
  task: Same<written.TaskRecord, fromSchema.TaskRecord>;
  status: Same<written.TaskStatus, fromSchema.TaskStatus>;
  check: Same<written.CheckRecord, fromSchema.CheckRecord>;
  test: Same<written.TestRecord, fromSchema.TestRecord>;
  model: Same<written.ModelRecord, fromSchema.ModelRecord>;
  finding: Same<written.FindingRecord, fromSchema.FindingRecord>;
} = { run: true, pipeline: true, asset: true, task: true, status: true, check: true, test: true, model: true, finding: true };

/** JSON pointers of keys (entries of `properties`) that lack something. */
function keysWithout(schema: unknown, lacks: (key: Record<string, unknown>) => boolean, pointer = ""): string[] {
  if (!isRecord(schema)) return [];
  return Object.entries(schema).flatMap(([word, child]) => {
    if (word === "examples" || word === "default") return [];
    if (word !== "properties" || !isRecord(child)) return keysWithout(child, lacks, `${pointer}/${word}`);
    const own = Object.entries(child).filter(([, key]) => isRecord(key) && lacks(key)).map(([key]) => `${pointer}/${key}`);
    return [...own, ...Object.entries(child).flatMap(([key, each]) => keysWithout(each, lacks, `${pointer}/${key}`))];
  });
}

describe("generated code", () => {
  it("is what the schemas say now", async () => {
    for (const [file, text] of await generated()) expect(await readFile(join(root, file), "utf8"), `${file} is stale: run npm run generate`).toBe(text);
  }, 60_000);

  it("needs nothing at run time that a web worker lacks", async () => {
    for (const name of ["project", "pipeline", "results"]) {
      const text = await readFile(join(root, `shared/generated/validate-${name}.js`), "utf8");
      expect(text).not.toMatch(/\brequire\(|\bimport\b|new Function|\beval\(/);
    }
  });

  it("agrees with the types of the run record in both directions", () => {
    expect(Object.values(agreement).every((each) => each)).toBe(true);
  });
});

describe("schemas", () => {
  it.each([["project", projectSchema], ["pipeline", pipelineSchema], ["results", resultsSchema]] as const)("describes every key of %s", (_, schema) => {
    const described = schema.$defs as Record<string, Record<string, unknown>>;
    const target = (key: Record<string, unknown>) => (typeof key["$ref"] === "string" ? described[key["$ref"].replace("#/$defs/", "")]?.["description"] : undefined);
    expect(keysWithout(schema, (key) => key["description"] === undefined && target(key) === undefined)).toEqual([]);
  });

  it.each([["project", projectSchema], ["pipeline", pipelineSchema], ["results", resultsSchema]] as const)("refuses unknown keys everywhere in %s", (_, schema) => {
    const open: string[] = [];
    const visit = (node: unknown, pointer: string): void => {
      if (!isRecord(node)) return;
      if (isRecord(node["properties"]) && node["additionalProperties"] !== false) open.push(pointer);
      for (const [word, child] of Object.entries(node)) if (word !== "examples") visit(child, `${pointer}/${word}`);
    };
    visit(schema, "");
    expect(open).toEqual([]);
  });
});
