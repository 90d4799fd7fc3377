import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { FrameLocator, Page } from "playwright-core";
import { writeProject } from "../bench/write-project.ts";
import { command } from "../harness/editor-page.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpathIn } from "../harness/towpath-in.ts";
import { towpath } from "../harness/towpath.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { SHOP } from "../language/shop.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");
const ROWS = "id,day,amount\n1,2026-01-01,100\n2,2026-01-01,300\n3,2026-01-02,50\n";

// Again when the machine was too busy for a person's patience.
describe("the graph in a real VS Code", { timeout: 600_000, retry: 2 }, () => {
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
    await graph.locator("#canvas[aria-busy=false]").waitFor({ timeout: 120_000 });
    await graph.locator("#canvas").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("busy");
    await graph.locator("#found [aria-selected=true]", { hasText: "busy_days" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => graph.locator("#said").textContent(), { timeout: 120_000 }).toMatch(/busy_days, task, stock, passed.*reads: 1, read by: 1/);
    await page.keyboard.press("u");
    await expect.poll(() => graph.locator("#focus-text").innerText()).toBe("Upstream of busy_days · 4 of 6");
    await page.keyboard.press("c");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => graph.locator(".flow").innerText(), { timeout: 120_000 }).toMatch(/revenue\.revenue as it is[\s\S]*paid\.amount aggregated[\s\S]*orders\.amount/);
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
    await page.locator(".tab.active", { hasText: "revenue.sql" }).first().waitFor({ timeout: 120_000 });
    await page.close();
  });

  it("opens around a task from its lens, marks what a change touches, and compares the task's data with main", async (context) => {
    await using repository = await gitRepo({ ...SHOP, "data/orders.csv": ROWS, ".gitignore": ".towpath/\nnode_modules/\n" });
    await towpathIn(repository.root);
    await repository.write({ "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount > 60\n" });
    const page = await windowOn(context, repository.root);
    await openFile(page, "revenue.sql");
    const lens = (text: string): Promise<void> => page.locator(".codelens-decoration a", { hasText: text }).first().click({ timeout: 120_000 });
    await lens("diff with main");
    await page.locator(".monaco-dialog-box button, .monaco-dialog-box .monaco-button", { hasText: "Run it" }).first().click({ timeout: 120_000 });
    await page.locator(".tab.active", { hasText: "difference from main" }).first().waitFor({ timeout: 120_000 });
    const diff = frameOf(page).locator("main");
    await expect.poll(() => diff.innerText(), { timeout: 120_000 }).toMatch(/1 row removed[\s\S]*reads sales\.paid, whose rows may differ/);
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(PICTURES, "diff-with-main.png") });
    await page.locator(".tab", { hasText: "revenue.sql" }).first().click();
    await lens("2 readers");
    const graph = frameOf(page);
    await expect.poll(() => graph.locator("#focus-text").innerText(), { timeout: 120_000 }).toBe("Around revenue · 6 of 6");
    await graph.locator("#canvas").focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => graph.locator("#said").textContent(), { timeout: 120_000 }).toMatch(/^paid, task, sales, \w+, changed/);
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(PICTURES, "graph-changed.png") });
    await page.close();
  });

  it("draws 1,000 tasks as a map of pipelines, finds one of them, and comes back after a reload", async (context) => {
    const page = await windowOn(context, writeProject("towpath", 1000));
    await command(page, "Towpath: Open the graph");
    const graph = frameOf(page);
    await graph.locator("#canvas[aria-busy=false]").waitFor({ timeout: 120_000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(PICTURES, "graph-1000.png") });
    await graph.locator("#canvas").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("p012_20");
    await graph.locator("#found [aria-selected=true]", { hasText: "p012_20" }).waitFor({ timeout: 120_000 });
    await page.keyboard.press("Enter");
    await expect.poll(() => graph.locator("#said").textContent(), { timeout: 120_000 }).toMatch(/^p012_20/);
    expect(await graph.locator("body *").count()).toBeLessThan(500);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.join(PICTURES, "graph-1000-near.png") });
    // The browser's own reload does not wait until the editor has written down what was open.
    const loaded = page.waitForEvent("load", { timeout: 120_000 });
    await command(page, "Developer: Reload Window");
    await loaded;
    await expect.poll(() => frameOf(page).locator("#chosen-name").innerText().catch(() => ""), { timeout: 120_000 }).toMatch(/^p012_20/);
    await page.close();
  });
});

/** What a webview shows: a frame in a frame. */
function frameOf(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

/** Opens a file by its name, as a person does who knows it. */
async function openFile(page: Page, name: string): Promise<void> {
  await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 120_000 });
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor({ timeout: 120_000 });
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).first().waitFor({ timeout: 120_000 });
}
