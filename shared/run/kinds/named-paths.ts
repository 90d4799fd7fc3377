import { folderOf } from "../folder-of.ts";
import { joinedPath } from "../joined-path.ts";

const MOST = 2_000;
/** Each is held against all files. */
const MOST_GLOBS = 50;
const LITERAL = /(["'`])((?:\\.|(?!\1)[^\\\n])*)\1/g;

/** Paths of the project that texts in quotes may mean, as `open("config.json")` does, and `Path("data") / "x.csv"`. Most of them are no files. */
export function quotedPaths(file: string, text: string): string[] {
  const found = new Set<string>();
  const folders = [...new Set([".", folderOf(file)])];
  let globs = 0;
  const add = (path: string): void => {
    for (const folder of folders) {
      const joined = joinedPath(folder, path);
      if (joined.includes("*") && (joined.includes(" ") || ++globs > MOST_GLOBS)) continue;
      if (joined !== "." && !joined.startsWith("..") && !joined.startsWith("/")) found.add(joined);
    }
  };
  for (const line of text.split("\n")) {
    // A notebook starts others by `%run more.ipynb` and `!python x.py`.
    if (/^[ \t]*[%!]/.test(line)) for (const [word] of line.matchAll(/[\w.-]+(?:\/[\w.-]+)*/g)) add(word);
    // What is put into a text while it runs may be anything; before the first slash it is a folder.
    const texts = [...line.matchAll(LITERAL)].map(([, , inside = ""]) => inside.replace(/^\$?\{[^{}]*\}(?=\/)/, "").replaceAll(/\$?\{[^{}]*\}/g, "*"));
    for (const [i, first] of texts.entries()) {
      if (!looksLikePath(first)) continue;
      // Parts of a path that the code puts together.
      for (let length = 1, path = first; length <= 4; length++) {
        if (length > 1 || /[./]/.test(path)) add(path);
        const next = texts[i + length];
        if (next === undefined || !looksLikePath(next)) break;
        path = `${path}/${next}`;
      }
    }
    if (found.size > MOST) break;
  }
  return [...found];
}

function looksLikePath(text: string): boolean {
  return text.length > 1 && text.length < 200 && /^[\p{L}\p{N}_.*@+ /-]+$/u.test(text) && /[\p{L}\p{N}]/u.test(text);
}

/** Folders and globs that a command line names: what is in them is read by whatever it starts. */
export function namedFolders(command: string): string[] {
  const read = command.replaceAll(/>>?[ \t]*["']?[\w./-]+/g, " ").replaceAll(/\b(?:mkdir|rmdir|rm|touch|test)\b[^;&|\n]*/g, " ");
  // A program is no folder, though one may have its name.
  const words = [...read.replaceAll(/(^|[;&|(\n])[ \t]*\w+(?=\s|$)/g, "$1").matchAll(/[\w.@+*?-]+(?:\/[\w.@+*?-]+)*/g)].map(([word]) => joinedPath(word));
  return [...new Set(words)].filter((word) => word !== "." && !word.startsWith("..")).flatMap((word) => (/[*?]/.test(word) ? [word] : word.includes("/") || /^[a-z]\w*$/i.test(word) ? [`${word}/**`] : [])).slice(0, MOST);
}
