import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath } from "../test/harness/chromium.ts";

/** Takes the README's picture anew from the report of the demo: `npm run demo && node scripts/pictures.ts`. */
const root = path.dirname(import.meta.dirname);
const report = path.join(root, "examples/flights/.towpath/report.html");
const executablePath = await chromiumPath();
if (executablePath === undefined) throw new Error("no Chromium: set CHROMIUM_PATH");
if (!existsSync(report)) throw new Error("no report: run `npm run demo` first");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1180 }, colorScheme: "light" });
  await page.goto(pathToFileURL(report).href);
  await page.screenshot({ path: path.join(root, "docs/images/report.png") });
} finally {
  await browser.close();
}
