import path from "node:path";
import type { BuildOptions } from "esbuild";

const root = path.dirname(import.meta.dirname);

/** What every bundle has in common: ESM in chunks, small, the same bytes whenever it is made from the same sources. */
export const BUNDLE = {
  absWorkingDir: root,
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunk-[hash]",
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  format: "esm",
  // The build of `yaml` for Node asks the environment for a debug switch at every token; the other one is a quarter faster.
  alias: { yaml: path.join(root, "node_modules/yaml/browser/index.js") },
  // The driver of Postgres that needs a compiler; it is asked for only when a variable of pg's own says so.
  external: ["pg-native"],
  // Dependencies that are CommonJS inside still call `require`.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  logLevel: "warning",
} as const satisfies BuildOptions;
