import { mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { tempProject } from "../harness/temp-project.ts";
import { startVsCodeWeb } from "../harness/vscode-web.ts";
import { SHOP } from "../language/shop.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

it("draws the graph in a browser alone, around the task of the lens, and opens a file from it", { timeout: 600_000, retry: 2 }, async (context) => {
  await mkdir(PICTURES, { recursive: true });
  await using project = await tempProject({ ...SHOP });
  await using code = await startVsCodeWeb(project.root);
  if (code === undefined) return context.skip("there is no Chromium");
  const { page } = code;
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "sql" }).first().click({ timeout: 120_000 });
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "revenue.sql" }).first().dblclick({ timeout: 120_000 });
  await page.locator(".codelens-decoration a", { hasText: "2 readers" }).first().click({ timeout: 120_000 });
  const graph = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await expect.poll(() => graph.locator("#focus-text").innerText().catch(() => ""), { timeout: 120_000 }).toBe("Around revenue · 6 of 6");
  await graph.locator("button.column", { hasText: "revenue" }).click({ timeout: 120_000 });
  await expect.poll(() => graph.locator(".flow").innerText().catch(() => ""), { timeout: 120_000 }).toMatch(/paid\.amount aggregated/);
  await page.waitForTimeout(600);
  await page.screenshot({ path: path.join(PICTURES, "graph-web.png") });
  await graph.locator("#canvas").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => graph.locator("#said").textContent(), { timeout: 120_000 }).toMatch(/^paid,/);
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: "paid.sql" }).first().waitFor({ timeout: 120_000 });
});
