import { volatileCalls, type ClockKind } from "./clock-words.ts";
import type { SqlFacts } from "./facts.ts";
import { tokens } from "./tokens.ts";

/**
 * Replaces calls of the clock (`current_date`, `now()` …) by literals, so that a run can be repeated for another day.
 * @param asOf ISO date or timestamp; without an offset it is local time of the session
 */
export function freezeClock(text: string, facts: SqlFacts, asOf: string): string {
  let out = "";
  let at = 0;
  for (const call of volatileCalls(tokens(text, facts.dialect), facts.dialect)) {
    if (!call.clock) continue;
    out += text.slice(at, call.at[0]) + literal(call.clock, asOf, facts.dialect);
    at = call.at[1];
  }
  return out + text.slice(at);
}

function literal(kind: ClockKind, asOf: string, dialect: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:?\d\d)?$/.exec(asOf.trim());
  if (!match) throw new RangeError(`"${asOf}" is no ISO date or timestamp such as 2001-07-01 or 2001-07-01T06:00:00Z`);
  const day = match[1] ?? "";
  const time = match[2] === undefined ? "00:00:00" : match[2].length === 5 ? `${match[2]}:00` : match[2];
  const zone = match[3] === undefined ? "" : match[3] === "Z" ? "+00:00" : match[3];
  if (kind === "date") return `date '${day}'`;
  if (kind === "naive") return dialect === "bigquery" ? `datetime '${day} ${time}'` : `timestamp '${day} ${time}'`;
  const instant = `'${day} ${time}${zone}'`;
  if (dialect === "duckdb" || dialect === "postgres") return `timestamptz ${instant}`;
  if (dialect === "snowflake") return `to_timestamp_tz(${instant})`;
  // A literal without a zone is a local timestamp there; this cast reads it in the session's zone.
  if (dialect === "trino" && zone === "") return `cast(timestamp ${instant} as timestamp with time zone)`;
  return `timestamp ${instant}`;
}
