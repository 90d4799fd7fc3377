import type { CheckOptions } from "../pipeline/check-options.ts";
import type { Check, CheckKind } from "../pipeline/model.ts";
import type { Observation } from "./figures.ts";
import type { CheckKindSpec, ReadMeasure, Verdict } from "./kind.ts";
import { kinds } from "./kinds.ts";
import type { Table } from "./table.ts";

/** The kind of a check together with its options: the loader has made sure that they belong together. */
function withKind<K extends CheckKind, T>(kind: K, check: Check, use: (spec: CheckKindSpec<K>, options: CheckOptions[K]) => T): T {
  return use(kinds[kind], check.options as unknown as CheckOptions[K]);
}

/** Asks for the measures of a check. */
export function planCheck(check: Check, table: Table): (read: ReadMeasure) => Observation {
  return withKind(check.kind, check, (spec, options) => spec.plan(options, table, check));
}

/** What the check requires, as a short phrase. */
export function requirement(check: Check): string {
  return withKind(check.kind, check, (spec, options) => spec.expected(options));
}

/** The kind's own verdict; undefined for kinds that only count failures. */
export function ownVerdict(check: Check, seen: Observation): Verdict | undefined {
  return withKind(check.kind, check, (spec, options) => spec.verdict?.(options, seen, check));
}
