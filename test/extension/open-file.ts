import type { Page } from "playwright-core";

const TRIES = 4;

/** Opens a file by its name, as a person does who knows it, and tries again when the window was not ready. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.waitForSelector(".monaco-workbench .part.editor", { timeout: 120_000 });
  const found = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
  for (let tried = 1; ; tried++) {
    await page.keyboard.press("Control+P");
    try {
      await page.locator(".quick-input-widget input").first().fill(name, { timeout: 15_000 });
      // Not Enter: until the list is filtered, its first row is the file that was open before.
      await found.click({ timeout: 15_000 });
      break;
    } catch (error) {
      if (tried === TRIES) throw error;
      await page.keyboard.press("Escape");
    }
  }
  await page.locator(".tab.active", { hasText: name }).first().waitFor({ timeout: 120_000 });
  await page.locator(".monaco-editor .view-line").first().waitFor({ timeout: 120_000 });
}
