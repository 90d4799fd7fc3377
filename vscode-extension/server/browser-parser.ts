import * as entry from "@polyglot-sql/sdk/manual";
import { sqlParser, type ParserSdk, type SqlParser } from "../../shared/sql/parser.ts";

/** Loads the parser's WASM, packed by gzip beside the bundles, once. */
export async function loadBrowserParser(url: string): Promise<SqlParser> {
  const answer = await fetch(url);
  if (!answer.ok || answer.body === null) throw new Error(`the SQL parser could not be loaded: ${answer.status}`);
  const bytes = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  // The declarations of this entry do not resolve, and say URL where a compiled module is taken as well.
  const sdk = entry as unknown as ParserSdk & { init(options: { wasmUrl: WebAssembly.Module }): Promise<void> };
  await sdk.init({ wasmUrl: await WebAssembly.compile(bytes) });
  return sqlParser(sdk);
}
