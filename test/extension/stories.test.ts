import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Page } from "playwright-core";
import { writeDocument } from "../../shared/ledger/documents.ts";
import type { LedgerIndex } from "../../shared/ledger/entry.ts";
import { shownAfterLines } from "../harness/editor-page.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { towpath } from "../harness/towpath.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

// Again when the machine was too busy for a person's patience.
describe("in a real VS Code", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode();
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());

  const windowOn = async (context: TestContext, root: string): Promise<Page> => (code === undefined ? context.skip("there is no Chromium") : code.open(root));

  it("shows an error as it is typed, also in the files that it breaks, and takes it back", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const page = await windowOn(context, project.root);
    await openFile(page, "paid.sql");
    await page.locator(".monaco-editor .view-line", { hasText: "amount" }).first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.type(" as cents");
    await page.keyboard.press("Control+Shift+M");
    const problems = page.locator(".markers-panel .monaco-list-row");
    await problems.filter({ hasText: "sql/unknown-column" }).first().waitFor({ timeout: 120_000 });
    await page.screenshot({ path: path.join(PICTURES, "type-an-error.png") });
    const texts = await problems.allInnerTexts();
    expect(texts.join("\n")).toMatch(/revenue\.sql/);
    expect(texts.join("\n")).toMatch(/sales\.pipeline\.yml/);
    await page.locator(".monaco-editor .view-line").first().click();
    for (let undone = 0; undone < 9; undone++) await page.keyboard.press("Control+Z");
    await expect.poll(async () => (await problems.allInnerTexts()).join(""), { timeout: 120_000 }).not.toContain("unknown-column");
    await page.close();
  });

  it("shows beside each task what its last run gave, marks it when the text is another since, and lists it", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const ran = await towpath(["run"], { cwd: project.root });
    expect(ran.code, ran.err).toBe(0);
    const page = await windowOn(context, project.root);
    await openFile(page, "sales.pipeline.yml");
    const editor = page.locator(".monaco-editor .view-lines");
    await expect.poll(() => shownAfterLines(page), { timeout: 120_000 }).toMatch(/✔ here .*1 row"/);
    await page.screenshot({ path: path.join(PICTURES, "last-results.png") });
    // A comment is no change of what runs; another condition is, before it is saved and after.
    await editor.click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("# ");
    await page.waitForTimeout(1500);
    expect(await shownAfterLines(page)).not.toContain("changed since");
    await page.keyboard.press("Control+Z");
    await openFile(page, "paid.sql");
    await page.locator(".monaco-editor .view-line", { hasText: "amount" }).last().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" and id > 0");
    await expect.poll(() => shownAfterLines(page), { timeout: 120_000 }).toContain("changed since");
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached", timeout: 120_000 });
    await page.waitForTimeout(1500);
    expect(await shownAfterLines(page)).toContain("changed since");
    await page.screenshot({ path: path.join(PICTURES, "stale.png") });
    await page.locator('.activitybar .action-item a[aria-label^="Towpath"]').first().click();
    const tree = page.locator(".pane-body .monaco-list-row");
    await tree.filter({ hasText: "revenue" }).first().waitFor({ timeout: 120_000 });
    expect((await tree.allInnerTexts()).join("\n")).toMatch(/sales[\s\S]*paid[\s\S]*✔ here/);
    // What a task's contract means is below it as well: nothing is red without a red line.
    await tree.filter({ hasText: /^paid/ }).first().click();
    await page.keyboard.press("ArrowRight");
    await tree.filter({ hasText: /^key✔ here/ }).first().waitFor({ timeout: 120_000 });
    await page.screenshot({ path: path.join(PICTURES, "pipelines.png") });
    await page.close();
  });

  it("says of a name what it is, and leads to where it is written", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const page = await windowOn(context, project.root);
    await openFile(page, "revenue.sql");
    await page.locator(".monaco-editor .view-line", { hasText: "paid" }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      await page.waitForTimeout(700);
      return (await page.locator(".monaco-hover:visible").allInnerTexts()).join("\n");
    }, { timeout: 120_000 }).toMatch(/sales\.paid[\s\S]*Orders that brought money/);
    await page.screenshot({ path: path.join(PICTURES, "hover.png") });
    await page.keyboard.press("Escape");
    await page.keyboard.press("F12");
    await page.locator(".tab.active", { hasText: "sales.pipeline.yml" }).first().waitFor({ timeout: 120_000 });
    await page.close();
  });

  it("shows what CI found on main as soon as the clone has the ledger's branch, offline", async (context) => {
    await using repository = await gitRepo({ ...SHOP, ".gitignore": ".towpath/\n" });
    const page = await windowOn(context, repository.root);
    await openFile(page, "sales.pipeline.yml");
    await page.waitForTimeout(2000);
    const index: LedgerIndex = { version: 1, kind: "index", project: "shop", runs: [], results: [{ pipeline: "sales", task: "paid", environment: "dev", branch: "main", run: "20261120T100000Z-aaaa", at: new Date(Date.now() - 3_600_000).toISOString(), status: "success", rows: 4711, checks: { pass: 2, warn: 0, fail: 0, skipped: 0 } }] };
    await using origin = await gitRepo({ "README.md": "The origin" });
    await origin.git("checkout", "-q", "--orphan", "towpath/ledger");
    await origin.commit("run", { "README.md": undefined, "shop/index.json": writeDocument(index) });
    await repository.git("remote", "add", "origin", origin.root);
    await repository.git("fetch", "-q", "origin", "towpath/ledger:refs/remotes/origin/towpath/ledger");
    await expect.poll(() => shownAfterLines(page), { timeout: 120_000 }).toMatch(/✔ main 1 hr\. ago · 4,711 rows/);
    await page.screenshot({ path: path.join(PICTURES, "ci-result.png") });
    await page.close();
  });
});
