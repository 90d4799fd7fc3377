import { parseDuration } from "../pipeline/duration.ts";

const DAY_MS = 86_400_000;

/**
 * The part of time over which incremental tasks are built on both sides of a comparison: the last `window` until the frozen clock, or
 * until the end of the day, so that the results of this morning still count this afternoon. Without a window: all of it.
 */
export function comparableWindow(window: string | undefined, { asOf, frozen }: { asOf: string; frozen: boolean }): { from?: string; to?: string } {
  const length = window === undefined ? undefined : parseDuration(window);
  if (length === undefined) return {};
  const now = Date.parse(asOf);
  const end = frozen ? now : (Math.floor(now / DAY_MS) + 1) * DAY_MS;
  return { from: timestamp(end - length), to: timestamp(end) };
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace("T", " ").slice(0, 19);
}
