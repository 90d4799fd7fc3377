const MINUTE = 60_000;
/** As often as somebody looks whether it is time. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 60 * MINUTE;

/** How often something was tried in vain, and when last. */
export interface Tried {
  at: number;
  failures: number;
}

/** Whether it is time to ask a remote again: not more often than every so many minutes, and after each failure twice as late, up to an hour. Zero minutes: never. */
export function fetchDue(last: Tried | undefined, { minutes, now }: { minutes: number; now: number }): boolean {
  // A setting may hold anything.
  if (typeof minutes !== "number" || !(minutes > 0)) return false;
  const pause = Math.max(SHORTEST_MS, minutes * MINUTE);
  return last === undefined || now - last.at >= Math.min(pause * 2 ** last.failures, Math.max(LONGEST_MS, pause));
}
