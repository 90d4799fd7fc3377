import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { pipelineSchema, projectSchema, resultsSchema } from "../../shared/generated/schemas.ts";
import { isRecord } from "../../shared/pipeline/cursor.ts";

/** Every `examples` entry with the JSON pointer of its schema. */
function examplesIn(node: unknown, pointer = ""): { pointer: string; example: unknown }[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => examplesIn(item, `${pointer}/${index}`));
  if (!isRecord(node)) return [];
  const own = Array.isArray(node["examples"]) ? node["examples"].map((example: unknown) => ({ pointer, example })) : [];
  return [...own, ...Object.entries(node).flatMap(([key, child]) => (key === "examples" ? [] : examplesIn(child, `${pointer}/${key}`)))];
}

describe("examples inside the schemas", () => {
  it.each([["project", projectSchema], ["pipeline", pipelineSchema], ["results", resultsSchema]] as const)("are valid for their own key in %s", (_, schema) => {
    const ajv = new Ajv2020({ allowUnionTypes: true });
    ajv.addSchema(schema, "all");
    const found = examplesIn(schema);
    expect(found.length).toBeGreaterThan(0);
    const wrong = found.filter(({ pointer, example }) => !ajv.validate({ $ref: `all#${pointer.replaceAll("$", "%24")}` }, example));
    expect(wrong).toEqual([]);
  });
});
