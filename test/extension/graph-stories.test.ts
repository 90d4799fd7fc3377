import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { FrameLocator, Page } from "playwright-core";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { SHOP } from "../language/shop.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

// Once more when the machine was too busy for a person's patience.
describe("the graph in a real VS Code", { timeout: 240_000, retry: 1 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode();
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());

  const windowOn = async (context: TestContext, root: string): Promise<Page> => (code === undefined ? context.skip("there is no Chromium") : code.open(root));

  it("is opened, narrowed to what a task is made of, followed for a column, and leads to the task's file by keyboard", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const ran = await towpath(["run"], { cwd: project.root });
    expect(ran.code, ran.err).toBe(0);
    const page = await windowOn(context, project.root);
    await command(page, "Towpath: Open the graph");
    const graph = frameOf(page);
    await graph.locator("#canvas[aria-busy=false]").waitFor({ timeout: 60_000 });
    await graph.locator("#canvas").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("busy");
    await graph.locator("#found [aria-selected=true]", { hasText: "busy_days" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => graph.locator("#said").textContent(), { timeout: 20_000 }).toMatch(/busy_days, task, stock, passed.*reads: 1, read by: 1/);
    await page.keyboard.press("u");
    await expect.poll(() => graph.locator("#focus-text").innerText()).toBe("Upstream of busy_days · 4 of 6");
    await page.keyboard.press("c");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => graph.locator(".flow").innerText(), { timeout: 20_000 }).toMatch(/revenue\.revenue as it is[\s\S]*paid\.amount aggregated[\s\S]*orders\.amount/);
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(PICTURES, "graph-light.png") });
    await command(page, "Preferences: Toggle between Light/Dark Themes");
    await page.locator(".monaco-workbench.vs-dark").waitFor();
    await page.waitForTimeout(1200);
    await page.screenshot({ path: path.join(PICTURES, "graph-dark.png") });
    await graph.locator("#canvas").focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await graph.locator("#focus").waitFor({ state: "hidden" });
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(PICTURES, "graph-whole.png") });
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => graph.locator("#said").textContent()).toMatch(/^revenue, task, sales/);
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: "revenue.sql" }).first().waitFor({ timeout: 30_000 });
    await page.close();
  });
});

/** What a webview shows: a frame in a frame. */
function frameOf(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

/** Runs a command from the palette, as a person does who knows its name. */
async function command(page: Page, title: string): Promise<void> {
  // The palette knows the commands of an extension only when the editor has read its manifest.
  await page.locator('.activitybar .action-item a[aria-label^="Towpath"]').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor({ timeout: 30_000 });
  await page.keyboard.press("Enter");
}
