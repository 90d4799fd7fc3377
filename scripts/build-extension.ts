import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { constants, gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";
import { npmTool } from "../test/harness/tools.ts";
import { buildGraphPage } from "./build-graph-page.ts";
import { BUNDLE } from "./bundle.ts";
import { notices } from "./notices.ts";

const root = path.dirname(import.meta.dirname);
const source = path.join(root, "vscode-extension");

/** Bundles the extension into a folder that can be packed as it is: no native code, no node_modules. */
export async function buildExtension(outdir = path.join(root, "dist", "extension")): Promise<string> {
  await rm(outdir, { recursive: true, force: true });
  const dist = path.join(outdir, "dist");
  await mkdir(dist, { recursive: true });
  const { absWorkingDir, alias, bundle, minify, logLevel } = BUNDLE;
  const common = { absWorkingDir, alias, bundle, minify, logLevel, metafile: true } satisfies BuildOptions;
  const client = { ...common, format: "cjs", external: ["vscode"] } satisfies BuildOptions;
  const built = await Promise.all([
    build({ ...client, entryPoints: ["vscode-extension/client/node.ts"], platform: "node", target: "node22", outfile: path.join(dist, "client.js") }),
    build({ ...client, entryPoints: ["vscode-extension/client/browser.ts"], platform: "browser", target: "es2024", outfile: path.join(dist, "client-browser.js") }),
    build({ ...common, entryPoints: ["vscode-extension/server/node.ts"], platform: "node", format: "esm", target: "node22", banner: BUNDLE.banner, external: [...BUNDLE.external, "@duckdb/node-api"], outfile: path.join(dist, "server.mjs") }),
    buildGraphPage(path.join(dist, "webview")),
    build({ ...common, alias: { ...alias, "node:crypto": path.join(source, "server/browser-crypto.ts") }, entryPoints: ["vscode-extension/server/browser.ts"], platform: "browser", format: "iife", target: "es2024", outfile: path.join(dist, "server-browser.js") }),
  ]);
  await writeFile(path.join(dist, "polyglot_sql.wasm.gz"), gzipSync(await readFile(path.join(root, "node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm")), { level: constants.Z_BEST_COMPRESSION }));
  // The sources are modules, the bundles of the client are not: hosts load them as CommonJS.
  const { type: _, ...manifest }: Record<string, unknown> = JSON.parse(await readFile(path.join(source, "package.json"), "utf8"));
  await writeFile(path.join(outdir, "package.json"), JSON.stringify(manifest, undefined, 2));
  for (const name of ["package.nls.json", "package.nls.fr.json", "README.md", "CHANGELOG.md"]) await copyFile(path.join(source, name), path.join(outdir, name));
  for (const name of ["l10n", "media"]) await cp(path.join(source, name), path.join(outdir, name), { recursive: true });
  await mkdir(path.join(outdir, "schemas"));
  for (const name of ["project", "pipeline"]) await copyFile(path.join(root, `schemas/${name}.schema.json`), path.join(outdir, `schemas/${name}.schema.json`));
  await copyFile(path.join(root, "LICENSE"), path.join(outdir, "LICENSE"));
  const inputs = Object.assign({}, ...built.map(({ metafile }) => metafile.inputs));
  await writeFile(path.join(outdir, "NOTICES.txt"), await notices(root, { inputs, outputs: {} }));
  return outdir;
}

/** Packs the built folder; gives the path of the VSIX. */
export async function packExtension(folder: string, vsix = path.join(root, "dist", "towpath.vsix")): Promise<string> {
  const vsce = path.join(await npmTool("vsce"), "node_modules/@vscode/vsce/vsce");
  await promisify(execFile)(process.execPath, [vsce, "package", "--no-dependencies", "--out", vsix], { cwd: folder, maxBuffer: 16 << 20 });
  return vsix;
}

if (import.meta.main) process.stdout.write(`${await packExtension(await buildExtension())}\n`);
