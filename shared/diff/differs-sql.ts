import type { DialectSql } from "../engines/dialect-sql.ts";
import { DEFAULT_TOLERANCE } from "./tolerance.ts";

/** Whether two values differ (design.md "Equal"): NULL equals NULL, NaN equals NaN, −0 equals 0. Never NULL itself. */
export function differsSql(dialect: DialectSql, kind: "exact" | "float", base: string, head: string, tolerance = DEFAULT_TOLERANCE): string {
  const exact = `${base} IS DISTINCT FROM ${head}`;
  return kind === "exact" || tolerance === 0 ? exact : `(${exact} AND NOT coalesce(${dialect.isClose(base, head, tolerance)}, false))`;
}
