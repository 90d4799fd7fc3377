import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "../../shared/report/html/html-report.ts";
import { chromiumPath } from "../harness/chromium.ts";
import { largeRecord, record, sources } from "../report/records.ts";

const executable = await chromiumPath();
const options = { width: 100, color: false, unicode: true, language: "en", sources } as const;
const pages = { failing: record("failing"), passing: record("passing"), cancelled: record("cancelled"), empty: record("empty"), hostile: record("hostile"), large: largeRecord(1000) };
// Run in the page, so they are texts: this program knows no browser's types.
const lowContrast = readFileSync(new URL("low-contrast.js", import.meta.url), "utf8");
const focusOf = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const rectangle = element.querySelector("rect");
  const marked = getComputedStyle(element).outlineStyle !== "none" || (rectangle !== null && Number.parseFloat(getComputedStyle(rectangle).strokeWidth) >= 3);
  return { index: [...document.querySelectorAll("*")].indexOf(element), marked };
})()`;
const nameless = `[...document.querySelectorAll("a[href], button, input, summary, [role=region], [role=group], nav, svg:not([aria-hidden])")]
  .filter((element) => ((element.getAttribute("aria-label") ?? "") + element.textContent + (element.closest("label")?.textContent ?? "")).trim() === "")
  .map((element) => element.outerHTML)`;
const names = Object.keys(pages) as (keyof typeof pages)[];

describe.skipIf(executable === undefined)("the HTML report in Chromium", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "towpath-report-"));
  const address = (name: string): string => pathToFileURL(path.join(folder, `${name}.html`)).href;
  let browser: Browser;
  beforeAll(async () => {
    for (const name of names) writeFileSync(path.join(folder, `${name}.html`), htmlReport.render(pages[name], options));
    browser = await chromium.launch({ executablePath: executable ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (name: string, settings: NonNullable<Parameters<Browser["newPage"]>[0]> = {}): Promise<{ page: Page; trouble: string[] }> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...settings });
    const trouble: string[] = [];
    page.on("console", (message) => trouble.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== address(name)) trouble.push(`request: ${request.url()}`);
    });
    await page.goto(address(name));
    return { page, trouble };
  };

  test.each(names)("opens the %s page without a request, an error or a dialog, and without scrolling sideways on a phone, a tablet and a desk", async (name) => {
    const { page, trouble } = await open(name);
    for (const width of name === "large" ? [375, 1280] : [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth"), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(trouble).toEqual([]);
    await page.close();
  });

  test("is complete without script: every task, every finding, the log", async () => {
    const { page, trouble } = await open("failing", { javaScriptEnabled: false });
    const text = (await page.locator("body").textContent()) ?? "";
    for (const words of ["delay_model", "sql/unknown-column", "Traceback (most recent call last):", "impossible delays are dropped"]) expect(text).toContain(words);
    expect(await page.locator("#tools").isVisible()).toBe(false);
    await page.locator("details#a4 > summary").click();
    expect(await page.locator("details#a4 .body").isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test("reaches everything that can be used by the Tab key, in the order of the page, each with a visible focus", async () => {
    const { page } = await open("failing");
    const wanted = await page.evaluate<number>(`[...document.querySelectorAll("a[href], summary, button, input, [tabindex='0']")].filter((element) => element.checkVisibility()).length`);
    const seen = new Set<string>();
    let unseen = 0;
    for (let step = 0; step < wanted + 5; step += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate<{ index: number; marked: boolean } | undefined>(focusOf);
      if (focus === undefined) break;
      seen.add(String(focus.index));
      if (!focus.marked) unseen += 1;
    }
    expect(unseen).toBe(0);
    expect(seen.size).toBe(wanted);
    await page.close();
  });

  test("skips to the report, follows a node of the graph to its task, filters, and opens all", async () => {
    const { page, trouble } = await open("failing");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    // Following a link is told to the page later than the key or the click returns.
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("report");
    await page.locator("svg.dag a", { hasText: "airports_dim" }).click();
    await page.locator("details.task[open] > summary .name", { hasText: "airports_dim" }).waitFor();
    await page.locator("#filter").fill("AIR");
    expect(await page.locator("details.task:visible").count()).toBe(2);
    await page.locator("#filter").fill("");
    await page.locator("#only").check();
    expect(await page.locator("details.task:visible .name").allTextContents()).toEqual(expect.arrayContaining(["stg_flights", "daily_flights", "features", "delay_model"]));
    await page.locator("#only").uncheck();
    await page.locator("#toggle").click();
    expect(await page.locator("details.task:not([open])").count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("has a contrast of at least 4.5 for every text, in %s mode", async (colorScheme) => {
    const { page } = await open("failing", { colorScheme });
    await page.locator("#toggle").click();
    expect(await page.evaluate<string[]>(lowContrast)).toEqual([]);
    await page.close();
  });

  test("names everything that can be used, and has one heading of the first level", async () => {
    const { page } = await open("failing");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.evaluate(nameless)).toEqual([]);
    await page.close();
  });

  test("prints what is folded", async () => {
    const { page } = await open("failing");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("details#a4 .body").evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(20);
    expect(await page.locator("nav").isVisible()).toBe(false);
    await page.close();
  });
});
