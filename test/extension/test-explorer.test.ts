import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { RunRecord } from "../../shared/results/record.ts";
import { openTests, testButtons } from "../harness/editor-page.ts";
import { towpathPackage } from "../harness/own-towpath.ts";
import { tempProject } from "../harness/temp-project.ts";
import { startVsCode, type VsCode } from "../harness/vscode.ts";
import { openFile } from "./open-file.ts";

const PICTURES = path.resolve(import.meta.dirname, "../../.cache/extension-pictures");

const PROJECT = {
  "towpath.yml": "version: 1\nproject: flights\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "delays.pipeline.yml": `version: 1
pipeline: delays
description: Which flights will leave late
sources:
  raw_flights: { file: data/flights.csv, columns: { date: date, delay: bigint, origin: varchar } }
tasks:
  flights:
    sql: sql/flights.sql
    materialized: table
    columns:
      date: { type: date, not_null: true }
      origin: varchar
      minutes: bigint
    checks:
      - accepted_range: { column: minutes, min: 0, max: 600 }
      - row_count: { min: 3 }
    unit_tests:
      - name: impossible delays are dropped
        given:
          raw_flights:
            - { date: 2001-01-01, delay: 12, origin: BOS }
            - { date: 2001-01-02, delay: 99999, origin: JFK }
            - { date: 2001-01-03, delay: 600, origin: SFO }
        expect:
          - { date: 2001-01-01, origin: BOS, minutes: 12 }
          - { date: 2001-01-03, origin: SFO, minutes: 600 }
      - name: a flight on time stays
        given: { raw_flights: [{ date: 2001-01-01, delay: 0, origin: BOS }] }
        expect: [{ date: 2001-01-01, origin: BOS, minutes: 0 }]
  by_origin:
    sql: sql/by_origin.sql
    materialized: table
    key: [origin]
    columns: { origin: varchar, flights: bigint }
`,
  "sql/flights.sql": "select date, origin, delay as minutes\nfrom raw_flights\nwhere delay >= 0\n",
  "sql/by_origin.sql": "select origin, count(*) as flights\nfrom flights\ngroup by origin\n",
  "data/flights.csv": "date,delay,origin\n2001-01-01,12,BOS\n2001-01-02,99999,JFK\n2001-01-03,600,SFO\n2001-01-04,3,BOS\n",
};

// Again when the machine was too busy for a person's patience.
describe("the Test Explorer of a real VS Code", { timeout: 600_000, retry: 2 }, () => {
  let code: VsCode | undefined;
  let install: (project: string) => Promise<void>;
  let home: string;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    home = await mkdtemp(path.join(tmpdir(), "towpath-package-"));
    install = await towpathPackage(home);
    code = await startVsCode();
  }, 600_000);
  afterAll(async () => {
    await code?.[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  const openExplorer = async (context: TestContext, root: string): Promise<Page> => {
    if (code === undefined) return context.skip("there is no Chromium");
    const page = await code.open(root);
    await openFile(page, "delays.pipeline.yml");
    await openTests(page);
    await row(page, "delays").waitFor({ timeout: 60_000 });
    await unfold(page, "delays");
    await unfold(page, "flights");
    return page;
  };

  it("runs one unit test, after its user has agreed to the project's own program, and shows the rows that differ", async (context) => {
    await using project = await tempProject(PROJECT);
    await install(project.root);
    const page = await openExplorer(context, project.root);
    await run(page, "impossible delays are dropped");
    await page.locator(".monaco-dialog-box").getByText("Run this project's own Towpath?").waitFor({ timeout: 60_000 });
    await page.screenshot({ path: path.join(PICTURES, "test-consent.png") });
    await agree(page);
    const failed = page.locator(".test-error-content-widget");
    await failed.first().waitFor({ timeout: 60_000 });
    expect(await failed.allInnerTexts()).toEqual([expect.stringMatching(/^3 rows .* != 2 rows /)]);
    await failed.first().click();
    const peek = page.locator(".test-output-peek");
    await expect.poll(() => shownLines(peek.locator(".editor.original")), { timeout: 60_000 }).toEqual(["2 rows", "", "date        origin  minutes", "───────────────────────────", "2001-01-01  BOS          12", "2001-01-03  SFO         600"]);
    await expect.poll(() => shownLines(peek.locator(".editor.modified")), { timeout: 60_000 }).toEqual(["3 rows", "", "date        origin  minutes", "───────────────────────────", "2001-01-01  BOS          12", "2001-01-03  SFO         600", "2001-01-02  JFK       99999"]);
    await page.screenshot({ path: path.join(PICTURES, "unit-test.png") });
    await page.close();
  });

  it("shows the figures of a check that fails", async (context) => {
    await using project = await tempProject(PROJECT);
    await install(project.root);
    const page = await openExplorer(context, project.root);
    await run(page, "accepted_range");
    await agree(page);
    const failed = page.locator(".test-error-content-widget");
    await failed.first().waitFor({ timeout: 60_000 });
    expect(await failed.allInnerTexts()).toEqual(["1 of 4 rows fails (25%) (expected between 0 and 600)"]);
    await failed.first().click();
    await expect.poll(() => shownLines(page.locator(".test-output-peek .monaco-editor")), { timeout: 60_000 }).toEqual(expect.arrayContaining(["expected  between 0 and 600", "observed  1 of 4 rows fails (25%)", "rows      4", "failing   1"]));
    await page.screenshot({ path: path.join(PICTURES, "failing-check.png") });
    await page.keyboard.press("Escape");
    await page.close();
  });

  it("runs again at each save what is watched, and a task with what it reads", async (context) => {
    await using project = await tempProject(PROJECT);
    await install(project.root);
    const page = await openExplorer(context, project.root);
    await run(page, "accepted_range");
    await agree(page);
    await expect.poll(() => state(page, "accepted_range"), { timeout: 60_000 }).toBe("failed");
    // The control of the stories in which nothing may be run.
    expect(await testButtons(page, "delays.pipeline.yml")).toContainEqual(expect.stringMatching(/^Run Test/));
    await watch(page, "flights");
    await project.write({ "data/flights.csv": PROJECT["data/flights.csv"].replace("99999", "99") });
    await openFile(page, "flights.sql");
    await page.locator(".monaco-editor .view-line").last().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("and delay <= 600");
    await page.keyboard.press("Control+S");
    await expect.poll(() => state(page, "flights"), { timeout: 60_000 }).toBe("passed");
    await expect.poll(() => row(page, "accepted_range").innerText(), { timeout: 60_000 }).toContain("4 rows");
    await page.screenshot({ path: path.join(PICTURES, "tests-pass.png") });
    await unwatch(page, "flights");
    await runWith(page, "by_origin", "Run with dependencies");
    await expect.poll(() => state(page, "by_origin"), { timeout: 60_000 }).toBe("passed");
    const record: RunRecord = JSON.parse(await readFile(path.join(project.root, ".towpath/last.json"), "utf8"));
    // Unchanged since the save: what it reads is checked, not built again.
    expect(record.pipelines.flatMap(({ tasks }) => tasks.map(({ name, status }) => [name, status]))).toEqual(expect.arrayContaining([["flights", "reused"], ["by_origin", "success"]]));
    await page.close();
  });

  it("ends everything that a run has started when it is cancelled", async (context) => {
    const slow = `  slow:\n    shell: sleep 300 & echo "$$ $!" > pids.txt; wait\n    materialized: table\n    checks: [{ row_count: { min: 1 } }]\n`;
    await using project = await tempProject({ ...PROJECT, "delays.pipeline.yml": PROJECT["delays.pipeline.yml"] + slow });
    await install(project.root);
    const page = await openExplorer(context, project.root);
    await run(page, "slow");
    await agree(page);
    const pids = async (): Promise<number[]> => (await readFile(path.join(project.root, "pids.txt"), "utf8").catch(() => "")).split(/\s+/).filter(Boolean).map(Number);
    await expect.poll(async () => (await pids()).filter(isAlive).length, { timeout: 60_000 }).toBe(2);
    await page.locator('a[aria-label^="Cancel Test Run"]').first().click();
    await expect.poll(async () => (await pids()).filter(isAlive), { timeout: 60_000 }).toEqual([]);
    await page.locator('.testing-view-pane a[aria-label^="Cancel Test Run"]').waitFor({ state: "detached" });
    expect(await state(page, "slow")).not.toMatch(/passed|failed/);
    await page.close();
  });
});

function row(page: Page, label: string): Locator {
  return page.locator(".test-explorer .monaco-list-row", { has: page.locator(".label", { hasText: new RegExp(`^${label}`) }) }).first();
}

/** Through the menu of an item, once nothing runs: results that come in would close it again. */
async function runWith(page: Page, label: string, profile: string): Promise<void> {
  await page.locator('.testing-view-pane a[aria-label^="Cancel Test Run"]').waitFor({ state: "detached" });
  await row(page, label).click({ button: "right" });
  await page.locator(".monaco-menu").getByText("Execute Using Profile").click();
  await page.locator(".quick-input-list .monaco-list-row", { hasText: profile }).click();
}

async function unfold(page: Page, label: string): Promise<void> {
  const found = row(page, label);
  await found.click();
  if ((await found.getAttribute("aria-expanded")) !== "true") await page.keyboard.press("ArrowRight");
  await expect.poll(() => found.getAttribute("aria-expanded"), { timeout: 60_000 }).toBe("true");
}

/** What the sign before an item says: `passed`, `failed`, `skipped`, `unset`. */
async function state(page: Page, label: string): Promise<string | undefined> {
  return /codicon-testing-(\w+)-icon/.exec((await row(page, label).locator(".computed-state").getAttribute("class")) ?? "")?.[1];
}

async function agree(page: Page): Promise<void> {
  await page.locator(".monaco-dialog-box").getByRole("button", { name: "Run it" }).click({ timeout: 60_000 });
}

async function watch(page: Page, label: string): Promise<void> {
  await row(page, label).hover();
  await row(page, label).locator('a[aria-label^="Turn on Continuous Run"]').first().click();
}

async function unwatch(page: Page, label: string): Promise<void> {
  await row(page, label).hover();
  await row(page, label).locator('a[aria-label^="Turn off Continuous Run"]').first().click();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs an item by the button that shows when the mouse is on it. */
async function run(page: Page, label: string): Promise<void> {
  const found = row(page, label);
  await found.hover();
  await found.locator('a[aria-label^="Run Test"]').first().click();
}

function top({ style }: { style: string }): number {
  return Number(/top:\s*(\d+)/.exec(style)?.[1]);
}

/** Lines of an editor, as a person reads them. */
async function shownLines(editor: Locator): Promise<string[]> {
  const lines = await editor.locator(".view-line").evaluateAll((found) => found.map((line) => ({ style: line.getAttribute("style") ?? "", text: (line.textContent ?? "").replaceAll("\u00a0", " ") })));
  return lines.toSorted((a, b) => top(a) - top(b)).map(({ text }) => text);
}
