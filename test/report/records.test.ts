import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { largeRecord, readableNames, record } from "./records.ts";

const schema: unknown = JSON.parse(readFileSync(new URL("../../schemas/results.schema.json", import.meta.url), "utf8"));

describe("the records that reports are tested with", () => {
  test.each(readableNames)("%s is what the schema of results allows", (name) => {
    const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(schema as object);
    validate(record(name));
    expect(validate.errors ?? []).toEqual([]);
  });
  test("so is the generated one", () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema as object);
    validate(largeRecord(50));
    expect(validate.errors ?? []).toEqual([]);
  });
});
