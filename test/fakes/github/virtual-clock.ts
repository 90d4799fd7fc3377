import type { Timing } from "../../../shared/github/client/timing.ts";
import { randomFrom } from "./random.ts";

export interface VirtualClock extends Timing {
  /** Runs what is given, jumping from one waiting sleeper to the next; ends when it ends. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when everybody waits: hours of retries in milliseconds, the same for the same seed. */
export function virtualClock(seed: number, start = Date.parse("2026-11-24T12:00:00Z")): VirtualClock {
  let now = start;
  let order = 0;
  const sleepers = new Map<number, { at: number; wake: () => void }>();
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const id = order++;
      const wake = (): void => {
        sleepers.delete(id);
        resolve();
      };
      sleepers.set(id, { at: now + Math.max(0, ms), wake });
      signal?.addEventListener("abort", wake, { once: true });
    });
  return {
    now: () => now,
    random: randomFrom(seed),
    sleep,
    async run(work) {
      const state = { done: false };
      const result = work().finally(() => (state.done = true));
      result.catch(() => undefined);
      while (!state.done) {
        // Reading a body takes a few turns of the event loop; nobody may be asleep only because he is not yet done.
        for (let turns = 0; turns < 3; turns++) await turn();
        const [next] = [...sleepers.values()].toSorted((a, b) => a.at - b.at);
        if (next === undefined) continue;
        now = Math.max(now, next.at);
        next.wake();
      }
      return result;
    },
  };
}
