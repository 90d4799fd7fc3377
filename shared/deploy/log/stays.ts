import type { Deployment } from "./deployment.ts";

/** A time in which consumers saw one release: from the row that showed it to the next. */
export interface Stay {
  deployment: Deployment;
  /** ISO instant; undefined for the present one. */
  until: string | undefined;
  /** It ended by going back: the release was not good enough to stay. */
  wentBack: boolean;
}

/** The stays of one pipeline's releases, oldest first. Going back is to show what was there earlier than what goes; `rollback --to` a newer one is not. */
export function staysOf(rows: readonly Deployment[]): Stay[] {
  const first = new Map<string, number>();
  for (const [index, { release }] of rows.entries()) if (!first.has(release.digest)) first.set(release.digest, index);
  const place = ({ release }: Deployment): number => first.get(release.digest) ?? 0;
  return rows.map((deployment, index) => {
    const next = rows[index + 1];
    return { deployment, until: next?.at, wentBack: next?.kind === "rollback" && place(next) < place(deployment) };
  });
}

/** When a release was gone back from, unless it was shown again since. */
export function wentBackAt(stays: readonly Stay[], digest: string): string | undefined {
  const last = stays.findLast(({ deployment }) => deployment.release.digest === digest);
  return last?.wentBack === true ? last.until : undefined;
}

/** Milliseconds that a release was seen since it was last gone back from, its absences left out. */
export function seenFor(stays: readonly Stay[], digest: string, now: number): number {
  const own = stays.filter(({ deployment }) => deployment.release.digest === digest);
  const trusted = own.slice(own.findLastIndex(({ wentBack }) => wentBack) + 1);
  return trusted.reduce((sum, { deployment, until }) => sum + Math.max(0, (until === undefined ? now : Date.parse(until)) - Date.parse(deployment.at)), 0);
}
