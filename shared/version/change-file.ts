import { parseDocument } from "yaml";
import { isRecord } from "../pipeline/cursor.ts";
import { isLevel, type Level } from "./level.ts";

/** Folder of a project in which people write down what a change means, one file for each change. */
export const CHANGES_FOLDER = ".towpath-changes";

/** What somebody wrote beside a change, for the changelog. */
export interface ChangeFile {
  file: string;
  /** By name of pipeline or model. */
  levels: ReadonlyMap<string, Level>;
  text: string;
}

const FORM = /^---\r?\n(?<front>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n(?<text>[\s\S]*))?$/;

/**
 * Reads a change file: front matter `name: patch | minor | major` (`none` for a mere note), then Markdown. What cannot be understood is
 * a sentence: a note that is lost without a word would be missed only after the release.
 */
export function readChangeFile(file: string, content: string): ChangeFile | { problem: string } {
  const groups = FORM.exec(content.replace(/^\uFEFF/, ""))?.groups;
  if (groups === undefined) return { problem: `${file}: expected front matter such as "---", "flights: minor", "---", and then what has changed` };
  const document = parseDocument(groups["front"] ?? "");
  const front: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (!isRecord(front) || Object.keys(front).length === 0) return { problem: `${file}: its front matter is no list of names and levels; expected lines such as "flights: minor"` };
  const levels = new Map<string, Level>();
  for (const [name, level] of Object.entries(front)) {
    if (typeof level !== "string" || !isLevel(level)) return { problem: `${file}: ${JSON.stringify(level)} is no level for ${name}; expected patch, minor, major or none` };
    levels.set(name, level);
  }
  const text = (groups["text"] ?? "").trim();
  return text === "" ? { problem: `${file}: nothing is written below its front matter; say in a sentence what has changed` } : { file, levels, text };
}
