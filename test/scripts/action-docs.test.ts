import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { actionDocs } from "../../scripts/action-docs.ts";

it("the README of each action has the tables of its action.yml (mend it with: node scripts/action-docs.ts)", async () => {
  for (const [file, text] of await actionDocs()) {
    expect(await readFile(path.join(import.meta.dirname, "..", "..", file), "utf8"), file).toBe(text);
  }
});
