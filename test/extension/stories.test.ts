import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Page } from "playwright-core";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

describe("in a real VS Code", { timeout: 180_000 }, () => {
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
    await problems.filter({ hasText: "sql/unknown-column" }).first().waitFor({ timeout: 60_000 });
    await page.screenshot({ path: path.join(PICTURES, "type-an-error.png") });
    const texts = await problems.allInnerTexts();
    expect(texts.join("\n")).toMatch(/revenue\.sql/);
    expect(texts.join("\n")).toMatch(/sales\.pipeline\.yml/);
    await page.locator(".monaco-editor .view-line").first().click();
    for (let undone = 0; undone < 9; undone++) await page.keyboard.press("Control+Z");
    await expect.poll(async () => (await problems.allInnerTexts()).join(""), { timeout: 30_000 }).not.toContain("unknown-column");
    await page.close();
  });
});

/** Opens a file by its name, as a person does who knows it. */
async function openFile(page: Page, name: string): Promise<void> {
  await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 60_000 });
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor({ timeout: 30_000 });
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).first().waitFor({ timeout: 30_000 });
  await page.locator(".monaco-editor .view-line").first().waitFor({ timeout: 30_000 });
}
