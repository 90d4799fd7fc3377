import path from "node:path";
import { expect, it } from "vitest";
import { startVsCode } from "../harness/vscode.ts";
import { yamlExtensionFolder } from "../harness/yaml-extension/build.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const FILE = "stock.pipeline.yml";

it("beside the YAML extension each fault of the schema and each key is there once, and what only we know is there", { timeout: 600_000, retry: 2 }, async (context) => {
  await using project = await tempProject({ ...SHOP, [FILE]: (SHOP[FILE] ?? "").replace("description: What is left", "descripton: What is left"), "sql/revenue.sql": "select day, sum(amont) as revenue\nfrom paid\ngroup by day\n" });
  await using built = await tempProject();
  await using code = await startVsCode({}, { extensions: [await yamlExtensionFolder(path.join(built.root, "yaml"))] });
  if (code === undefined) return context.skip("there is no Chromium");
  const page = await code.open(project.root);
  await openFile(page, FILE);
  await page.keyboard.press("Control+Shift+M");
  const problems = page.locator(".markers-panel .monaco-list-row");
  await problems.filter({ hasText: "descripton" }).first().waitFor();
  await problems.filter({ hasText: "amont" }).first().waitFor();
  // Ours and theirs come at different times: only what stays counts.
  await page.waitForTimeout(8_000);
  const said = await problems.allInnerTexts();
  expect(said.filter((text) => text.includes("descripton"))).toHaveLength(1);
  expect(said.filter((text) => text.includes("amont"))).toHaveLength(1);

  await openFile(page, "sales.pipeline.yml");
  await page.locator(".monaco-editor .view-line", { hasText: "description: Revenue of each day" }).first().click();
  await page.keyboard.press("Home");
  await page.keyboard.type("ta");
  await page.keyboard.press("Control+Space");
  const offered = page.locator(".suggest-widget .monaco-list-row");
  await offered.filter({ hasText: "tags" }).first().waitFor();
  await page.waitForTimeout(3_000);
  const labels = await offered.locator(".label-name").allInnerTexts();
  expect(labels.filter((label) => label === "tags")).toHaveLength(1);
});
