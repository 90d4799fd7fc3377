import { folderOf } from "./folder-of.ts";
import { joinedPath } from "./joined-path.ts";

/** Folders of the project that requirements install from (`-e ./libs/ours`, `./libs/ours`, `ours @ file:libs/ours`): their code is what the task imports. */
export function localPackages(file: string, requirements: string): string[] {
  const paths = [...requirements.matchAll(/^[ \t]*(?:(?:-e|--editable)[ \t=]+)?(?:[\w.-]+[ \t]*@[ \t]*)?(?:file:(?:\/\/)?)?(\.{0,2}[\w.-]*\/[\w./-]*|\.)(?:\[[^\]]*\])?[ \t]*(?:[;#].*)?$/gm)].map(([, path = ""]) => path);
  // An installer takes them from where it stands, which is the project's folder.
  return [...new Set(paths.flatMap((path) => [joinedPath(path), joinedPath(folderOf(file), path)]))].filter((path) => !path.startsWith("..") && !path.startsWith("/"));
}

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
