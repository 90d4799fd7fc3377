import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Page } from "playwright-core";
import { pack } from "../../scripts/pack.ts";
import { command, openContainer, shownAfterLines } from "../harness/editor-page.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { packageRegistry } from "../harness/package-registry.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { towpathIn } from "../harness/towpath-in.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const run = promisify(execFile);
const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");
const ROWS = "id,day,amount\n1,2026-01-01,100\n2,2026-01-01,300\n3,2026-01-02,50\n";
const PATIENT = { timeout: 120_000 };

describe("commands that run something, and settings, in a real VS Code", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode({ "terminal.integrated.gpuAcceleration": "off" });
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());
  const windowOn = async (context: TestContext, root: string): Promise<Page> => (code === undefined ? context.skip("there is no Chromium") : code.open(root));

  it("plan, compare, plan a deployment and apply none, each by the project's own Towpath; read again what others have released", async (context) => {
    await using repository = await gitRepo({ ...SHOP, "data/orders.csv": ROWS, ".gitignore": ".towpath/\nnode_modules/\nCHANGELOG.md\nasked.txt\n" });
    for (const args of [["version", "--write"], ["run"]]) expect(await towpath(args, { cwd: repository.root })).toMatchObject({ code: 0 });
    await towpathIn(repository.root, "asked.txt");
    await repository.write({ "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount > 60\n" });
    const asked = (): Promise<string> => readFile(path.join(repository.root, "asked.txt"), "utf8").catch(() => "");
    const page = await windowOn(context, repository.root);
    await openFile(page, "paid.sql");
    await command(page, "Towpath: Plan: what does my change affect?");
    await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Run it" }).first().click(PATIENT);
    await page.locator(".notification-toast", { hasText: "Planning: done" }).first().waitFor(PATIENT);
    expect(await asked()).toContain('["plan","--lang","en"]');
    await command(page, "Towpath: Compare with what consumers have");
    await page.locator(".notification-toast", { hasText: "Comparing: " }).first().waitFor(PATIENT);
    expect(await asked()).toContain('["diff","--lang","en"]');
    await command(page, "Towpath: Plan a deployment (nothing is applied)");
    const choices = page.locator(".quick-input-list .monaco-list-row");
    await choices.filter({ hasText: "sales@v1.0.0" }).first().click(PATIENT);
    await choices.filter({ hasText: "dev" }).first().click(PATIENT);
    await page.locator(".notification-toast", { hasText: "Planning the deployment of sales@v1.0.0 to dev" }).first().waitFor(PATIENT);
    await expect.poll(asked, PATIENT).toContain('["deploy","plan","sales@v1.0.0","--environment","dev"]');
    await page.screenshot({ path: path.join(PICTURES, "commands-run.png") });
    expect((await towpath(["history"], { cwd: repository.root })).out).not.toContain("1.0.0");
    await openContainer(page);
    await repository.git("tag", "-a", "-m", "later", "stock@v7.0.0");
    await command(page, "Towpath: Read results and releases again");
    await page.locator(".pane-body .monaco-list-row", { hasText: "7.0.0" }).first().waitFor(PATIENT);
    await page.close();
  });

  it("offer to install Towpath where there is none, type the command and leave it to the user, and lint with what came", async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), "towpath-install-"));
    try {
      await run("tar", ["-xzf", await pack(folder)], { cwd: folder });
      await using registry = await packageRegistry(path.join(folder, "registry"), path.join(folder, "package"));
      await using project = await tempProject({ ...SHOP, ".npmrc": `registry=${registry.url}\n` });
      const page = await windowOn(context, project.root);
      await openFile(page, "paid.sql");
      await command(page, "Towpath: Lint this project");
      await page.locator(".notification-toast", { hasText: "This project has no Towpath to run" }).locator(".monaco-button", { hasText: "Install it" }).first().click(PATIENT);
      const terminal = page.locator(".terminal-wrapper.active .xterm-rows");
      await expect.poll(async () => (await terminal.allInnerTexts()).join("").replaceAll("\u00a0", " "), PATIENT).toContain("npm install --save-dev towpath");
      await page.screenshot({ path: path.join(PICTURES, "install.png") });
      expect(existsSync(path.join(project.root, "package.json"))).toBe(false);
      await page.locator(".terminal-wrapper.active .xterm-helper-textarea").focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => readFile(path.join(project.root, "package.json"), "utf8").catch(() => ""), PATIENT).toContain('"towpath"');
      await command(page, "Towpath: Lint this project");
      await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Run it" }).first().click(PATIENT);
      await page.locator(".notification-toast", { hasText: "Linting: done" }).first().waitFor(PATIENT);
      await page.close();
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it("obey the settings: last results, types and numbers of rows go and come back as they are set", async (context) => {
    await using project = await tempProject({ ...SHOP, "data/orders.csv": ROWS });
    expect(await towpath(["run"], { cwd: project.root })).toMatchObject({ code: 0 });
    const page = await windowOn(context, project.root);
    const set = (settings: Record<string, boolean>): Promise<void> => project.write({ ".vscode/settings.json": JSON.stringify(settings) });
    await openFile(page, "sales.pipeline.yml");
    await expect.poll(() => shownAfterLines(page), PATIENT).toContain("✔ here");
    await set({ "towpath.lastResults": false });
    await expect.poll(() => shownAfterLines(page), PATIENT).not.toContain("✔ here");
    await set({ "towpath.lastResults": true });
    await expect.poll(() => shownAfterLines(page), PATIENT).toContain("✔ here");
    await openFile(page, "revenue.sql");
    const text = async (): Promise<string> => (await page.locator(".editor-group-container .view-lines").last().innerText()).replaceAll("\u00a0", " ");
    await expect.poll(text, PATIENT).toMatch(/hugeint[\s\S]*3 rows/);
    await set({ "towpath.inlayHints.types": false });
    await expect.poll(text, PATIENT).not.toContain("hugeint");
    await set({ "towpath.inlayHints.types": true, "towpath.inlayHints.rows": false });
    await expect.poll(text, PATIENT).toContain("hugeint");
    await expect.poll(text, PATIENT).not.toContain("3 rows");
    await page.close();
  });
});
