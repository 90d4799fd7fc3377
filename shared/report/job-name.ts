import type { RunRecord } from "../results/record.ts";

/** `check (ubuntu-latest, 3.12)`: the job that made all of these records, and the leg of its matrix. Undefined where it was none, or several. */
export function jobName(records: readonly RunRecord[]): string | undefined {
  const [name, ...others] = new Set(records.map(nameOf));
  return others.length > 0 ? undefined : name;
}

function nameOf({ ci }: RunRecord): string | undefined {
  const leg = ci?.legName ?? ci?.leg;
  if (leg === undefined) return ci?.job;
  return ci?.job === undefined ? leg : `${ci.job} (${leg})`;
}
