import type { Refusal } from "./gates.ts";

/** When nothing but time stands in the way of a plan: the ISO instant from which on none of its refusals holds. Undefined when it may go now, or when somebody must do something. */
export function waitsUntil(refusals: readonly Refusal[]): string | undefined {
  const instants = refusals.flatMap(({ until }) => until ?? []);
  return instants.length === refusals.length ? instants.toSorted().at(-1) : undefined;
}
