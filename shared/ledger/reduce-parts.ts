import type { TaskRecord } from "../results/record.ts";
import type { LedgerParts, PartStatus } from "./entry.ts";

const MOST_OF_TASK = 100;
const LONGEST_NAME = 200;
const WORST_FIRST: readonly PartStatus[] = ["error", "fail", "inconclusive", "warn", "skipped", "pass"];

/** What became of each part of a task, by its name alone: what was expected and seen stays with the record. Undefined for a task without parts. */
export function reduceParts({ checks, tests, model }: TaskRecord, withPassed: boolean): LedgerParts | undefined {
  if (checks.length + tests.length === 0 && model === undefined) return undefined;
  const wanted = ([, status]: readonly [string, PartStatus]): boolean => withPassed || status !== "pass";
  const ofChecks = named(checks.map(({ id, status }) => [id, status] as const).filter(wanted));
  const ofTests = named(tests.map(({ name, status }) => [name, status] as const).filter(wanted));
  const ofGates = named((model?.gates ?? []).map(({ metric, status }) => [metric, status] as const));
  return { ...(ofChecks === undefined ? {} : { checks: ofChecks }), ...(ofTests === undefined ? {} : { tests: ofTests }), ...(ofGates === undefined ? {} : { gates: ofGates }) };
}

function named(parts: readonly (readonly [string, PartStatus])[]): Record<string, PartStatus> | undefined {
  const sorted = parts.filter(([name]) => name.length <= LONGEST_NAME).toSorted(([, a], [, b]) => WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b));
  const found = new Map<string, PartStatus>();
  // Of two with one name the worse stands.
  for (const [name, status] of sorted) if (!found.has(name)) found.set(name, status);
  return found.size === 0 ? undefined : Object.fromEntries([...found].slice(0, MOST_OF_TASK));
}
