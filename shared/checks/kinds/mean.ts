import { boundsPhrase } from "../bounds.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { SMALLEST_GROUP, valueVerdict } from "../value-verdict.ts";

/** The mean of a column's values lies between bounds. Without any value: an error. */
export const mean: CheckKindSpec<"mean"> = {
  plan({ column }, table) {
    const measured = table.column(column);
    const filled = table.filled(measured);
    const average = table.aggregate((sql) => `avg(${sql})`, measured);
    return (read) => {
      const rows = countOf(read, filled);
      const value = read(average);
      return { kind: "value", rows, value: value === null ? null : Number(value), hidden: measured.sensitive || (rows < SMALLEST_GROUP && !measured.samples) };
    };
  },
  expected: ({ min, max }) => `mean ${boundsPhrase({ min, max })}`,
  verdict: ({ min, max }, seen) => valueVerdict("mean", { min, max }, seen),
};
