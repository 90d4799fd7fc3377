import { bracket, conditionProblem } from "../condition.ts";
import { CheckProblem } from "../figures.ts";
import { shorten } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** A SQL condition that holds for each row; a row for which it is null passes. */
export const expression: CheckKindSpec<"expression"> = {
  plan({ expression }, table) {
    const problem = conditionProblem(expression);
    if (problem !== undefined) throw new CheckProblem(`The expression cannot be used: ${problem}.`);
    const rows = table.count();
    const failing = table.count(`NOT ${bracket(expression)}`);
    return (read) => {
      const checked = countOf(read, rows);
      return { kind: "failing", rows: checked, checked, failing: countOf(read, failing) };
    };
  },
  expected: ({ expression }) => shorten(expression),
};
