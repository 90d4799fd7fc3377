import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeProject } from "../bench/write-project.ts";
import { tempProject } from "../harness/temp-project.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

// Again when the machine was too busy for a person's patience.
describe("typing in a real VS Code", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode();
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());

  it("completes a column that only the query of another task makes", async (context) => {
    if (code === undefined) return context.skip("there is no Chromium");
    const { "sales.pipeline.yml": sales = "", ...rest } = SHOP;
    await using project = await tempProject({ ...rest, "sales.pipeline.yml": sales, "sql/paid.sql": "select id, day, amount, amount * 2 as doubled\nfrom orders\n" });
    const page = await code.open(project.root);
    await openFile(page, "revenue.sql");
    await page.locator(".monaco-editor .view-line").first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.type(", sum(dou");
    const choices = page.locator(".suggest-widget .monaco-list-row");
    await expect.poll(async () => {
      if ((await choices.count()) === 0) await page.keyboard.press("Control+Space");
      await page.waitForTimeout(500);
      return (await choices.allInnerTexts()).join("\n");
    }, { timeout: 120_000 }).toContain("doubled");
    await page.screenshot({ path: path.join(PICTURES, "complete-a-column.png") });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".monaco-editor .view-line").first().innerText()).toMatch(/sum\(doubled/);
    await page.close();
  });

  it("shows within a project of 1,000 tasks what a typed word breaks, also in other files", async (context) => {
    if (code === undefined) return context.skip("there is no Chromium");
    const root = await mkdtemp(path.join(tmpdir(), "towpath-big-"));
    try {
      await cp(writeProject("towpath", 1000), root, { recursive: true });
      const page = await code.open(root);
      await openFile(page, "p001_00_stage_visits.sql");
      const problems = page.locator(".markers-panel .monaco-list-row");
      await page.keyboard.press("Control+Shift+M");
      // The project is read when the first lens is there.
      await page.locator(".codelens-decoration").first().waitFor({ timeout: 120_000 });
      await page.locator(".monaco-editor .view-line").first().click();
      // `coalesce(score, 0.0) as score` is the third line from the end.
      for (const key of ["Control+End", "ArrowUp", "ArrowUp", "ArrowUp", "End"]) await page.keyboard.press(key);
      const typed = Date.now();
      await page.keyboard.type("d");
      await problems.filter({ hasText: "sql/unknown-column" }).first().waitFor({ timeout: 120_000 });
      const shown = Date.now() - typed;
      const said = (await problems.allInnerTexts()).join("\n");
      expect(said).toMatch(/p001_04_join_stock\.sql/);
      expect(said).toMatch(/p001\.pipeline\.yml/);
      // With the editor's own delays, on a machine that runs other tests, too: the server's share is measured by the benches.
      expect(shown).toBeLessThan(10_000);
      await page.screenshot({ path: path.join(PICTURES, "big-project.png") });
      await page.keyboard.press("Control+Z");
      await expect.poll(async () => (await problems.allInnerTexts()).join(""), { timeout: 120_000 }).not.toContain("unknown-column");
      await page.close();
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
