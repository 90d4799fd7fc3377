import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { readWorkflows } from "../../shared/host/read-workflows.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { readBaseline } from "../../shared/verbs/baseline-file.ts";
import { definitions } from "./definitions.ts";
import { serve } from "./serve.ts";

/** The server as a process of its own, beside the extension host. */
serve(createConnection(ProposedFeatures.all), () => {
  const parser = loadSqlParser();
  parser.catch(() => {});
  return {
    files: (uri) => nodeFs(fileURLToPath(uri)),
    readSql: () => memoryReader(parser),
    definitions,
    runs: true,
    lintOptions: (uri, top) => async (fs, workspace) => {
      const [baseline, workflows] = await Promise.all([readBaseline(fs, workspace.project.lint.baseline), readWorkflows(fileURLToPath(uri), fileURLToPath(top))]);
      return { ...(baseline === undefined ? {} : { baseline }), ...(workflows === undefined ? {} : { workflows }) };
    },
  };
});
