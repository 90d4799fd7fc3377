import type { Engine, Session } from "../engines/engine.ts";
import { hiddenSchema } from "./environment-state.ts";
import { printStamp, type Stamp } from "./stamp.ts";

/** One name that consumers see, and the physical object that it is to show. */
export interface Publication {
  /** Name of the view. */
  name: string;
  stamp: Stamp & { physical: string };
}

/**
 * Shows a set of physical objects under the names that consumers use, in one transaction: a reader, and a crash, finds all the old
 * ones or all the new ones. Nothing else writes a name that consumers see. `hide`: names of ours that are to go. `first`: what else belongs
 * to the transaction, before the names move: the row of the deployment log.
 */
export async function publish(engine: Engine, schema: string, set: readonly Publication[], hide: readonly string[] = [], first?: (tx: Session) => Promise<void>): Promise<void> {
  if (set.length + hide.length === 0 && first === undefined) return;
  const statements = publishStatements(engine, schema, set, hide);
  await engine.transaction(async (tx) => {
    await first?.(tx);
    await tx.executeOwn(statements);
  });
}

/** The statements that show a set, each of which may be repeated. */
export function publishStatements(engine: Pick<Engine, "quote" | "literal">, schema: string, set: readonly Publication[], hide: readonly string[]): string[] {
  const hidden = engine.quote(hiddenSchema(schema));
  const shown = set.flatMap(({ name, stamp }) => {
    const view = `${engine.quote(schema)}.${engine.quote(name)}`;
    return [
      `CREATE OR REPLACE VIEW ${view} AS SELECT * FROM ${hidden}.${engine.quote(stamp.physical)}`,
      `COMMENT ON VIEW ${view} IS ${engine.literal(printStamp(stamp))}`,
    ];
  });
  return [...hide.map((name) => `DROP VIEW IF EXISTS ${engine.quote(schema)}.${engine.quote(name)}`), ...shown];
}
