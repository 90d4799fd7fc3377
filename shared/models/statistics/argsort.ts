const BITS = 11;
const SIZE = 1 << BITS;
const SMALL = 512;

/** Rows in ascending order of their values; equal values stay in row order. Values are finite; -0 equals 0. */
export function argsort(values: Float64Array): Int32Array {
  const rows = Int32Array.from(values, (_, at) => at);
  if (values.length <= SMALL) return rows.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  return radix(values, rows);
}

/** Bits of a double, as two words whose order as whole numbers is the order of the doubles. */
function orderedWords(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const plain = Float64Array.from(values, (value) => value + 0);
  const words = new Uint32Array(plain.buffer);
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const top = words[2 * at + 1] ?? 0;
    const flip = top >> 31;
    low[at] = (words[2 * at] ?? 0) ^ flip;
    high[at] = top ^ (flip | 0x80000000);
  }
  return { low, high };
}

/** Least significant digits first, six passes; a digit that all rows share costs one look. */
function radix(values: Float64Array, rows: Int32Array): Int32Array {
  const { low, high } = orderedWords(values);
  let from: Int32Array<ArrayBufferLike> = rows;
  let to: Int32Array<ArrayBufferLike> = new Int32Array(rows.length);
  const places = new Int32Array(SIZE);
  for (const [words, shift] of [[low, 0], [low, 11], [low, 22], [high, 0], [high, 11], [high, 22]] as const) {
    places.fill(0);
    for (let at = 0; at < words.length; at++) {
      const digit = ((words[at] ?? 0) >>> shift) & (SIZE - 1);
      places[digit] = (places[digit] ?? 0) + 1;
    }
    if (places.some((count) => count === words.length)) continue;
    let place = 0;
    for (let digit = 0; digit < SIZE; digit++) {
      const count = places[digit] ?? 0;
      places[digit] = place;
      place += count;
    }
    for (let at = 0; at < from.length; at++) {
      const row = from[at] ?? 0;
      const digit = ((words[row] ?? 0) >>> shift) & (SIZE - 1);
      const free = places[digit] ?? 0;
      to[free] = row;
      places[digit] = free + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
