import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { openContainer, openTests, shownAfterLines, testButtons } from "../harness/editor-page.ts";
import { tempProject } from "../harness/temp-project.ts";
import { startVsCodeWeb } from "../harness/vscode-web.ts";
import { towpath } from "../harness/towpath.ts";
import { SHOP } from "../language/shop.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

// What vscode.dev is: no Node, no folder on a disk, the extension and its server in web workers.
it("says in a browser alone what an edit breaks in other files, and explains what the pointer is on", { timeout: 600_000, retry: 2 }, async (context) => {
  await mkdir(PICTURES, { recursive: true });
  await using project = await tempProject({ ...SHOP });
  await using code = await startVsCodeWeb(project.root);
  if (code === undefined) return context.skip("there is no Chromium");
  const { page } = code;
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "sql" }).first().click({ timeout: 120_000 });
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "paid.sql" }).first().dblclick({ timeout: 120_000 });
  await page.locator(".monaco-editor .view-line", { hasText: "amount" }).first().click({ timeout: 120_000 });
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.type(" as cents");
  await page.keyboard.press("Control+Shift+M");
  const problems = page.locator(".markers-panel .monaco-list-row");
  await problems.filter({ hasText: "sql/unknown-column" }).first().waitFor({ timeout: 120_000 });
  expect((await problems.allInnerTexts()).join("\n")).toMatch(/revenue\.sql/);
  await page.locator(".monaco-editor .view-line", { hasText: "from orders" }).getByText("orders").first().hover();
  const hover = page.locator(".monaco-hover:visible").first();
  await hover.waitFor({ timeout: 120_000 });
  expect(await hover.innerText()).toContain("orders");
  // Nothing can run here, so nothing offers to.
  const lenses = (await page.locator(".codelens-decoration").allInnerTexts()).join(" ");
  expect(lenses).toMatch(/reader/);
  expect(lenses).not.toMatch(/run|test/);
  await page.screenshot({ path: path.join(PICTURES, "web.png") });
  await openContainer(page);
  await page.locator(".pane-body .monaco-list-row", { hasText: "in a browser git cannot be asked" }).first().waitFor({ timeout: 120_000 });
  await page.screenshot({ path: path.join(PICTURES, "web-environments.png") });
  await openTests(page);
  expect((await testButtons(page, "sales.pipeline.yml")).filter((button) => /run/i.test(button))).toEqual([]);
  await page.screenshot({ path: path.join(PICTURES, "web-tests.png") });
});

// Digests that a run of Node has written must be those that a web worker makes of the same files.
it("marks in a browser alone what was changed since a run, also when it is saved", { timeout: 600_000, retry: 2 }, async (context) => {
  await mkdir(PICTURES, { recursive: true });
  await using project = await tempProject({
    ...SHOP,
    "score.pipeline.yml": "version: 1\npipeline: score\ntasks:\n  scores:\n    python: src/score.py\n    inputs: [sales.revenue]\n    outputs: { note: out/note.txt }\n",
    "src/score.py": "import pathlib\nfrom helper import note\npathlib.Path('out').mkdir(exist_ok=True)\npathlib.Path('out/note.txt').write_text(note())\n",
    "src/helper.py": "def note():\n    return 'a'\n",
  });
  const ran = await towpath(["run"], { cwd: project.root });
  expect(ran.code, ran.err + ran.out).toBe(0);
  await using code = await startVsCodeWeb(project.root);
  if (code === undefined) return context.skip("there is no Chromium");
  const { page } = code;
  const shown = async (): Promise<string[]> => (await shownAfterLines(page)).split("\n").filter((each) => each.includes("here"));
  const entry = (name: string): Locator => page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first();
  await entry("sql").click({ timeout: 120_000 });
  for (const file of ["score.pipeline.yml", "paid.sql"]) {
    await entry(file).dblclick({ timeout: 120_000 });
    await page.locator(".tab.active", { hasText: file }).first().waitFor();
    await expect.poll(shown, { timeout: 120_000 }).not.toEqual([]);
    expect((await shown()).join("\n"), file).not.toContain("changed since");
  }
  await page.locator(".monaco-editor .view-line", { hasText: "amount" }).first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("-- only a comment\n");
  await page.waitForTimeout(2000);
  expect((await shown()).join("\n")).not.toContain("changed since");
  await page.keyboard.type("and amount > 5\n");
  await expect.poll(async () => (await shown()).join("\n"), { timeout: 120_000 }).toContain("changed since");
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active:not(.dirty)").waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2000);
  expect((await shown()).join("\n")).toContain("changed since");
  await page.screenshot({ path: path.join(PICTURES, "web-stale.png") });
});
