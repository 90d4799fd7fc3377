import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { openContainer, palette } from "../harness/editor-page.ts";
import { tempProject } from "../harness/temp-project.ts";
import { startVsCode } from "../harness/vscode.ts";
import { SHOP } from "../language/shop.ts";
import { towpathPackage } from "../harness/own-towpath.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

it("an editor in French shows everything of ours in French: findings, lenses, commands, views", { timeout: 600_000, retry: 2 }, async (context) => {
  await mkdir(PICTURES, { recursive: true });
  await using project = await tempProject({ ...SHOP, "sql/revenue.sql": "select day, sum(amont) as revenue\nfrom paid\ngroup by day\n" });
  await using code = await startVsCode({}, { language: "fr" });
  if (code === undefined) return context.skip("there is no Chromium");
  const page = await code.open(project.root);
  await openFile(page, "revenue.sql");
  await page.locator(".codelens-decoration", { hasText: "2 lecteurs" }).first().waitFor();
  await page.keyboard.press("Control+Shift+M");
  const problem = page.locator(".markers-panel .monaco-list-row", { hasText: "sql/unknown-column" }).first();
  await problem.waitFor();
  expect(await problem.innerText()).toMatch(/Aucune table de cette requête n[’']a de colonne «.?amont/);
  expect((await palette(page, "Towpath")).join("\n")).toMatch(/Towpath: Ouvrir le graphe/);
  await page.keyboard.press("Escape");
  await openContainer(page);
  for (const view of [/Environnements/i, /^Versions/i]) await page.locator(".pane-header", { hasText: view }).first().waitFor();
  await page.screenshot({ path: path.join(PICTURES, "french.png") });
});

it("what is run is what is seen: the text is saved first, in every file of the project, and the end is told in French", { timeout: 600_000, retry: 2 }, async (context) => {
  await mkdir(PICTURES, { recursive: true });
  await using home = await tempProject({});
  await using project = await tempProject({ ...SHOP });
  await (await towpathPackage(path.join(home.root, "cli")))(home.root);
  await using code = await startVsCode({ "files.autoSave": "off" }, { language: "fr", machine: { "towpath.path": path.join(home.root, "node_modules/towpath/dist/cli/towpath.mjs") } });
  if (code === undefined) return context.skip("there is no Chromium");
  const page = await code.open(project.root);
  // In a browser an editor saves by itself, unless it is told not to. An error that is only in the editor, in a file that is not the one in front.
  await openFile(page, "revenue.sql");
  await page.locator(".monaco-editor .view-line", { hasText: "amount" }).first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("select amont from paid -- ");
  await openFile(page, "paid.sql");
  expect(await readFile(path.join(project.root, "sql/revenue.sql"), "utf8")).toBe(SHOP["sql/revenue.sql"]);
  await palette(page, "Towpath: Vérifier ce projet");
  await page.keyboard.press("Enter");
  const ended = page.locator(".notification-toast", { hasText: "des problèmes ont été trouvés" }).first();
  await ended.waitFor();
  expect(await readFile(path.join(project.root, "sql/revenue.sql"), "utf8")).toContain("select amont from paid");
  await page.screenshot({ path: path.join(PICTURES, "french-run.png") });
});
