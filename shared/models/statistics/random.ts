/** State of a xoshiro128** generator: small, fast, and the same on every machine, so that a verdict can be repeated from its seed. */
export type Random = Int32Array;

/** A generator from a seed. Near seeds give unrelated streams. */
export function seeded(seed: number): Random {
  const state = new Int32Array(4);
  let word = seed | 0;
  for (let at = 0; at < 4; at++) {
    word = (word + 0x9e3779b9) | 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[at] = mixed ^ (mixed >>> 15);
  }
  return state;
}

/** Uniform in [0, 1), 32 bits of it. */
export function uniform(state: Random): number {
  return (next(state) >>> 0) / 2 ** 32;
}

function next(state: Random): number {
  const s0 = state[0] ?? 0;
  let s1 = state[1] ?? 0;
  let s2 = state[2] ?? 0;
  let s3 = state[3] ?? 0;
  const five = Math.imul(s1, 5);
  const result = Math.imul((five << 7) | (five >>> 25), 9);
  const shifted = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  state[0] = s0 ^ s3;
  state[1] = s1;
  state[2] = s2 ^ shifted;
  state[3] = (s3 << 11) | (s3 >>> 21);
  return result;
}

/** Adds `to - from` draws with replacement from the rows `[from, to)` to their counts: one bootstrap resample of a stratum. */
export function drawCounts(state: Random, counts: Uint8Array, from: number, to: number): void {
  const size = to - from;
  const scale = size / 2 ** 32;
  let s0 = state[0] ?? 0;
  let s1 = state[1] ?? 0;
  let s2 = state[2] ?? 0;
  let s3 = state[3] ?? 0;
  // The generator once more, with its state in registers: this loop is a third of a bootstrap.
  for (let draw = 0; draw < size; draw++) {
    const five = Math.imul(s1, 5);
    const row = (from + (Math.imul((five << 7) | (five >>> 25), 9) >>> 0) * scale) | 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    counts[row] = (counts[row] ?? 0) + 1;
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}
