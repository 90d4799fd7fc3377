import { distance } from "fastest-levenshtein";

/** The allowed word that the writer most likely meant, or undefined when none is near. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  // Hostile input may be long; no allowed word is.
  if (word.length > 64) return undefined;
  const wanted = plain(word);
  let best: { word: string; far: number } | undefined;
  for (const each of allowed) {
    const other = plain(each);
    const far = distance(wanted, other);
    const near = far <= Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    if (near && far < Math.min(wanted.length, other.length) && (!best || far < best.far)) best = { word: each, far };
  }
  return best?.word;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[-_\s]/g, "");
}
