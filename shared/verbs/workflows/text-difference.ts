export interface TextDifference {
  /** From 1, in the file that is there. */
  line: number;
  /** What stands there, and what was expected; undefined after the end. */
  seen: string | undefined;
  expected: string | undefined;
  /** Lines that only one of the two has. */
  lines: number;
}

/** Where two texts part, and in how many lines; undefined when they are the same, whatever the ends of lines. */
export function textDifference(seen: string, expected: string): TextDifference | undefined {
  const [a, b] = [linesOf(seen), linesOf(expected)];
  const line = a.findIndex((text, index) => text !== b[index]);
  const first = line === -1 ? a.length : line;
  if (first === a.length && a.length === b.length) return undefined;
  return { line: first + 1, seen: a[first], expected: b[first], lines: onlyIn(a, b) + onlyIn(b, a) };
}

const linesOf = (text: string): string[] => text.replaceAll("\r\n", "\n").replace(/\n$/u, "").split("\n");

/** Counted as a set with repetitions: the order of lines is told by the first difference. */
function onlyIn(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  let count = 0;
  for (const line of a) {
    const rest = left.get(line) ?? 0;
    if (rest === 0) count += 1;
    else left.set(line, rest - 1);
  }
  return count;
}
