import type { Engine } from "../../engines/engine.ts";
import { hiddenSchema } from "../../run/environment-state.ts";
import { openRows, type ChainProblem } from "./chain.ts";
import { openDamage } from "./damage.ts";
import { keptForRollback, logState } from "./log-state.ts";
import { readLog } from "./log-table.ts";

export interface KeptByLog {
  /** Physical objects that must not be dropped. */
  kept: ReadonlySet<string>;
  damage: readonly ChainProblem[];
}

/**
 * What the log of an environment needs for rollbacks; nothing where nothing was ever deployed. A log that was changed past us does not tell what it needs,
 * so all that is there stays until somebody has looked at it.
 */
export async function keptByLog(engine: Engine, schema: string, how: { releases: number; days: number; now: number }): Promise<KeptByLog> {
  const stored = await readLog(engine, schema);
  const damage = openDamage(stored);
  const kept = damage.length === 0 ? keptForRollback(logState(openRows(stored)), how) : new Set((await engine.list(hiddenSchema(schema))).map(({ name }) => name));
  return { kept, damage };
}
