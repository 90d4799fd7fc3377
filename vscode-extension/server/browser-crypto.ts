/**
 * What the shared code takes of `node:crypto`, for a web worker: its bundle gets this module in the other's place. The digests must be the same,
 * since they are compared with those of runs elsewhere; the browser's own digests come too late, as promises.
 */

/** A hash that texts are added to, as Node has it; SHA-256 is the only one. */
export function createHash(algorithm: "sha256"): Hash {
  if (algorithm !== "sha256") throw new Error(`there is no ${String(algorithm)} in a browser`);
  return new Hash();
}

const BLOCK = 64;
const [STARTS, ROUNDS] = constants();

class Hash {
  private readonly state = Uint32Array.from(STARTS);
  private readonly words = new Uint32Array(BLOCK);
  private rest = new Uint8Array();
  private length = 0;

  update(text: string): this {
    const bytes = new TextEncoder().encode(text);
    const all = new Uint8Array(this.rest.length + bytes.length);
    all.set(this.rest);
    all.set(bytes, this.rest.length);
    this.length += bytes.length;
    const whole = all.length - (all.length % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) this.block(new DataView(all.buffer, at, BLOCK));
    this.rest = all.slice(whole);
    return this;
  }

  digest(_encoding: "hex"): string {
    // The bit 1, zeros, and the length in bits fill the last block.
    const last = new Uint8Array(this.rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
    last.set(this.rest);
    last[this.rest.length] = 0x80;
    const view = new DataView(last.buffer);
    view.setBigUint64(last.length - 8, BigInt(this.length) * 8n);
    for (let at = 0; at < last.length; at += BLOCK) this.block(new DataView(last.buffer, at, BLOCK));
    return [...this.state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  /** FIPS 180-4, 6.2.2. */
  private block(bytes: DataView): void {
    const { words, state } = this;
    for (let at = 0; at < 16; at++) words[at] = bytes.getUint32(at * 4);
    for (let at = 16; at < BLOCK; at++) {
      const near = words[at - 2] ?? 0;
      const far = words[at - 15] ?? 0;
      words[at] = (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)) + (words[at - 7] ?? 0) + (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) + (words[at - 16] ?? 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < BLOCK; at++) {
      const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[at] ?? 0) + (words[at] ?? 0)) | 0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] ?? 0) + word));
  }
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first bits behind the point of the square roots of the first 8 primes, and of the cube roots of the first 64. */
function constants(): [number[], number[]] {
  const primes: number[] = [];
  for (let each = 2; primes.length < BLOCK; each++) if (primes.every((prime) => each % prime !== 0)) primes.push(each);
  return [primes.slice(0, 8).map((prime) => fraction(BigInt(prime), 2n)), primes.map((prime) => fraction(BigInt(prime), 3n))];
}

/** 32 bits behind the point of a root, in whole numbers: the floor of the root of `value · 2^(32 · degree)`. */
function fraction(value: bigint, degree: bigint): number {
  const wanted = value << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= wanted) root += bit;
  return Number(root & 0xffff_ffffn);
}
