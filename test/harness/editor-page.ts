import type { Page } from "playwright-core";

const PALETTE_MS = 20_000;
const PALETTE_TRIES = 6;

/** Entries of the command palette for some words. */
export async function palette(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().fill(`>${words}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
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
  await page.locator(".pane-header", { hasText: /Pipelines/i }).first().waitFor();
}

/** Opens the editor's own explorer of tests; when it is open, this would close it. */
export async function openTests(page: Page): Promise<void> {
  await page.locator('.activitybar .action-item a[aria-label^="Testing"]').first().click();
}

/** The buttons that the open explorer of tests offers beside a pipeline. */
export async function testButtons(page: Page, pipeline: string): Promise<string[]> {
  const row = page.locator(".test-explorer .monaco-list-row", { hasText: pipeline }).first();
  await row.hover();
  await row.locator(".monaco-action-bar").first().waitFor({ state: "attached" });
  return row.locator(".monaco-action-bar a").evaluateAll((found) => found.map((each) => each.getAttribute("aria-label") ?? ""));
}

/** Runs a command from the palette, as a person does who knows its name. */
export async function command(page: Page, title: string): Promise<void> {
  // The palette knows the commands of an extension only when the editor has read its manifest.
  await page.locator('.activitybar .action-item a[aria-label^="Towpath"]').first().waitFor({ timeout: 120_000 });
  const found = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  for (let tried = 1; ; tried++) {
    await page.keyboard.press("F1");
    try {
      await page.locator(".quick-input-widget input").first().fill(`>${title}`, { timeout: PALETTE_MS });
      await found.waitFor({ timeout: PALETTE_MS });
      break;
    } catch (error) {
      // A window that is still starting may take the focus, and the palette is gone.
      if (tried === PALETTE_TRIES) throw error;
      await page.keyboard.press("Escape");
    }
  }
  await page.keyboard.press("Enter");
}
