import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { formatRows, formatShare, shorten } from "../format-figures.ts";
import { SMALLEST_GROUP } from "../value-verdict.ts";

/** Shares of categories among the values are near the expected ones; nulls are ignored. Categories that are not listed are only counted together. */
export const distribution: CheckKindSpec<"distribution"> = {
  plan({ column, values }, table) {
    const measured = table.column(column);
    const filled = table.filled(measured);
    const counts = Object.keys(values).map((category) => ({ category, measure: table.count(`${table.comparable(measured)} = ${table.literal(category)}`) }));
    return (read) => ({
      kind: "shares", checked: countOf(read, filled), hidden: measured.sensitive,
      counts: counts.map(({ category, measure }) => ({ category, count: countOf(read, measure) })),
    });
  },
  expected({ values, tolerance, max_other }) {
    const list = Object.entries(values).map(([category, share]) => `${category} ${formatShare(share)}`).join(", ");
    return `${shorten(list)}, each ± ${formatShare(tolerance)}${max_other === undefined ? "" : `, others at most ${formatShare(max_other)}`}`;
  },
  verdict({ values, tolerance, max_other }, seen) {
    if (seen.kind !== "shares") return { outcome: "error", observed: "not measured" };
    const { checked, counts, hidden } = seen;
    if (checked === 0) return { outcome: "error", observed: "0 values", message: "There is no value to take shares of." };
    const other = checked - counts.reduce((sum, { count }) => sum + count, 0);
    const off = counts.filter(({ category, count }) => Math.abs(count / checked - (values[category] ?? 0)) > tolerance + 1e-12);
    const tooManyOthers = max_other !== undefined && other / checked > max_other + 1e-12;
    const holds = off.length === 0 && !tooManyOthers;
    const share = (count: number) => (hidden ? "" : count > 0 && count < SMALLEST_GROUP ? ` fewer than ${SMALLEST_GROUP} rows` : ` ${formatShare(count / checked)}`);
    const parts = (holds ? counts : off).map(({ category, count }) => `${shorten(category, 30)}${share(count)}`);
    if (tooManyOthers || (holds && other > 0)) parts.push(`others${share(other)}`);
    return { outcome: holds ? "holds" : "violated", observed: `${holds ? "" : "off: "}${shorten(parts.join(", "), 120)} of ${formatRows(checked)}` };
  },
};
