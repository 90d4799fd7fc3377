import path from "node:path";
import type { FileSystem } from "../host/ports.ts";
import { nodeFs } from "../host/node-fs.ts";
import { openSqlReader } from "../host/parse-pool.ts";
import { openWorkspace, type OpenedWorkspace, type ReadSqlTexts } from "../graph/open-workspace.ts";

export interface OpenProject {
  root: string;
  environment?: string;
  /** Keep facts of unchanged SQL in `.towpath/cache`. */
  cache: boolean;
  /** Instead of the folder itself, e.g. one that remembers what was asked. */
  fs?: FileSystem;
  /** Shares what was understood of SQL with another opening. */
  reader?: ReturnType<typeof openSqlReader>;
}

export interface OpenedProject extends OpenedWorkspace {
  /** Understands more SQL with the same memory: that of checks, when they are run. */
  readSql: ReadSqlTexts;
}

/** Reads the project in a folder. */
export async function openProject({ root, environment, cache, fs, reader: shared }: OpenProject): Promise<OpenedProject> {
  const reader = shared ?? openSqlReader(cache ? { cacheDir: path.join(root, ".towpath", "cache") } : {});
  const opened = await openWorkspace(fs ?? (await nodeFs(root)), {
    readSql: reader.read,
    expectSql: reader.expect,
    ...(environment === undefined ? {} : { environment }),
  });
  return { ...opened, readSql: reader.read };
}
