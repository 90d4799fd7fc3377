import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { HostError } from "./ports.ts";
import { sqlParser, type ParserSdk, type SqlParser } from "../sql/parser.ts";

declare global {
  // Node has it; the compiler's library without the DOM does not say so.
  namespace WebAssembly {
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

let loaded: Promise<SqlParser> | undefined;

/** The SQL parser of this process. Loading takes some 0.1 s, so it is done on first use. */
export function loadSqlParser(): Promise<SqlParser> {
  loaded ??= start();
  return loaded;
}

async function start(): Promise<SqlParser> {
  // Checking 24 MB of WASM before its first use takes 0.2 s; each function is checked when it is first called instead.
  setFlagsFromString("--wasm-lazy-validation");
  const [entry, wasm] = await Promise.all([import("@polyglot-sql/sdk/manual"), wasmBytes().then((bytes) => WebAssembly.compile(bytes))]);
  // The declarations of this entry do not resolve (no file extension), and say URL where a compiled module goes straight
  // to WebAssembly.instantiate; `fetch` knows no file URLs in Node.
  const sdk = entry as unknown as ParserSdk & { init(options: { wasmUrl: WebAssembly.Module }): Promise<void> };
  await sdk.init({ wasmUrl: wasm });
  return sqlParser(sdk);
}

/** Packed or plain beside the bundle when there is one, else inside node_modules. */
async function wasmBytes(): Promise<Uint8Array> {
  const packed = fileURLToPath(new URL("./polyglot_sql.wasm.zst", import.meta.url));
  if (existsSync(packed)) {
    // Only bundles on Node 24 have it packed; early 22 does not know zstd.
    const { zstdDecompressSync } = await import("node:zlib");
    return zstdDecompressSync(await readFile(packed));
  }
  const zipped = fileURLToPath(new URL("./polyglot_sql.wasm.gz", import.meta.url));
  if (existsSync(zipped)) {
    // In the extension one file serves Node and web workers, which only know gzip.
    const { gunzipSync } = await import("node:zlib");
    return gunzipSync(await readFile(zipped));
  }
  const plain = fileURLToPath(new URL("./polyglot_sql.wasm", import.meta.url));
  if (existsSync(plain)) return readFile(plain);
  try {
    return await readFile(createRequire(import.meta.url).resolve("@polyglot-sql/sdk/polyglot_sql.wasm"));
  } catch {
    throw new HostError("polyglot_sql.wasm, the SQL parser, is missing beside the program and in node_modules; install Towpath again");
  }
}
