import { folderOf } from "./folder-of.ts";
import { joinedPath } from "./joined-path.ts";

/** A requirements file with the files that it includes (`-r`, `-c`), as one text: what its environment depends on. Undefined when it is missing. */
export async function requirementsText(file: string, read: (file: string) => Promise<string | undefined>, seen: ReadonlySet<string> = new Set()): Promise<string | undefined> {
  const text = await read(file);
  if (text === undefined || seen.has(file)) return text;
  const parts = [text.replaceAll("\r\n", "\n")];
  for (const [, option = "", included = ""] of text.matchAll(/^[ \t]*(-r|--requirement|-c|--constraint)[ \t=]+(\S+)/gm)) {
    const below = joinedPath(folderOf(file), included);
    if (below.startsWith("..")) continue;
    parts.push(option, below, (await requirementsText(below, read, new Set([...seen, file]))) ?? "");
  }
  return parts.join("\n");
}
