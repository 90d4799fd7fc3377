import { execFileSync } from "node:child_process";
import { constants, existsSync, openSync } from "node:fs";
import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContainer, palette, openTests, shownAfterLines, testButtons } from "../harness/editor-page.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { runRecord, taskRecord } from "../ledger/records.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

/** A run of the shop's second task. */
const ranWith = (number: number, rows: number): RunRecord => runRecord(number, { pipelines: [{ name: "sales", file: "sales.pipeline.yml", sources: [], exposures: [], tasks: [taskRecord("revenue", { id: "sales.revenue", rows })] }] });

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
    // Results of this project, a link to those of somebody else, and a pipe on which a reader would wait for ever.
    await using elsewhere = await tempProject({ "record.json": JSON.stringify(ranWith(2, 4711)) });
    const runs = path.join(project.root, ".towpath/runs");
    const fileOf = (number: number): string => path.join(runs, `${ranWith(number, 0).id}.json`);
    await mkdir(runs, { recursive: true });
    await writeFile(fileOf(1), JSON.stringify(ranWith(1, 12)));
    await symlink(path.join(elsewhere.root, "record.json"), fileOf(2));
    execFileSync("mkfifo", [fileOf(3)]);
    const page = await code.open(project.root);
    await openFile(page, "revenue.sql");
    await expect.poll(() => shownAfterLines(page), { timeout: 120_000 }).toContain("12 rows");
    expect(await shownAfterLines(page)).not.toContain("4,711");
    // Only with a reader at its other end can a pipe be opened without waiting.
    expect(() => openSync(fileOf(3), constants.O_WRONLY | constants.O_NONBLOCK)).toThrow(/ENXIO/);
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
    // Lenses tell of results and readers, and offer nothing that would run.
    await openFile(page, "sales.pipeline.yml");
    const lenses = page.locator(".codelens-decoration a");
    await lenses.filter({ hasText: "12 rows" }).first().waitFor({ timeout: 120_000 });
    expect((await lenses.allInnerTexts()).filter((lens) => /run|test|diff/.test(lens))).toEqual([]);
    await page.screenshot({ path: path.join(PICTURES, "restricted-lens.png") });
    await page.waitForTimeout(3000);
    expect(existsSync(pwned)).toBe(false);
    expect(await readFile(path.join(project.root, "evil.sh"), "utf8")).toBe(evil);
    // Once the user trusts it, they come.
    await palette(page, "Workspaces: Manage Workspace Trust");
    await page.keyboard.press("Enter");
    await page.locator(".workspace-trust-buttons-row a, .workspace-trust-buttons-row .monaco-button", { hasText: /^Trust$/ }).first().click({ timeout: 120_000 });
    await openFile(page, "sales.pipeline.yml");
    await lenses.filter({ hasText: "diff with main" }).first().waitFor({ timeout: 120_000 });
    expect((await lenses.allInnerTexts()).join(" ")).toMatch(/run.*test/);
    // Links of a trusted project are followed.
    await lenses.filter({ hasText: "4,711 rows" }).first().waitFor({ timeout: 120_000 });
    await page.screenshot({ path: path.join(PICTURES, "trusted-lens.png") });
    await page.close();
  });
});
