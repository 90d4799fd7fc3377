import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContainer, palette, openTests, testButtons } from "../harness/editor-page.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

describe("in a real VS Code that asks for trust", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode({ "security.workspace.trust.startupPrompt": "never", "security.workspace.trust.enabled": true }, { askForTrust: true });
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());

  it("a workspace that is not trusted is read and shown, and nothing of it is run", async (context) => {
    if (code === undefined) return context.skip("there is no Chromium");
    await using project = await tempProject({ ...SHOP, "sql/revenue.sql": "select day, sum(amont) as revenue\nfrom paid\ngroup by day\n", ".git/HEAD": "ref: refs/heads/main\n", ".vscode/settings.json": '{ "towpath.path": "/bin/false" }' });
    const pwned = path.join(project.root, "pwned");
    const evil = `#!/bin/sh\ntouch ${pwned}\n`;
    for (const file of ["evil.sh", "node_modules/.bin/towpath"]) {
      await mkdir(path.dirname(path.join(project.root, file)), { recursive: true });
      await writeFile(path.join(project.root, file), evil);
      await chmod(path.join(project.root, file), 0o755);
    }
    await writeFile(path.join(project.root, ".git/config"), "[core]\n\tfsmonitor = ./evil.sh\n\tsshCommand = ./evil.sh\n");
    await mkdir(path.join(project.root, "node_modules/towpath/dist/cli"), { recursive: true });
    await writeFile(path.join(project.root, "node_modules/towpath/dist/cli/towpath.mjs"), `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(pwned)}, "");\n`);
    const page = await code.open(project.root);
    await openFile(page, "revenue.sql");
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "sql/unknown-column" }).first().waitFor({ timeout: 120_000 });
    expect(await page.locator(".statusbar").innerText()).toContain("Restricted Mode");
    expect((await palette(page, "Towpath: Run this project")).join("\n")).not.toContain("Towpath: Run this project");
    await page.keyboard.press("Escape");
    await openContainer(page);
    await page.locator(".pane-body", { hasText: "not started in a workspace that you do not trust" }).first().waitFor({ timeout: 120_000 });
    await page.locator(".pane-body .monaco-list-row", { hasText: "Not known: git is asked in trusted workspaces only" }).first().waitFor({ timeout: 120_000 });
    await page.screenshot({ path: path.join(PICTURES, "restricted.png") });
    // Its tests are shown, too, and offer nothing that would run them.
    await openTests(page);
    expect((await testButtons(page, "sales.pipeline.yml")).filter((button) => /run/i.test(button))).toEqual([]);
    await page.screenshot({ path: path.join(PICTURES, "restricted-tests.png") });
    // A lens is a way to the same command: it says that nothing is run here.
    await page.waitForTimeout(3000);
    expect(existsSync(pwned)).toBe(false);
    expect(await readFile(path.join(project.root, "evil.sh"), "utf8")).toBe(evil);
    await page.close();
  });
});
