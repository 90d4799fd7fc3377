/**
 * What `Check.options` holds after loading, whatever short form was written. Names stay those of the file; values are normal:
 * durations are milliseconds, percentages are shares (0–1), one column is also a list of one.
 */
export interface CheckOptions {
  /** `column` is set when there is exactly one. Several columns: each must be filled. */
  not_null: { columns: string[]; column?: string };
  /** Several columns: their combination. */
  unique: { columns: string[]; column?: string };
  key: { columns: string[] };
  /** `to` is `task_or_source.column`. */
  references: { column: string; to: string };
  /** Names and types are those of the asset's declared columns. */
  schema: { allow_extra: boolean };
  accepted_values: { column: string; values: (string | number | boolean)[] };
  accepted_range: { column: string; min?: number | string; max?: number | string; exclusive: boolean };
  pattern: { column: string; regex: string };
  row_count: { min?: number; max?: number };
  freshness: { column: string; warn_after?: number; error_after?: number };
  /** Shares; `window` is a number of earlier runs. */
  volume_change: { max_drop?: number; max_rise?: number; window: number };
  mean: { column: string; min?: number; max?: number };
  quantile: { column: string; q: number; min?: number; max?: number };
  /** Shares by category; how far each may be off; share that other categories may have together. */
  distribution: { column: string; values: Record<string, number>; tolerance: number; max_other?: number };
  expression: { expression: string };
  /** Exactly one of the two. */
  sql: { file?: string; query?: string };
}
