import { isRecord } from "../pipeline/cursor.ts";
import { parseDocument } from "../pipeline/parse-document.ts";

/** Stands for the word at the cursor while the rest is read. */
const PROBE = "towpath_probe_7c1e";

/** Where a word is being written in a YAML file. */
export interface YamlPlace {
  path: string[];
  /** Keys that stand beside the cursor. */
  beside: string[];
  isKey: boolean;
  /** The word stands alone: it may become a value, or the first key of a map. */
  open: boolean;
  data: unknown;
  /** The key or value that is being written, from its first to its last character. */
  start: number;
  end: number;
  /** What must stand before it and does not yet: a space. */
  before: string;
  /** A colon stands behind it already. */
  hasColon: boolean;
  /** It stands between quotes. */
  quoted: boolean;
}

interface Found {
  path: string[];
  beside: string[];
  isKey: boolean;
  /** The key or value with the probe in it. */
  word: string;
}

/** Where the cursor is: the text is read with a probe in the place of the word that is being written. */
export function yamlPlace(file: string, text: string, offset: number): YamlPlace | undefined {
  let start = offset;
  while (start > 0 && /[\w.@/*-]/.test(text[start - 1] ?? "")) start--;
  if (text.slice(start, offset).startsWith("-")) start++;
  let end = offset;
  while (/[\w./-]/.test(text[end] ?? "")) end++;
  const before = text[start - 1] === ":" || text[start - 1] === "-" ? " " : "";
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (/(^|\s)#/.test(line)) return undefined;
  // Brackets that nobody has closed yet would swallow the rest of the file.
  const open: string[] = [];
  for (const c of line) {
    if (c === "{") open.push("}");
    else if (c === "[") open.push("]");
    else if (c === "}" || c === "]") open.pop();
  }
  const restEnd = text.indexOf("\n", end);
  const rest = text.slice(end, restEnd < 0 ? text.length : restEnd);
  const missing = open.slice(0, Math.max(0, open.length - (rest.match(/[}\]]/g) ?? []).length)).toReversed().join("");
  const hasColon = /^\s*:/.test(rest);
  const alone = /^\s*(-\s*)?$/.test(line) && !hasColon && rest.trim() === "";
  const patched = (probe: string): string => `${text.slice(0, start)}${before}${probe}${rest}${missing}${text.slice(end + rest.length)}`;
  for (const probe of alone ? [`${PROBE}:`, PROBE] : [PROBE]) {
    const { data } = parseDocument(file, patched(probe)).document;
    const found = find(data, []);
    if (found === undefined) continue;
    const { word, ...place } = found;
    // A value may have blanks in it: `0 6 * * *` is one.
    const [ahead = "", behind = ""] = word.split(PROBE);
    if (!ahead.includes("\n") && text.slice(0, start).endsWith(ahead)) start -= ahead.length;
    if (!behind.includes("\n") && text.startsWith(behind, end)) end += behind.length;
    return { ...place, open: alone, data, start, end, before, hasColon, quoted: /["']/.test(text[start - 1] ?? "") };
  }
  return undefined;
}

function find(value: unknown, path: string[]): Found | undefined {
  if (typeof value === "string") return value.includes(PROBE) ? { path, beside: [], isKey: false, word: value } : undefined;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      const found = find(each, [...path, String(index)]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  const word = keys.find((key) => key.includes(PROBE));
  if (word !== undefined) return { path, beside: keys.filter((key) => !key.includes(PROBE)), isKey: true, word };
  for (const key of keys) {
    const found = find(value[key], [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
