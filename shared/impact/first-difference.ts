/** Line of `after`, from 1, where two texts first differ in more than white space; undefined when they do not. */
export function firstDifference(before: string, after: string): number | undefined {
  const a = clean(before);
  const b = clean(after);
  for (const [i, { text, line }] of b.entries()) if (a[i]?.text !== text) return line;
  return a.length > b.length ? (b.at(-1)?.line ?? 1) : undefined;
}

/** Lines that say something, white space evened out. */
function clean(text: string): { text: string; line: number }[] {
  return text.split("\n").map((each, i) => ({ text: each.replaceAll(/\s+/g, " ").trim(), line: i + 1 })).filter((each) => each.text !== "");
}
