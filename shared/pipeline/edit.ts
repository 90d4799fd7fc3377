import type { Edit } from "./finding.ts";

/** The text with all edits made. They must not overlap; of two that do, the one that starts first wins. */
export function applyEdits(text: string, edits: readonly Pick<Edit, "start" | "end" | "text">[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
