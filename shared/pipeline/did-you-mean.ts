import { distance } from "fastest-levenshtein";

/** The candidate that somebody who typed `word` most likely meant, or undefined when none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  // Two letters swapped count as two changes.
  const limit = Math.max(typed.length < 4 ? 1 : 2, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const other = candidate.toLowerCase();
    // Two letters swapped count as one slip.
    const apart = letters(typed) === letters(other) ? 1 : distance(typed, other);
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

function letters(word: string): string {
  return [...word].toSorted().join("");
}
