import path from "node:path";
import type { SqlFacts } from "../sql/facts.ts";
import { ownReads } from "../sql/own-reads.ts";
import type { OwnFiles } from "./own-files.ts";
import { TaskFailure } from "./task-failure.ts";

export interface FilePlaces {
  /** Folder that the engine reads relative paths from. */
  cwd: string;
  /** Whether files of a commit are read and not those that stand in the folder. */
  isCheckout: boolean;
  /** What the text does not tell is read where it stands, although files of a commit are read. */
  inPlace?: boolean;
  literal(text: string): string;
}

/**
 * What has to stand in the place of paths in a query: the engine reads them from the working directory, which need not be the project's
 * folder, and the base of a comparison has its own versions. Nothing where the engine finds the right files by itself.
 */
export function placeFiles(file: string, text: string, facts: SqlFacts, own: OwnFiles | undefined, { cwd, isCheckout, inPlace, literal }: FilePlaces): { start: number; end: number; text: string }[] {
  if (isCheckout && own?.unknown !== undefined && inPlace !== true) throw new TaskFailure(`what its SQL reads by ${own.unknown} cannot be told, so it cannot be read as that commit has it`, { file, line: 1, code: "catalog" });
  return ownReads(facts).files.flatMap(({ path: pattern, span }) => {
    const found = own?.found.get(pattern) ?? [];
    const at = { file, line: span.line, column: span.column, code: "catalog" as const };
    if (found.length === 0) {
      if (isCheckout) throw new TaskFailure(own?.found.has(pattern) === true ? `its SQL reads ${pattern}, and that commit has no such file` : `its SQL reads ${pattern}, and that commit's version of it cannot be read`, at);
      return [];
    }
    if (found.every(({ name, path: there }) => there === path.resolve(cwd, name))) return [];
    const { start, end } = span;
    const [only] = found;
    if (found.length === 1 && only !== undefined) return [{ start, end, text: literal(only.path) }];
    // Only an argument that stands alone can become a list.
    if (/\(\s*$/.test(text.slice(0, start)) && /^\s*[,)]/.test(text.slice(end))) return [{ start, end, text: `[${found.map((each) => literal(each.path)).join(", ")}]` }];
    throw new TaskFailure(`${pattern} names several files, and not all of them are read where the engine looks: declare them as a source, or write read_csv('${pattern}') or its like`, at);
  });
}
