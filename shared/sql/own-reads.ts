import type { Span } from "../pipeline/position.ts";
import type { SqlFacts } from "./facts.ts";

/** What a query reads beside tables. */
export interface OwnReads {
  /** Files of the project by their plain paths, or globs. */
  files: { path: string; span: Span }[];
  /** What may be read without that the text tells: names of functions, paths outside of the project. */
  unknown: string[];
}

/** The files that a query reads by itself, as the project knows them. */
export function ownReads({ files = [], unknownReads = [] }: Pick<SqlFacts, "files" | "unknownReads">): OwnReads {
  const found: OwnReads = { files: [], unknown: [...unknownReads] };
  for (const { path, span } of files) {
    const plain = projectPath(path);
    if (plain === undefined) found.unknown.push(`'${path}'`);
    else found.files.push({ path: plain, span });
  }
  return found;
}

/** `./data/../seeds/x.csv` is `seeds/x.csv`; undefined: the path leads out of the project, or a backslash in it stands for a folder on one system and for itself on another. */
function projectPath(path: string): string | undefined {
  if (path.includes("\\") || path.startsWith("/") || path.startsWith("~") || /^[a-z][\w+.-]*:/i.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "." || part === "") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
