import type { ChainProblem, StoredRow } from "./chain.ts";

/** A row of an environment's log as somebody outside of the environment has kept it. */
export interface Anchor {
  seq: number;
  hash: string;
  /** What was promoted, such as `flights 1.4.0`. */
  what: string;
  /** Who kept it: `the ledger`, `GitHub`. */
  by: string;
}

/**
 * What the rows that others have kept tell about a log: a chain proves that nothing was changed inside it, but rows cut off at its end, and a log that was written
 * anew from its first row, leave no trace in it.
 */
export function againstAnchors(stored: readonly StoredRow[], anchors: readonly Anchor[]): ChainProblem[] {
  const hashes = new Map(stored.map(({ seq, hash }) => [seq, hash]));
  const last = stored.at(-1)?.seq ?? 0;
  const cut = newest(anchors.filter(({ seq }) => seq > last));
  const other = anchors.filter(({ seq, hash }) => seq <= last && hashes.has(seq) && hashes.get(seq) !== hash).toSorted((a, b) => a.seq - b.seq)[0];
  const otherwise = "or this is another database than the one that was deployed to (a restored backup, a new file)";
  return [
    ...(other === undefined ? [] : [{ seq: other.seq, kind: "rewritten" as const, text: `row ${other.seq} is not the one that ${other.by} has (${other.what}): the log was written anew since, ${otherwise}` }]),
    ...(cut === undefined ? [] : [{ seq: last + 1, kind: "cut off" as const, text: `${cut.by} has row ${cut.seq} (${cut.what}), and the log ends at row ${last}: rows at its end are gone, ${otherwise}` }]),
  ];
}

/** The newest row that others have kept and that the log has, too; 0 when there is none: then rows at the end could be gone unseen. */
export function anchoredAt(stored: readonly StoredRow[], anchors: readonly Anchor[]): number {
  const hashes = new Map(stored.map(({ seq, hash }) => [seq, hash]));
  return Math.max(0, ...anchors.filter(({ seq, hash }) => hashes.get(seq) === hash).map(({ seq }) => seq));
}

function newest(anchors: readonly Anchor[]): Anchor | undefined {
  return anchors.toSorted((a, b) => b.seq - a.seq)[0];
}
