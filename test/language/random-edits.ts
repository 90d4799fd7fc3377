import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const EXAMPLES = path.resolve(import.meta.dirname, "../../examples");
/** What people, tools and accidents put into such files. */
const PIECES = ["select ", "from ", "amount", "day", "id", "\n", " ", "  ", "x", "'", '"', ")", "(", "{", "}", "[", "]", ": ", "- ", ",", "é", "😀", "\r\n", "\t", "#", "--", "/*", "$$", "&a ", "*a", "|\n", "null", "materialized: table\n", "columns:\n", "join ", " as t", "union all select 1", "::date", "\u0000", "\ud83d", "__proto__: x\n"];

export type Edit = { file: string; start: number; end: number; text: string };

/** Text files of an example project by path; of its data nothing but that it is there. */
export function exampleFiles(name: string): Record<string, string> {
  const folder = path.join(EXAMPLES, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return Object.fromEntries(entries.filter((file) => !/(^|\/)\./.test(file)).map((file) => [file, /\.(ya?ml|sql|py|txt|ipynb)$/.test(file) ? readFileSync(path.join(folder, file), "utf8") : ""]));
}

/** One edit as it comes from a keyboard, a paste, or an undo: a word, a line, a part of another file, or everything as it was. */
export function randomEdit(texts: Readonly<Record<string, string>>, original: Readonly<Record<string, string>>, random: (below: number) => number): Edit {
  const files = Object.keys(original).filter((file) => /\.(ya?ml|sql)$/.test(file));
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const file = pick(files);
  const text = texts[file] ?? "";
  const at = random(text.length + 1);
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at) + 1;
  const whole = (next: string): Edit => ({ file, start: 0, end: text.length, text: next });
  switch (random(12)) {
    case 0:
    case 1:
    case 2:
      // What is broken is mended again soon, else nothing would be tried but rubble.
      return whole(original[file] ?? "");
    case 3:
      return { file, start: at, end: Math.min(text.length, at + random(6)), text: "" };
    case 4:
      return { file, start: lineStart, end: lineEnd, text: "" };
    case 5:
      return { file, start: lineStart, end: lineStart, text: text.slice(lineStart, lineEnd) };
    case 6:
      return { file, start: lineStart, end: lineStart, text: "  " };
    case 7: {
      const other = texts[pick(files)] ?? "";
      const from = random(other.length + 1);
      return { file, start: at, end: at, text: other.slice(from, from + random(80)) };
    }
    case 8: {
      // A name that others use is another now.
      const words = [...text.matchAll(/\b[a-z_]{3,}\b/g)];
      const word = words.length === 0 ? undefined : pick(words);
      return word === undefined ? whole(original[file] ?? "") : { file, start: word.index, end: word.index + word[0].length, text: `${word[0]}x` };
    }
    case 9:
      return whole(text.slice(0, at));
    default:
      return { file, start: at, end: Math.min(text.length, at + random(4)), text: pick(PIECES) };
  }
}

export function applied(texts: Record<string, string>, { file, start, end, text }: Edit): string {
  const before = texts[file] ?? "";
  texts[file] = before.slice(0, start) + text + before.slice(end);
  return texts[file];
}
