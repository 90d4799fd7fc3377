import type { CheckOptions } from "../pipeline/check-options.ts";
import type { CheckKind } from "../pipeline/model.ts";

/**
 * How a change of an option lets more through: `lower`, `higher` of numbers and dates, `wider` of lists, `on` and `off` of switches. `unclear`:
 * it may be either, and nobody can tell without data. `aim`: with another one it is another check.
 */
export type Way = "lower" | "higher" | "wider" | "on" | "off" | "unclear" | "aim";

/** Every option of every kind of check; the type leaves none out. */
export const WAYS: { readonly [K in CheckKind]: { readonly [O in keyof Required<CheckOptions[K]>]: Way } } = {
  not_null: { columns: "aim", column: "aim" },
  unique: { columns: "aim", column: "aim" },
  key: { columns: "unclear" },
  references: { column: "aim", to: "unclear" },
  schema: { allow_extra: "on" },
  accepted_values: { column: "aim", values: "wider" },
  accepted_range: { column: "aim", min: "lower", max: "higher", exclusive: "off" },
  pattern: { column: "aim", regex: "unclear" },
  row_count: { min: "lower", max: "higher" },
  freshness: { column: "aim", warn_after: "higher", error_after: "higher" },
  volume_change: { max_drop: "higher", max_rise: "higher", window: "unclear" },
  mean: { column: "aim", min: "lower", max: "higher" },
  quantile: { column: "aim", q: "unclear", min: "lower", max: "higher" },
  distribution: { column: "aim", values: "unclear", tolerance: "higher", max_other: "higher" },
  expression: { expression: "unclear" },
  sql: { file: "unclear", query: "unclear" },
};
