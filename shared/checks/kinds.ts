import type { CheckKind } from "../pipeline/model.ts";
import type { CheckKindSpec } from "./kind.ts";
import { acceptedRange } from "./kinds/accepted-range.ts";
import { acceptedValues } from "./kinds/accepted-values.ts";
import { distribution } from "./kinds/distribution.ts";
import { expression } from "./kinds/expression.ts";
import { freshness } from "./kinds/freshness.ts";
import { key } from "./kinds/key.ts";
import { mean } from "./kinds/mean.ts";
import { notNull } from "./kinds/not-null.ts";
import { pattern } from "./kinds/pattern.ts";
import { quantile } from "./kinds/quantile.ts";
import { references } from "./kinds/references.ts";
import { rowCount } from "./kinds/row-count.ts";
import { schema } from "./kinds/schema.ts";
import { sql } from "./kinds/sql.ts";
import { unique } from "./kinds/unique.ts";
import { volumeChange } from "./kinds/volume-change.ts";

/** Every kind of check. To add one: its options in `check-options.ts` and the schema, its file below `kinds/`, its line here. */
export const kinds: { readonly [K in CheckKind]: CheckKindSpec<K> } = {
  not_null: notNull, unique, key, references, schema,
  accepted_values: acceptedValues, accepted_range: acceptedRange, pattern,
  row_count: rowCount, freshness, volume_change: volumeChange,
  mean, quantile, distribution, expression, sql,
};
