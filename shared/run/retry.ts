const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before attempt `attempt` + 1: doubles each time, with full jitter so that many tasks do not come back together. */
export function backoffMs(attempt: number, random: () => number, first = FIRST_MS): number {
  return Math.round(Math.min(LONGEST_MS, first * 2 ** (attempt - 1)) * (0.5 + random() / 2));
}

/** Waits, or returns at once when the signal aborts. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done, { once: true });
  });
}
