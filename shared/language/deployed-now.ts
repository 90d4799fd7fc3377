import type { LedgerDeployment } from "../ledger/entry.ts";

/** What stands in each environment now: of each name the newest row of that environment's log, by its number and not by a clock. */
export function deployedNow(deployments: readonly LedgerDeployment[]): ReadonlyMap<string, readonly LedgerDeployment[]> {
  const newest = new Map<string, LedgerDeployment>();
  for (const each of deployments) {
    const key = `${each.environment}\0${each.name}`;
    const before = newest.get(key);
    if (before === undefined || each.seq > before.seq) newest.set(key, each);
  }
  const found = new Map<string, LedgerDeployment[]>();
  for (const each of [...newest.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const list = found.get(each.environment);
    if (list === undefined) found.set(each.environment, [each]);
    else list.push(each);
  }
  return found;
}
