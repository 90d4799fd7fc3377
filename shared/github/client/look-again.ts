import type { Timing } from "./timing.ts";

/** GitHub's reads may lag behind its writes: looking once proves nothing. */
const REREADS_MS = [0, 1_000, 2_000, 4_000, 8_000];

/** Looks until it is seen, for fifteen seconds; undefined: it is not there. */
export async function lookAgain<T>(find: () => Promise<T | undefined>, timing: Timing): Promise<T | undefined> {
  for (const wait of REREADS_MS) {
    if (wait > 0) await timing.sleep(wait);
    const found = await find();
    if (found !== undefined) return found;
  }
  return undefined;
}
