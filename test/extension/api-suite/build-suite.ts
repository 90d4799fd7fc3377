import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const MANIFEST = {
  name: "api-suite", publisher: "towpath-test", version: "0.0.1", license: "Apache-2.0", repository: "https://github.com/towpath/towpath.git",
  description: "Asks the API of an editor what it shows of Towpath; for tests alone", engines: { vscode: "^1.100.0" },
  main: "./suite.js", browser: "./suite.js", activationEvents: ["onStartupFinished"], extensionKind: ["workspace"], capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
};

/** Bundles the suite as an extension of both hosts, one file for either. */
export async function buildSuite(folder: string, reportTo: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await build({ entryPoints: [path.join(import.meta.dirname, "extension.ts")], outfile: path.join(folder, "suite.js"), bundle: true, format: "cjs", platform: "neutral", target: "es2024", external: ["vscode"], define: { REPORT_TO: JSON.stringify(reportTo) }, logLevel: "warning" });
  await writeFile(path.join(folder, "package.json"), JSON.stringify(MANIFEST));
  return folder;
}
