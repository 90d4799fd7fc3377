import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { loadBrowserParser } from "./browser-parser.ts";
import { clientFiles } from "./client-files.ts";
import { serve } from "./serve.ts";

/** The server in a web worker: vscode.dev, or any host without Node. Files come through the client. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, ({ initializationOptions }) => {
  const parser = loadBrowserParser(String(initializationOptions?.wasmUrl));
  parser.catch(() => {});
  return { files: async (uri) => clientFiles(connection, uri), readSql: () => memoryReader(parser), runs: false, lintOptions: () => async () => ({}) };
});
