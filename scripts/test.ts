import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

/**
 * `npm test`: types, lint, generated files, bundle, then every test. Ends with one line `N passed, N failed, N skipped`,
 * which counts the gates before the tests as well; the skipped are named.
 */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env["PATH"] = `${path.join(root, "node_modules", ".bin")}${path.delimiter}${process.env["PATH"] ?? ""}`;

interface Gate {
  name: string;
  command: string;
  args: string[];
}

const GATES: Gate[] = [
  { name: "types", command: "tsc", args: ["-p", "tsconfig.json"] },
  { name: "types, web-safe rooms", command: "tsc", args: ["-p", "tsconfig.web.json"] },
  { name: "types, the extension in a browser", command: "tsc", args: ["-p", "vscode-extension/tsconfig.browser.json"] },
  { name: "types, pages of the extension", command: "tsc", args: ["-p", "vscode-extension/webview/tsconfig.json"] },
  { name: "lint", command: "oxlint", args: ["--deny-warnings"] },
  { name: "generated types and validators are fresh", command: "node", args: ["scripts/generate.ts", "--check"] },
  { name: "docs/rules.md is fresh", command: "node", args: ["scripts/rules-docs.ts", "--check"] },
  { name: "READMEs of the actions are fresh", command: "node", args: ["scripts/action-docs.ts", "--check"] },
  { name: "bundle", command: "node", args: ["scripts/build.ts"] },
  { name: "extension", command: "node", args: ["scripts/build-extension.ts"] },
];

const started = Date.now();
let passed = 0;
let failed = 0;
for (const { name, command, args } of GATES) {
  const from = Date.now();
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "✔" : "✘"} ${name} (${seconds} s)\n`);
  if (status === 0) passed += 1;
  else failed += 1;
}

const report = path.join(root, ".cache", "vitest.json");
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const vitest = spawnSync("node", ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, TOWPATH_BUNDLE: "1" },
});
if (existsSync(report)) {
  const result: VitestReport = JSON.parse(readFileSync(report, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  const skipped = result.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== "passed" && status !== "failed");
  for (const { fullName } of skipped) process.stdout.write(`skipped: ${fullName}\n`);
  // A suite that did not even load has no tests to count.
  failed += result.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed")).length;
  if (vitest.status !== 0 && failed === 0) failed += 1;
  finish(skipped.length);
} else {
  failed += 1;
  finish(0);
}

function finish(skipped: number): void {
  process.stdout.write(`in ${((Date.now() - started) / 1000).toFixed(0)} s\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = failed === 0 && passed > GATES.length ? 0 : 1;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { fullName: string; status: string }[] }[];
}
