import { columnLineage } from "../../shared/graph/column-lineage.ts";
import { locator } from "../../shared/graph/locate.ts";
import { openWorkspace } from "../../shared/graph/open-workspace.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import type { Cursor, ProjectView } from "../../shared/language/project-view.ts";
import { lint } from "../../shared/rules/lint.ts";
import { memoryFs } from "./memory-fs.ts";

const readSql = memoryReader(loadSqlParser());

/** The mark of the cursor in a text. */
export const MARK = "▮";

/** A project of files in memory as the editor sees it. `▮` in one of them is the cursor. */
export async function openView(marked: Record<string, string>): Promise<{ view: ProjectView; cursor: Cursor; files: Record<string, string> }> {
  const files = Object.fromEntries(Object.entries(marked).map(([file, text]) => [file, text.replace(MARK, "")]));
  const [file = "", text = ""] = Object.entries(marked).find(([, each]) => each.includes(MARK)) ?? [];
  const { workspace } = await openWorkspace(memoryFs(files), { readSql });
  if (workspace === undefined) throw new Error("towpath.yml of the test holds no project");
  const { findings } = lint(workspace, { today: "2026-11-27" });
  const view: ProjectView = { version: 1, workspace, findings, lineage: columnLineage(workspace), locate: locator(workspace.documents), text: (name) => files[name], today: "2026-11-27" };
  return { view, cursor: { file, offset: text.indexOf(MARK) }, files };
}

/** The shop with the cursor before the `nth` place where `text` stands in a file, `ahead` characters into it. */
export function pointing(files: Readonly<Record<string, string>>, file: string, text: string, nth = 1, ahead = 1): Record<string, string> {
  const whole = files[file] ?? "";
  let at = -1;
  for (let count = 0; count < nth; count++) at = whole.indexOf(text, at + 1);
  if (at < 0) throw new Error(`${file} does not hold ${text} ${nth} times`);
  return { ...files, [file]: whole.slice(0, at + ahead) + MARK + whole.slice(at + ahead) };
}
