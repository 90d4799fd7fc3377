import type { Call } from "./command.ts";

/** Today, or the frozen day: `2026-11-23`. */
export function localDay(call: Call): string {
  const frozen = call.text("as-of");
  if (frozen !== undefined) return frozen.slice(0, 10);
  const now = new Date(call.clock.now());
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
