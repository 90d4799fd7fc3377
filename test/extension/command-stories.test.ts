import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Page } from "playwright-core";
import { command, openContainer } from "../harness/editor-page.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpathIn } from "../harness/towpath-in.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const run = promisify(execFile);
const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");
const PATIENT = { timeout: 120_000 };

/** Process ids of the language servers of this editor alone. */
async function servers(code: VsCode | undefined): Promise<string[]> {
  const { stdout } = await run("ps", ["-eo", "pid,args"]);
  return stdout.split("\n").filter((line) => line.includes(code?.home ?? "-") && line.includes("dist/server.mjs")).map((line) => line.trim().split(" ")[0] ?? "");
}

describe("commands of the palette in a real VS Code", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode();
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());
  const windowOn = async (context: TestContext, root: string): Promise<Page> => (code === undefined ? context.skip("there is no Chromium") : code.open(root));

  it("lint the project with its own Towpath, after a question, and show the log", async (context) => {
    await using project = await tempProject({ ...SHOP });
    await towpathIn(project.root);
    const page = await windowOn(context, project.root);
    await openFile(page, "paid.sql");
    await command(page, "Towpath: Lint this project");
    await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Run it" }).first().click(PATIENT);
    await page.locator(".notification-toast", { hasText: "Linting: done" }).first().waitFor(PATIENT);
    await command(page, "Towpath: Show log");
    await page.locator(".part.panel .action-item.checked", { hasText: "Output" }).waitFor(PATIENT);
    await expect.poll(() => page.locator(".part.panel .monaco-select-box").evaluateAll((found) => found.map((each) => (each as unknown as { value: string }).value)), PATIENT).toContain("Towpath");
    await page.screenshot({ path: path.join(PICTURES, "commands.png") });
    await page.close();
  });

  it("restart the server, which reads everything again", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const page = await windowOn(context, project.root);
    await openFile(page, "revenue.sql");
    await openContainer(page);
    await page.locator(".pane-body .monaco-list-row", { hasText: "revenue" }).first().waitFor(PATIENT);
    const [before] = await servers(code);
    expect(before).toMatch(/^\d+$/);
    await command(page, "Towpath: Restart the language server");
    await expect.poll(() => servers(code), PATIENT).not.toContain(before);
    await expect.poll(() => servers(code), PATIENT).toHaveLength(1);
    await page.locator(".monaco-editor .view-line", { hasText: "paid" }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "paidx" }).first().waitFor(PATIENT);
    await page.close();
  });
});
