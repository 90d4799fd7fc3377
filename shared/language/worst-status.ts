import type { PartStatus } from "../ledger/entry.ts";

/** How a whole came out whose parts came out like this; without parts nothing was wrong. */
export function worstStatus(statuses: readonly PartStatus[]): PartStatus {
  return (["error", "fail", "inconclusive", "warn"] as const).find((each) => statuses.includes(each)) ?? "pass";
}
