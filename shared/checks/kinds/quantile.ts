import { boundsPhrase } from "../bounds.ts";
import { formatNumber } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { SMALLEST_GROUP, valueVerdict } from "../value-verdict.ts";

/** A quantile of a column's values (exact, interpolated) lies between bounds. Without any value: an error. */
export const quantile: CheckKindSpec<"quantile"> = {
  plan({ column, q }, table) {
    const measured = table.column(column);
    const filled = table.filled(measured);
    const measure = table.aggregate((sql) => table.sql.quantile(sql, q), measured);
    return (read) => {
      const rows = countOf(read, filled);
      const value = read(measure);
      // Too near an end, a quantile is the value of one of a few rows.
      const near = Math.min(q, 1 - q) * rows < SMALLEST_GROUP;
      return { kind: "value", rows, value: value === null ? null : Number(value), hidden: measured.sensitive || (near && !measured.samples) };
    };
  },
  expected: ({ q, min, max }) => `${formatNumber(q)} quantile ${boundsPhrase({ min, max })}`,
  verdict: ({ q, min, max }, seen) => valueVerdict(`${formatNumber(q)} quantile`, { min, max }, seen),
};
