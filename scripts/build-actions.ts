import { hash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { zstdCompressSync, constants } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import { writeWhole } from "../shared/host/node-fs.ts";
import { BUNDLE } from "./bundle.ts";
import { notices } from "./notices.ts";

const root = path.dirname(import.meta.dirname);

/** The actions, by the folder of their main.ts. */
export async function actionNames(): Promise<string[]> {
  const entries = await readdir(path.join(root, "actions"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}

/**
 * Bundles all actions into one folder, so that they share their chunks. Everything is inside but the native half of DuckDB, which
 * `shared/action/duckdb` brings when a task needs it. The same sources give the same bytes.
 */
export async function buildActions(outdir: string): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const names = await actionNames();
  const { metafile } = await build({
    ...BUNDLE,
    entryPoints: { ...Object.fromEntries(names.map((name) => [name, `actions/${name}/main.ts`])), "parse-worker": "shared/host/parse-worker.ts" },
    outdir,
    target: "node24",
    metafile: true,
    plugins: [nativeDuckDb, noUnzip],
  });
  await writeFile(path.join(outdir, "polyglot_sql.wasm.zst"), await packedWasm());
  await writeFile(path.join(outdir, "NOTICES.txt"), await notices(root, metafile));
  return metafile;
}

/** Where the native half lies is known when it is there, not when the bundle is made. */
const nativeDuckDb: Plugin = {
  name: "native-duckdb",
  setup(bundle) {
    bundle.onResolve({ filter: /^@duckdb\/node-bindings$/ }, () => ({ path: "native", namespace: "native-duckdb" }));
    bundle.onLoad({ filter: /.*/, namespace: "native-duckdb" }, () => ({ contents: "module.exports = require(globalThis[Symbol.for('towpath.duckdb')]);", loader: "js" }));
  },
};

/** The artifact client's way of unpacking, which is never called (shared/action/results reads archives itself); parts of it name no licence. */
const noUnzip: Plugin = {
  name: "no-unzip",
  setup(bundle) {
    bundle.onResolve({ filter: /^unzip-stream$/ }, () => ({ path: "unzip-stream", namespace: "no-unzip" }));
    bundle.onLoad({ filter: /.*/, namespace: "no-unzip" }, () => ({ contents: "module.exports = {};", loader: "js" }));
  },
};

/** The SQL parser's 23 MB as 2.4 MB; unpacking takes 20 ms. Packing takes ten seconds, so the result is kept by content. */
async function packedWasm(): Promise<Uint8Array> {
  const wasm = await readFile(path.join(root, "node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm"));
  const kept = path.join(root, ".cache", "wasm", `${hash("sha256", Buffer.concat([wasm, Buffer.from(process.versions.zstd ?? "")]), "hex").slice(0, 16)}.zst`);
  const known = await readFile(kept).catch(() => undefined);
  if (known !== undefined) return known;
  const packed = zstdCompressSync(wasm, { params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 25, [constants.ZSTD_c_checksumFlag]: 1 } });
  await mkdir(path.dirname(kept), { recursive: true });
  await writeWhole(kept, packed);
  return packed;
}
