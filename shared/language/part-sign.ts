import type { PartStatus } from "../ledger/entry.ts";

export type PartSign = "✔" | "✘" | "–";

/** Well, badly, or not known: what was skipped has shown nothing. */
export function partSign(status: PartStatus | undefined): PartSign {
  return status === "pass" ? "✔" : status === undefined || status === "skipped" ? "–" : "✘";
}
