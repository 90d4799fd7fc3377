import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { chromium } from "playwright-core";
import { renderComment } from "../shared/report/comment/comment.ts";
import type { RunRecord } from "../shared/results/record.ts";
import { chromiumPath } from "../test/harness/chromium.ts";

/** Takes the picture of the comment anew from the fixture of a pull request: `node scripts/comment-picture.ts [file.png] [--open]`. */
const root = path.dirname(import.meta.dirname);
const target = process.argv[2] ?? path.join(root, "docs/images/comment.png");
const record = JSON.parse(readFileSync(path.join(root, "test/fixtures/records/pull-request.json"), "utf8")) as RunRecord;
const comment = renderComment([record], { repositoryUrl: "https://github.com/aviation/flights", runUrl: "https://github.com/aviation/flights/actions/runs/8123456789" });
const body = micromark(comment, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
/** Where this machine has no colour font, the sign of the verdict is drawn. */
const sign = `<svg width="20" height="20" viewBox="0 0 20 20" style="vertical-align:-4px"><path d="M4 4l12 12M16 4L4 16" stroke="#d1242f" stroke-width="4" stroke-linecap="round"/></svg>`;
const shown = body.replace("❌", sign).replace(/<h4>Impact<\/h4>.*?(?=<h4>)/su, "");
const open = process.argv.includes("--open");
/** GitHub draws the chart of the impact; here there is nothing that draws it, so that part is left out. */
const page = `<!doctype html><meta charset="utf-8"><style>
body{margin:16px;background:#fff;color:#1f2328;font:14px/1.5 "DejaVu Sans",-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
.box{border:1px solid #d1d9e0;border-radius:6px;max-width:880px}.head{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:8px 16px;border-radius:6px 6px 0 0;color:#59636e}
.head b{color:#1f2328}.body{padding:16px}.body>:first-child{margin-top:0}h3{font-size:1.25em;margin:24px 0 16px;font-weight:600}h4{font-size:1em;margin:24px 0 16px;font-weight:600}
p,ul,table,details,pre{margin:0 0 16px}ul{padding-left:2em}li{margin-top:.25em}a{color:#0969da;text-decoration:none}
code{background:#818b981f;border-radius:6px;padding:.2em .4em;font:85% "DejaVu Sans Mono",monospace}a code{color:#0969da}pre{background:#f6f8fa;border-radius:6px;padding:16px;overflow:auto}pre code{background:none;padding:0}
table{border-collapse:collapse;display:block;overflow:auto;width:max-content;max-width:100%}th,td{border:1px solid #d1d9e0;padding:6px 13px}th{font-weight:600}tr:nth-child(2n){background:#f6f8fa}sub{font-size:75%;color:#59636e}summary{cursor:pointer}</style>
<div class="box"><div class="head"><b>github-actions</b> bot commented</div><div class="body">${open ? shown.replaceAll("<details>", "<details open>") : shown.replace(/<details>(?=<summary><code>)/u, "<details open>")}</div></div>`;

const executablePath = await chromiumPath();
if (executablePath === undefined) throw new Error("no Chromium: set CHROMIUM_PATH");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const tab = await browser.newPage({ viewport: { width: 912, height: 800 }, colorScheme: "light" });
  await tab.setContent(page);
  mkdirSync(path.dirname(target), { recursive: true });
  await tab.screenshot(open ? { path: target, fullPage: true } : { path: target, fullPage: true, clip: { x: 0, y: 0, width: 912, height: 1270 } });
} finally {
  await browser.close();
}
