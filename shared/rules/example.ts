import type { Example } from "./rule.ts";

/** Where the finding of a failing example stands, as offsets into the file's text without the marks. */
export interface Mark {
  file: string;
  start: number;
  end: number;
}

const OPEN = "⟦";
const CLOSE = "⟧";

/**
 * Takes the marks `⟦…⟧` out of an example and fills in `towpath.yml` when it is missing.
 * The marks say which part of which file the finding must cover, so that an example is a test of the position also.
 */
export function readExample(example: Example): { files: Record<string, string>; marks: Mark[] } {
  const files: Record<string, string> = { "towpath.yml": "version: 1\nproject: example\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n" };
  const marks: Mark[] = [];
  for (const [file, marked] of Object.entries(example)) {
    let text = "";
    let from = 0;
    for (let open = marked.indexOf(OPEN); open !== -1; open = marked.indexOf(OPEN, from)) {
      const close = marked.indexOf(CLOSE, open);
      if (close === -1) throw new Error(`example: ${file} opens a mark that it does not close`);
      text += marked.slice(from, open);
      const inside = marked.slice(open + OPEN.length, close);
      marks.push({ file, start: text.length, end: text.length + inside.length });
      text += inside;
      from = close + CLOSE.length;
    }
    files[file] = text + marked.slice(from);
  }
  return { files, marks };
}
