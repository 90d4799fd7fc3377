import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { rulesDocs } from "../../scripts/rules-docs.ts";

it("docs/rules.md says what the rules say (mend it with: node scripts/rules-docs.ts)", async () => {
  const written = await readFile(path.join(import.meta.dirname, "..", "..", "docs", "rules.md"), "utf8");
  expect(written).toBe(await rulesDocs());
});
