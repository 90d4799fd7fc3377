import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Metafile } from "esbuild";

/** What is inside the bundle without being a module of it, or is loaded by it. */
const BESIDE = ["@polyglot-sql/sdk", "@duckdb/node-bindings"];

/** Names, versions and licence texts of everything that a bundle holds, sorted. Throws when a package says no licence. */
export async function notices(root: string, { inputs }: Metafile): Promise<string> {
  const folders = new Set([...Object.keys(inputs).flatMap((file) => packageFolder(file) ?? []), ...BESIDE.map((name) => `node_modules/${name}`)]);
  const parts = await Promise.all([...folders].toSorted().map((folder) => notice(root, folder)));
  return ["Towpath's bundles contain the following packages.", ...parts].join(`\n\n${"-".repeat(80)}\n\n`).concat("\n");
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` → `node_modules/a/node_modules/@b/c`. */
function packageFolder(file: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

async function notice(root: string, folder: string): Promise<string> {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(await readFile(path.join(root, folder, "package.json"), "utf8"));
  if (manifest.license === undefined) throw new Error(`${folder} names no licence; look at it before it is bundled`);
  const names = await readdir(path.join(root, folder));
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(path.join(root, folder, name), "utf8")));
  return [`${manifest.name} ${manifest.version} (${manifest.license})`, ...texts.map((text) => text.replaceAll("\r\n", "\n").trim())].join("\n\n");
}
