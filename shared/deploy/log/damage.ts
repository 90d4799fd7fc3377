import { createHash } from "node:crypto";
import { canonicalJson } from "../../version/canonical-json.ts";
import { openRows, verifyChain, type ChainProblem, type StoredRow } from "./chain.ts";
import type { Deployment } from "./deployment.ts";

/** What stands in all of a log: who goes on from a damaged one keeps it, so that no other damage hides behind his word. */
export function logDigest(stored: readonly StoredRow[]): string {
  return createHash("sha256").update(canonicalJson(stored.map(({ seq, key, before, entry, hash }) => [seq, key, before, entry, hash]))).digest("hex");
}

/** The newest row that went on from a damaged log with a reason, if all before it still is as it was then. */
export function wentOn(stored: readonly StoredRow[]): Deployment | undefined {
  const sound = new Set(stored.filter((row) => verifyChain([row]).every(({ kind }) => kind !== "edited")).map(({ seq }) => seq));
  return openRows(stored).findLast(({ seq, acceptedLog }) => acceptedLog !== undefined && sound.has(seq) && acceptedLog === logDigest(stored.filter((row) => row.seq < seq)));
}

/** Why a log must not be built on: what is wrong with it, and nobody has gone on from knowing it. */
export function openDamage(stored: readonly StoredRow[]): ChainProblem[] {
  const problems = verifyChain(stored);
  if (problems.length === 0) return [];
  const accepted = wentOn(stored)?.seq ?? 0;
  return problems.filter(({ seq }) => seq >= accepted);
}
