import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { build, type BuildResult } from "esbuild";
import { BUNDLE } from "./bundle.ts";

const source = path.join(path.dirname(import.meta.dirname), "vscode-extension/webview/graph");

/** Bundles the page of the graph: the script that draws, the one that lays out, and the style. */
export async function buildGraphPage(outdir: string): Promise<BuildResult<{ metafile: true }>> {
  const { absWorkingDir, alias, bundle, minify, logLevel } = BUNDLE;
  await mkdir(outdir, { recursive: true });
  await copyFile(path.join(source, "style.css"), path.join(outdir, "graph.css"));
  return build({ absWorkingDir, alias, bundle, minify, logLevel, metafile: true, entryPoints: { graph: path.join(source, "main.ts"), "graph-layout": path.join(source, "layout-worker.ts") }, platform: "browser", format: "iife", target: "es2024", outdir });
}
