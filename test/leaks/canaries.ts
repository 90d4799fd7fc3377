/** Values that stand for somebody; none occurs anywhere by chance, not even in part. */
export interface Canaries {
  /** One row each: who (like a mail), note (with other letters), amount (15 digits). */
  rows: readonly { who: string; note: string; amount: string }[];
  count: number;
  /** What of them stands in a text: as it is, cut, in hex, percent or Base64. Empty when nothing does. */
  leaked(text: string): string[];
}

/** Letters that a text of ours does not put together: no vowels, so no words. */
const LETTERS = "bcdfghjkmnpqrstvwxz";
const PART = 8;
const DIGITS = 12;

/** Canaries for so many rows, the same for the same seed. */
export function canaries(rows: number, seed: number): Canaries {
  let state = seed >>> 0 || 1;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const word = (): string => Array.from({ length: 14 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
  const made = Array.from({ length: rows }, () => ({ words: [word(), word()], amount: `${1 + Math.floor(random() * 9)}${Array.from({ length: 14 }, () => Math.floor(random() * 10)).join("")}` }));
  const parts = new Map<string, string>();
  for (const { words, amount } of made) {
    for (const each of words) {
      for (let at = 0; at + PART <= each.length; at++) parts.set(each.slice(at, at + PART), each);
      // Hex and Base64 of the middle, at each of the three places that a byte can have in a group.
      parts.set(Buffer.from(each).toString("hex").slice(4, 4 + 2 * PART), `${each} in hex`);
      for (const before of ["", "x", "xx"]) parts.set(Buffer.from(before + each).toString("base64").slice(4, 4 + PART), `${each} in Base64`);
    }
    for (let at = 0; at + DIGITS <= amount.length; at++) parts.set(amount.slice(at, at + DIGITS), amount);
  }
  const lengths = [PART, DIGITS, 2 * PART];
  return {
    rows: made.map(({ words: [who = "", note = ""], amount }) => ({ who: `${who}@${who.slice(0, 3)}.example`, note: `Žofie ${note}, "Ω'${note}"`, amount })),
    count: 3 * rows,
    leaked(text) {
      const found = new Set<string>();
      // Numbers are also written in groups, and with a point.
      const bare = text.replaceAll(/(?<=\d)[,._'\u00a0\u202f ](?=\d)/g, "");
      for (const each of bare === text ? [text] : [text, bare]) {
        for (const length of lengths) {
          for (let at = 0; at + length <= each.length; at++) {
            const value = parts.get(each.slice(at, at + length));
            if (value !== undefined) found.add(`${value}: …${each.slice(Math.max(0, at - 60), at + length + 20)}…`);
          }
        }
      }
      return [...found];
    },
  };
}
