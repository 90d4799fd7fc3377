export interface NodeSize {
  width: number;
  height: number;
}

/** Left of the name: the sign and margins. Right of it: a margin. */
export const TEXT_LEFT = 38;
const TEXT_RIGHT = 14;
/** Width of one letter in the bold text of most fonts. */
const LETTER = 8;
const [NARROWEST, WIDEST] = [176, 250];

/** Size of the nodes of one drawing: all are alike, and wide enough for most of the names. */
export function nodeSize(names: readonly string[]): NodeSize {
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  return { width: Math.min(WIDEST, Math.max(NARROWEST, TEXT_LEFT + TEXT_RIGHT + Math.ceil(longest * LETTER))), height: 48 };
}
