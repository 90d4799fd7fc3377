import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const outdir = path.join(root, "dist", "cli");

/** Bundles the command line into dist/cli: ESM, split so that `--help` loads next to nothing. Native DuckDB stays outside. */
export async function buildCli(): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: "cli/main.ts", "parse-worker": "shared/host/parse-worker.ts" },
    outdir,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    platform: "node",
    target: "node22",
    format: "esm",
    external: ["@duckdb/node-api"],
    // The build of `yaml` for Node asks the environment for a debug switch at every token; the other one is a quarter faster.
    alias: { yaml: path.join(root, "node_modules/yaml/browser/index.js") },
    // Dependencies that are CommonJS inside still call `require`.
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  await copyFile(path.join(root, "node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm"), path.join(outdir, "polyglot_sql.wasm"));
  await writeFile(path.join(outdir, "towpath.mjs"), LAUNCHER, { mode: 0o755 });
}

/** Says in one sentence that Node is too old, before anything that an old Node cannot read is loaded. */
const LAUNCHER = `#!/usr/bin/env node
if (Number(process.versions.node.split(".")[0]) < 22) {
  process.stderr.write("towpath: needs Node 22 or newer, this is " + process.version + "; install a newer one (https://nodejs.org)\\n");
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache?.();
  await import("./main.mjs");
}
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
