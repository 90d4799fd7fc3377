import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { npmTool } from "../tools.ts";

const setting = (fallback: unknown): { type: string; default: unknown } => ({ type: typeof fallback, default: fallback });
const MANIFEST = {
  // Extensions ask for it by this name.
  name: "vscode-yaml", publisher: "redhat", version: "1.99.0", license: "Apache-2.0", repository: "https://github.com/towpath/towpath.git",
  description: "The engine of the YAML extension behind its name and settings; for tests alone", engines: { vscode: "^1.100.0" },
  main: "./client.js", activationEvents: ["onLanguage:yaml"], extensionKind: ["workspace"],
  contributes: { configuration: { properties: Object.fromEntries(Object.entries({ validate: true, completion: true, hover: true, "schemaStore.enable": false, disableSchemaDetection: [] }).map(([name, fallback]) => [`yaml.${name}`, setting(fallback)])) } },
};

/** Builds the stand-in of redhat.vscode-yaml as a folder that can be packed. */
export async function yamlExtensionFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const server = path.join(await npmTool("yaml-language-server"), "node_modules/yaml-language-server/out/src/server.js");
  await build({ entryPoints: [path.join(import.meta.dirname, "client.ts")], outfile: path.join(folder, "client.js"), bundle: true, format: "cjs", platform: "node", target: "node22", external: ["vscode"], define: { SERVER: JSON.stringify(server) }, logLevel: "warning" });
  await writeFile(path.join(folder, "package.json"), JSON.stringify(MANIFEST));
  return folder;
}
