import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { languageSession } from "../../shared/language/language-session.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { memoryFs } from "./memory-fs.ts";

const readSql = memoryReader(loadSqlParser());

/** The view of a project in memory. */
export async function openView(files: Record<string, string>): Promise<ProjectView> {
  const session = languageSession({ fs: memoryFs(files), readSql, today: () => "2026-11-27" });
  const { view } = await session.read();
  if (view === undefined) throw new Error("the project has no towpath.yml that can be read");
  return view;
}
