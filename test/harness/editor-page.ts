import type { Page } from "playwright-core";

/** Opens a file by its name, as a person does who knows it. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 60_000 });
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor({ timeout: 30_000 });
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).first().waitFor({ timeout: 30_000 });
  await page.locator(".monaco-editor .view-line").first().waitFor({ timeout: 30_000 });
}

/** Entries of the command palette for some words. */
export async function palette(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().fill(`>${words}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(500);
  return page.locator(".quick-input-list .monaco-list-row").allInnerTexts();
}

/** What the editor shows behind its lines: generated content, which no text of the page holds. */
export async function shownAfterLines(page: Page): Promise<string> {
  return page.evaluate<string>(`[...document.querySelectorAll(".view-lines span")].flatMap((span) => ["::after", "::before"].map((part) => getComputedStyle(span, part).content)).filter((each) => each !== "none" && each !== "normal").join("\\n")`);
}

/** Opens our container in the activity bar. */
export async function openContainer(page: Page): Promise<void> {
  await page.locator('.activitybar .action-item a[aria-label^="Towpath"]').first().click();
  await page.locator(".pane-header", { hasText: /Pipelines/i }).first().waitFor({ timeout: 30_000 });
}
