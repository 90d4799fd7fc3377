import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Page } from "playwright-core";
import { writeDocument } from "../../shared/ledger/documents.ts";
import type { LedgerDeployment, LedgerIndex } from "../../shared/ledger/entry.ts";
import { openContainer, palette } from "../harness/editor-page.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { SHOP } from "../language/shop.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");
const before = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const deployment = (over: Partial<LedgerDeployment>): LedgerDeployment => ({ environment: "production", seq: 1, hash: "h", at: before(50), kind: "deploy", name: "sales", version: "1.0.0", commit: "1234567890abcdef", who: "ann", ...over });

const picture = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: path.join(PICTURES, `${name}.png`) });

describe("every day in a real VS Code", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    code = await startVsCode();
  }, 600_000);
  afterAll(() => code?.[Symbol.asyncDispose]());
  const windowOn = async (context: TestContext, root: string): Promise<Page> => (code === undefined ? context.skip("there is no Chromium") : code.open(root));

  it("renames a column in every file that names it, and says where it will not", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const page = await windowOn(context, project.root);
    await openFile(page, "sales.pipeline.yml");
    await openFile(page, "revenue.sql");
    await page.locator(".monaco-editor .view-line", { hasText: "paid" }).first().waitFor();
    const rename = async (name: string): Promise<void> => {
      await page.locator(".monaco-editor .view-line", { hasText: "group" }).first().click();
      await page.keyboard.press("Control+Home");
      for (let step = 0; step < 17; step++) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("F2");
      const box = page.locator(".rename-box input");
      await box.waitFor({ timeout: 120_000 });
      expect(await box.inputValue()).toMatch(/amount|cents/);
      await box.fill(name);
      await picture(page, "rename-box");
      await page.keyboard.press("Enter");
    };
    // The server may still be reading when the first key is pressed.
    await page.waitForTimeout(4000);
    await rename("day");
    await page.locator(".notification-toast, .monaco-editor-overlaymessage", { hasText: "sql/paid.sql uses that name already" }).first().waitFor({ timeout: 120_000 });
    await picture(page, "rename-refused");
    await rename("cents");
    await page.locator(".monaco-editor .view-line", { hasText: "sum(cents)" }).first().waitFor({ timeout: 120_000 });
    await page.keyboard.press("Control+Shift+M");
    await openFile(page, "sales.pipeline.yml");
    await page.locator(".monaco-editor .view-line", { hasText: "cents" }).first().waitFor({ timeout: 120_000 });
    await openFile(page, "paid.sql");
    await page.locator(".monaco-editor .view-line", { hasText: /amount.as.cents/ }).first().waitFor({ timeout: 120_000 });
    expect(await page.locator(".markers-panel").innerText()).toContain("No problems");
    await picture(page, "rename");
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().fill(">File: Save All");
    await page.keyboard.press("Enter");
    await expect.poll(() => readFile(path.join(project.root, "sales.pipeline.yml"), "utf8"), { timeout: 120_000 }).toContain("column: cents, min: 1");
    await page.close();
  });

  it("lists what stands in each environment and which releases there are, from the clone alone", async (context) => {
    await using repository = await gitRepo({ ...SHOP, ".gitignore": ".towpath/\n", "towpath.yml": `${SHOP["towpath.yml"] ?? ""}  production: { engine: duckdb, path: .towpath/production.duckdb }\n` });
    const index: LedgerIndex = { version: 1, kind: "index", project: "shop", runs: [], results: [], deployments: [deployment({}), deployment({ seq: 2, version: "1.1.0", at: before(3), who: "ben" })] };
    await using origin = await gitRepo({ "README.md": "The origin" });
    await origin.git("checkout", "-q", "--orphan", "towpath/ledger");
    await origin.commit("run", { "README.md": undefined, "shop/index.json": writeDocument(index) });
    await repository.git("remote", "add", "origin", origin.root);
    await repository.git("fetch", "-q", "origin", "towpath/ledger:refs/remotes/origin/towpath/ledger");
    for (const version of ["1.0.0", "1.1.0"]) await repository.git("tag", "-a", `sales@v${version}`, "-m", `sales ${version}`);
    const ran = await towpath(["run"], { cwd: repository.root });
    expect(ran.code, ran.err).toBe(0);
    const page = await windowOn(context, repository.root);
    await openFile(page, "sales.pipeline.yml");
    await openContainer(page);
    const rows = page.locator(".pane-body .monaco-list-row");
    await rows.filter({ hasText: /sales 1\.1\.0.*3 hr\. ago · ben/ }).first().waitFor({ timeout: 120_000 });
    const all = (await rows.allInnerTexts()).join("\n").replaceAll(/\s+/g, " ");
    expect(all).toMatch(/dev ?duckdb Nothing was deployed here yet production ?duckdb sales 1\.1\.0/);
    expect(all).toMatch(/sales 1\.1\.0 ?production 1\.0\.0/);
    await picture(page, "environments");
    await repository.git("tag", "-a", "sales@v1.2.0", "-m", "sales 1.2.0");
    await rows.filter({ hasText: /^1\.2\.0/ }).first().waitFor({ timeout: 120_000 });
    await page.close();
  });

  it("asks before it runs, and names the environment", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const page = await windowOn(context, project.root);
    await openFile(page, "sales.pipeline.yml");
    await page.locator(".codelens-decoration a", { hasText: "run" }).first().click({ timeout: 120_000 });
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.waitFor({ timeout: 120_000 });
    expect(await dialog.innerText()).toMatch(/Run sales\.paid in the environment dev \(duckdb\)\?/);
    await picture(page, "run-asks");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.close();
  });

  it("leads through four steps with pictures", async (context) => {
    await using project = await tempProject({ ...SHOP });
    const page = await windowOn(context, project.root);
    await openFile(page, "sales.pipeline.yml");
    await palette(page, "Welcome: Open Walkthrough");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Get started with Towpath" }).first().click({ timeout: 120_000 });
    for (const title of ["See errors while you type", "See what happened the last time", "Rename a column everywhere", "Run, test and see what stands where"]) await page.getByText(title).first().waitFor({ timeout: 120_000 });
    // The picture of the first step, as it was taken.
    await expect.poll(() => page.evaluate<number>(`Math.max(0, ...[...document.querySelectorAll("img")].map((image) => image.naturalWidth))`), { timeout: 120_000 }).toBeGreaterThan(800);
    await picture(page, "walkthrough");
    await page.close();
  });

  it("serves several folders in one window, each with its own project", async (context) => {
    await using first = await tempProject({ ...SHOP });
    await using second = await tempProject({ ...SHOP, "towpath.yml": (SHOP["towpath.yml"] ?? "").replace("project: shop", "project: branch"), "sql/revenue.sql": "select day, sum(amont) as revenue\nfrom paid\ngroup by day\n" });
    const file = path.join(first.root, "both.code-workspace");
    await writeFile(file, JSON.stringify({ folders: [{ path: first.root, name: "alpha" }, { path: second.root, name: "beta" }] }));
    const page = await windowOn(context, file);
    await openFile(page, "stock.pipeline.yml");
    await page.keyboard.press("Control+Shift+M");
    const problems = page.locator(".markers-panel .monaco-list-row");
    await problems.filter({ hasText: "sql/unknown-column" }).first().waitFor({ timeout: 120_000 });
    const texts = (await problems.allInnerTexts()).join("\n");
    expect(texts).toContain("beta");
    expect(texts).not.toContain("alpha");
    await openContainer(page);
    const tree = page.locator(".pane-body .monaco-list-row");
    await tree.filter({ hasText: /^branch$/ }).first().waitFor({ timeout: 120_000 });
    await tree.filter({ hasText: /^shop$/ }).first().waitFor({ timeout: 120_000 });
    await picture(page, "multi-root");
    await page.close();
  });
});
