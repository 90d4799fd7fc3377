import { readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { sarif } from "../../../shared/report/sarif/sarif.ts";
import { npmTool } from "../../harness/tools.ts";
import { largePullRequest, record, recordNames } from "../records.ts";

const options = { width: 80, color: false, unicode: true, language: "en" } as const;

/** The schema that the authors of SARIF publish, in draft 4: its keywords that later drafts name otherwise are turned into those. */
async function officialSchema(): Promise<object> {
  const file = path.join(await npmTool("sarif-schema"), "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema: _, id: __, ...schema }: Record<string, unknown> = JSON.parse(await readFile(file, "utf8"));
  return schema;
}

describe("SARIF by its official schema", () => {
  let isSarif: (text: string) => string[];
  beforeAll(async () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile(await officialSchema());
    isSarif = (text) => (validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
  }, 300_000);

  test.each(recordNames)("holds for the record %s", (name) => {
    expect(isSarif(sarif.render(record(name), options))).toEqual([]);
  });

  test("holds for a large pull request, and refuses what is none", () => {
    const text = sarif.render(largePullRequest(200, 300), options);
    expect(isSarif(text)).toEqual([]);
    expect(isSarif(text.replace('"ruleIndex"', '"ruleNumber"'))).not.toEqual([]);
    expect(isSarif(text.replace(/"startLine": ?\d+/, '"startLine":0'))).not.toEqual([]);
  });
});
