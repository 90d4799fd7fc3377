import { openWorkspace, type OpenedWorkspace, type OpenOptions } from "../../shared/graph/open-workspace.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

const TOWPATH_YML = "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n";

/** Opens a project that stands in memory, with the real loader and the real SQL parser. `towpath.yml` is filled in. */
export async function openMemory(files: Record<string, string>, shared: Pick<OpenOptions, "like" | "readDocument"> = {}): Promise<OpenedWorkspace> {
  const parser = await loadSqlParser();
  return openWorkspace(memoryFs({ "towpath.yml": TOWPATH_YML, ...files }), {
    readSql: async (items, dialect) => new Map(items.map(({ key, text }) => [key, readSql(parser, text, dialect)])),
    ...shared,
  });
}
