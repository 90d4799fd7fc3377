import { isComment, sqlTokens } from "../engines/duckdb/sql-tokens.ts";

const STARTS_QUERY = new Set(["select", "pivot", "unpivot", "table", "summarize", "describe", "show"]);

/** Whether a condition has a query in it, so that its verdict hangs on more than the row. A column by such a name counts as one: that only means to check once more. */
export function asksOtherData(condition: string): boolean {
  const tokens = [...sqlTokens(condition)].filter((token) => !isComment(token)).map((token) => token.toLowerCase());
  // `from` stands in `is distinct from` and `extract(… from …)` as well; only behind a bracket it starts a query.
  return tokens.some((token, i) => STARTS_QUERY.has(token) || (token === "from" && tokens[i - 1] === "("));
}
