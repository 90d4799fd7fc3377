import { folderOf } from "../folder-of.ts";
import { joinedPath } from "../joined-path.ts";
import { localImports } from "./python-imports.ts";

/** More words than this of one script, and more files than this, are no code. */
const MOST_WORDS = 2_000;
const MOST_FILES = 500;
const MAKEFILES = ["GNUmakefile", "makefile", "Makefile"];

/**
 * The files of the project that a command line names, and those that its scripts name or import: `[file, content]`, sorted. A word that is
 * no file costs a look; a name that is put together while it runs is not seen.
 */
export async function commandFiles(command: string, read: (file: string) => Promise<string | undefined>): Promise<[string, string][]> {
  const found = new Map<string, string>();
  const open: { folder: string; text: string }[] = [{ folder: ".", text: command }];
  for (let next = open.pop(); next !== undefined && found.size < MOST_FILES; next = open.pop()) {
    for (const file of filesMeant(next.text, next.folder)) {
      if (found.has(file)) continue;
      const text = await read(file).catch(() => undefined);
      if (text === undefined) continue;
      found.set(file, text);
      if (file.endsWith(".py")) for (const [module, content] of await localImports(file, text, read)) found.set(module, content);
      else if (isScript(file, text)) open.push({ folder: folderOf(file), text });
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Paths that the words of a script may mean: from the project's folder, from where it changes to, and beside it. */
function filesMeant(text: string, folder: string): string[] {
  const words = wordsOf(text);
  const folders = [...new Set([".", folder, ...[...text.matchAll(/(?:\bcd|\s-C)\s+["']?([\w./-]+)/g)].map(([, to = "."]) => to)])];
  // `python -m pack.job` is a file as well.
  const modules = [...text.matchAll(/\s-m\s+([A-Za-z_][\w.]*)/g)].flatMap(([, name = ""]) => [`${name.replaceAll(".", "/")}.py`, `${name.replaceAll(".", "/")}/__main__.py`]);
  const named = [...words, ...modules, ...(words.includes("make") ? MAKEFILES : [])];
  const paths = folders.flatMap((base) => named.map((word) => joinedPath(base, word)));
  return [...new Set(paths)].filter((path) => path !== "." && !path.startsWith("..") && !path.startsWith("/"));
}

/** What stands between all that no path has; what is only written to is no code. The rest of `$DIR/x.sh` is a path from somewhere. */
function wordsOf(text: string): string[] {
  const read = text.replaceAll(/^[ \t]*#.*$/gm, "").replaceAll(/>>?[ \t]*["']?[\w./-]+/g, " ").replaceAll(/\$\{?\w+\}?\//g, " ");
  return [...new Set([...read.matchAll(/[\w.@+-]+(?:\/[\w.@+-]+)*/g)].map(([word]) => word))].slice(0, MOST_WORDS);
}

function isScript(file: string, text: string): boolean {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return /\.(sh|bash|zsh|ksh|mk)$/.test(name) || MAKEFILES.includes(name) || (!name.includes(".") && text.startsWith("#!") && !/^#!.*(python|node|ruby|perl)/.test(text));
}
