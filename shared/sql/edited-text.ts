/** A part of a text to be read otherwise. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A text with its parts replaced, and the way back from its places to those of the original. Edits do not overlap. */
export function editedText(original: string, edits: readonly TextEdit[]): { text: string; back(place: number): number } {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let text = "";
  let at = 0;
  /** Where a part of the edited text begins, and what it is in the original: copied, or in the place of something. */
  const parts: { from: number; to: number; copied: boolean }[] = [];
  for (const edit of sorted) {
    parts.push({ from: text.length, to: at, copied: true });
    text += original.slice(at, edit.start);
    parts.push({ from: text.length, to: edit.start, copied: false });
    text += edit.text;
    at = edit.end;
  }
  parts.push({ from: text.length, to: at, copied: true });
  text += original.slice(at);
  return {
    text,
    back(place) {
      const part = parts.findLast(({ from }) => from <= place);
      return part === undefined ? place : part.copied ? part.to + place - part.from : part.to;
    },
  };
}
