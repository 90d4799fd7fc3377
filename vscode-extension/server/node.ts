import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { readWorkflows } from "../../shared/host/read-workflows.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { clientFiles } from "./client-files.ts";
import { serve } from "./serve.ts";

/** The server as a process of its own, beside the extension host. What lies on no disk is read through the client. */
const connection = createConnection(ProposedFeatures.all);
const onDisk = (uri: string): boolean => uri.startsWith("file:");
serve(connection, ({ workspaceFolders }) => {
  const parser = loadSqlParser();
  parser.catch(() => {});
  return {
    files: async (uri) => (onDisk(uri) ? nodeFs(fileURLToPath(uri)) : clientFiles(connection, uri)),
    readSql: () => memoryReader(parser),
    runs: (workspaceFolders ?? []).every(({ uri }) => onDisk(uri)),
    lintOptions: (uri, top) => async () => {
      const workflows = onDisk(uri) ? await readWorkflows(fileURLToPath(uri), fileURLToPath(top)) : undefined;
      return workflows === undefined ? {} : { workflows };
    },
  };
});
