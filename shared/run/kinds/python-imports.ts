import { folderOf } from "../folder-of.ts";
import { joinedPath } from "../joined-path.ts";

const MOST_MODULES = 500;

/**
 * The modules of the project that a Python file imports, directly or through others: `[file, content]`, sorted. Only what an import
 * statement, or a call with a name in quotes, says is seen; a module that is imported by a computed name is not, and `--force` is the way to run its task again.
 */
export async function localImports(file: string, text: string, read: (file: string) => Promise<string | undefined>): Promise<[string, string][]> {
  const found = new Map<string, string>();
  const open: { file: string; text: string }[] = [{ file, text }];
  const roots = new Set([folderOf(file), "."]);
  for (let next = open.pop(); next !== undefined && found.size < MOST_MODULES; next = open.pop()) {
    for (const more of addedFolders(next.text, folderOf(next.file))) roots.add(more);
    for (const candidate of candidates(next.file, next.text, [...roots])) {
      if (candidate === file || found.has(candidate)) continue;
      const content = await read(candidate).catch(() => undefined);
      if (content === undefined) continue;
      found.set(candidate, content);
      open.push({ file: candidate, text: content });
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Folders that a module adds to `sys.path`: the texts beside that word, from the project's folder or from one around the module. */
function addedFolders(text: string, folder: string): string[] {
  const texts = [...text.matchAll(/^.*\b(?:sys\.path|addsitedir)\b.*$/gm)].flatMap(([line]) => [...line.matchAll(/["']([\w./-]+)["']/g)].map(([, path = ""]) => path));
  return texts.flatMap((path) => [path, joinedPath(folder, path), joinedPath(folder, "..", path)]).filter((path) => !path.startsWith("/") && !path.startsWith(".."));
}

/** Files that the imports of a module may mean: beside the script (Python's own rule), at the project's root, where `sys.path` leads, or relative to it. */
function candidates(file: string, text: string, roots: readonly string[]): string[] {
  const folder = folderOf(file);
  const names: string[] = [];
  const add = (bases: readonly string[], dotted: string): void => {
    const parts = dotted.split(".").filter(Boolean);
    for (const base of bases) {
      // A package runs the `__init__.py` of each of its folders.
      for (let length = 1; length <= parts.length; length++) {
        const below = joinedPath(base, ...parts.slice(0, length));
        names.push(`${below}.py`, `${below}/__init__.py`);
      }
      if (parts.length === 0) names.push(joinedPath(base, "__init__.py"));
    }
  };
  for (const { from, imported } of importStatements(text)) {
    const dots = /^\.*/.exec(from)?.[0].length ?? 0;
    const bases = dots === 0 ? roots : [joinedPath(folder, ...Array.from({ length: dots - 1 }, () => ".."))];
    const dotted = from.slice(dots);
    add(bases, dotted);
    for (const name of imported) add(bases, `${dotted}.${name}`);
  }
  return [...new Set(names.map((name) => joinedPath(name)))].filter((name) => !name.startsWith(".."));
}

/** Before a statement: white space, `try:` or `if x:` on the same line. */
const BEFORE = String.raw`^[ \t]*(?:(?:try|else|finally|if|elif|except|with|def|class|for|while)\b[^\n#]*:[ \t]*)?`;
const IMPORT = new RegExp(String.raw`${BEFORE}import[ \t]+([\w., \t]+)`, "gm");
const FROM = new RegExp(String.raw`${BEFORE}from[ \t]+([.\w]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n#]*))`, "gm");
const BY_NAME = /\b(?:import_module|__import__|run_module|find_spec)\(\s*["']([.\w]+)["']/g;

/** `import a.b, c as d` and `from .x import (y, z)`, wherever they stand; strings that look alike only add a file to the digest. */
function importStatements(text: string): { from: string; imported: string[] }[] {
  const joined = text.replaceAll(/\\\r?\n/g, " ").replaceAll(";", "\n");
  const statements: { from: string; imported: string[] }[] = [];
  for (const [, from = ""] of joined.matchAll(BY_NAME)) statements.push({ from, imported: [] });
  for (const [, names = ""] of joined.matchAll(IMPORT)) {
    for (const name of names.split(",")) statements.push({ from: name.trim().split(/\s+/)[0] ?? "", imported: [] });
  }
  for (const [, from = "", many, one] of joined.matchAll(FROM)) {
    const list = (many ?? one ?? "").replaceAll(/#.*/g, "").split(",");
    statements.push({ from, imported: list.map((name) => name.trim().split(/\s+/)[0] ?? "").filter((name) => /^\w+$/.test(name)) });
  }
  return statements.filter(({ from }) => from !== "");
}
