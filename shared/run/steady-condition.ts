import { calledFunctions } from "../engines/duckdb/called-functions.ts";
import { sqlTokens } from "../engines/duckdb/sql-tokens.ts";

/** What may stand before a bracket in a condition that says the same tomorrow: keywords, and functions of their arguments alone. */
const STEADY = new Set(`in and or not between when then else like ilike is as by over filter where values any all some
  abs ceil ceiling floor round sign sqrt mod power ln log exp greatest least trunc even
  length len char_length strlen lower upper trim ltrim rtrim left right substr substring replace concat concat_ws reverse repeat lpad rpad
  contains starts_with ends_with prefix suffix position strpos instr split_part regexp_matches regexp_full_match regexp_replace regexp_extract
  coalesce nullif ifnull if iif isnan isinf isfinite cast try_cast decimal numeric varchar char
  date_trunc date_part date_diff datediff date_add date_sub year month day hour minute second quarter week dayofweek isodow epoch epoch_ms make_date strftime
  list_contains array_contains list_count cardinality map struct_pack row`.split(/\s+/));
const UNSTEADY_WORD = /^(?:current_\w+|local\w+|session_user|user|now|today|yesterday|tomorrow|select|from|table)$/i;

/**
 * Whether a condition depends on nothing but the row: no clock, no chance, no other table. What is not known counts as unsteady;
 * then it is only checked once more than needed.
 */
export function isSteadyCondition(condition: string): boolean {
  const called = calledFunctions(condition);
  if (called === undefined || ![...called].every((name) => STEADY.has(name))) return false;
  return [...sqlTokens(condition)].every((token) => !UNSTEADY_WORD.test(token.replaceAll(/^'\s*|\s*'$/g, "")));
}
