import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { writeDocument } from "../../shared/ledger/documents.ts";
import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import { emptyIndex, indexOf, mergeIndexes } from "../../shared/ledger/merge-index.ts";
import { shownAfterLines } from "../harness/editor-page.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

function entry(number: number, rows: number, given: Partial<LedgerEntry>): LedgerEntry {
  const at = new Date(Date.now() - 3_600_000 + number * 1000).toISOString();
  return {
    version: 1, kind: "entry", id: `20261120T1000${number}Z-000${number}`, command: "check", project: "shop", startedAt: at, finishedAt: at, durationMs: 5, environment: "dev", branch: "main", verdict: "pass", reasons: [], published: false,
    findings: { error: 0, warning: 0, info: 0 }, pipelines: [{ name: "sales", tasks: [{ name: "paid", status: "success", rows, checks: { pass: 1, warn: 0, fail: 0, skipped: 0 } }] }], ...given,
  };
}

/** Files of the branch with these runs. */
function ledgerOf(main: readonly LedgerEntry[], pull: readonly LedgerEntry[]): Record<string, string> {
  return {
    "shop/index.json": writeDocument(main.map(indexOf).reduce(mergeIndexes, emptyIndex("shop"))),
    ...Object.fromEntries(main.map((each) => [`shop/runs/2026-11/${each.id}.json`, writeDocument(each)])),
    ...Object.fromEntries(pull.map((each) => [`shop/pr/7/${each.id}.json`, writeDocument(each)])),
  };
}

describe("in a real VS Code with a remote", { timeout: 240_000, retry: 1 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode({ "towpath.fetchLedgerEvery": 0.2 });
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());

  it("what CI says of main and of this branch's pull request comes by itself, and what is pushed later as well", async (context: TestContext) => {
    if (code === undefined) return context.skip("there is no Chromium");
    await using origin = await gitRepo({ "README.md": "The origin" });
    await origin.git("checkout", "-q", "--orphan", "towpath/ledger");
    const main = entry(1, 4711, { workflowRun: "https://github.com/shop/shop/actions/runs/1" });
    await origin.commit("run", { "README.md": undefined, ...ledgerOf([main], []) });
    await using repository = await gitRepo({ ...SHOP, ".gitignore": ".towpath/\n" });
    await repository.git("checkout", "-q", "-b", "feature");
    await repository.git("remote", "add", "origin", origin.root);
    const page = await code.open(repository.root);
    await openFile(page, "sales.pipeline.yml");
    await expect.poll(() => shownAfterLines(page), { timeout: 90_000 }).toMatch(/✔ main .*4,711 rows/);
    await origin.commit("runs of a pull request", ledgerOf([main], [entry(2, 4800, { branch: "feature", pullRequest: 7 }), entry(3, 1, { branch: "other", pullRequest: 8 })]));
    await expect.poll(() => shownAfterLines(page), { timeout: 120_000 }).toMatch(/✔ branch .*4,800 rows.*✔ main .*4,711 rows/s);
    await page.screenshot({ path: path.join(PICTURES, "fetched.png") });
    await page.close();
  });
});
