import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { build, type Metafile } from "esbuild";
import { buildActions } from "./build-actions.ts";
import { BUNDLE } from "./bundle.ts";
import { notices } from "./notices.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Bundles the command line into dist/cli: split so that `--help` loads next to nothing. Native DuckDB stays outside. */
export async function buildCli(outdir = path.join(root, "dist", "cli")): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    ...BUNDLE,
    entryPoints: { main: "cli/main.ts", "parse-worker": "shared/host/parse-worker.ts" },
    outdir,
    target: "node22",
    metafile: true,
    external: [...BUNDLE.external, "@duckdb/node-api"],
  });
  await copyFile(path.join(root, "node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm"), path.join(outdir, "polyglot_sql.wasm"));
  await writeFile(path.join(outdir, "towpath.mjs"), LAUNCHER, { mode: 0o755 });
  await writeFile(path.join(outdir, "NOTICES.txt"), await notices(root, metafile));
  return metafile;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCli();
  await buildActions(path.join(root, "dist", "actions"));
}
