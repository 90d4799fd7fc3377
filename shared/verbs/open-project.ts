import path from "node:path";
import type { Workspace } from "../graph/workspace.ts";
import type { FileSystem } from "../host/ports.ts";
import { nodeFs } from "../host/node-fs.ts";
import { openSqlReader } from "../host/parse-pool.ts";
import type { readOnce } from "../pipeline/load-project.ts";
import { openWorkspace, type OpenedWorkspace, type ReadSqlTexts } from "../graph/open-workspace.ts";

export interface OpenProject {
  root: string;
  environment?: string;
  /** Instead of an environment, where another tree describes it: the dialect of its SQL. */
  dialect?: string;
  /** Keep facts of unchanged SQL in `.towpath/cache`. */
  cache: boolean;
  /** Instead of the folder itself, e.g. one that remembers what was asked. */
  fs?: FileSystem;
  /** Shares what was understood of SQL with another opening. */
  reader?: ReturnType<typeof openSqlReader>;
  readDocument?: ReturnType<typeof readOnce>;
  /** Another tree of the same project. */
  like?: Workspace;
}

export interface OpenedProject extends OpenedWorkspace {
  /** Understands more SQL with the same memory: that of checks, when they are run. */
  readSql: ReadSqlTexts;
}

/** Reads the project in a folder. */
export async function openProject({ root, environment, dialect, cache, fs, reader: shared, readDocument, like }: OpenProject): Promise<OpenedProject> {
  const reader = shared ?? openSqlReader(cache ? { cacheDir: path.join(root, ".towpath", "cache") } : {});
  const opened = await openWorkspace(fs ?? (await nodeFs(root)), {
    readSql: reader.read,
    expectSql: reader.expect,
    ...(readDocument === undefined ? {} : { readDocument }),
    ...(like === undefined ? {} : { like }),
    ...(environment === undefined ? {} : { environment }),
    ...(dialect === undefined ? {} : { dialect }),
  });
  return { ...opened, readSql: reader.read };
}
