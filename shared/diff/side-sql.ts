import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine } from "../engines/engine.ts";
import type { ComparedPair, EngineColumn } from "./column-pair.ts";

export type Side = "base" | "head";

/** Alias of a side, so that no column can be mistaken for anything else. */
const ALIAS = "towpath_side";

/**
 * `SELECT … FROM …` of one side, with columns named by us: whatever names a table has, the statements above see only `k0`, `c0`….
 * `relation` is what stands after FROM, without an alias.
 */
export function sideQuery(engine: Engine, relation: string, columns: readonly { as: string; sql: string }[]): string {
  const list = columns.map(({ as, sql }) => `${sql} AS ${as}`).join(", ");
  return `SELECT ${list} FROM ${relation} AS ${engine.quote(ALIAS)}`;
}

/** All of a side, with the columns that it has: for a look at their names and types. */
export function wholeSide(engine: Engine, relation: string): string {
  return `SELECT * FROM ${relation} AS ${engine.quote(ALIAS)}`;
}

/** A column of a side, cast when asked, or when its type cannot be compared as it stands. */
export function columnSql(engine: Engine, column: EngineColumn, cast = dialectSql(engine.dialect).comparedAs(column.type)): string {
  const name = `${engine.quote(ALIAS)}.${engine.quote(column.name)}`;
  return cast === undefined ? name : `CAST(${name} AS ${cast})`;
}

/** A compared column of a side, in the common type. */
export function comparedSql(engine: Engine, pair: ComparedPair, side: Side): string {
  return columnSql(engine, pair[side], pair.comparison.cast);
}
