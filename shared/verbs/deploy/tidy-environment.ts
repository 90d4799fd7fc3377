import { openRows } from "../../deploy/log/chain.ts";
import { keptForRollback, logState } from "../../deploy/log/log-state.ts";
import { readLog } from "../../deploy/log/log-table.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Environment } from "../../pipeline/model.ts";
import { dropObjects, unneeded } from "../../run/clean.ts";
import { lookAtState } from "../../run/environment-state.ts";

const KEPT_RELEASES = 3;
const KEPT_DAYS = 7;

/** How much of the past an environment keeps for rollbacks. */
export function keptPast({ keepReleases = KEPT_RELEASES, keepDays = KEPT_DAYS }: Environment): { releases: number; days: number } {
  return { releases: keepReleases, days: keepDays };
}

/** Physical objects that the log of an environment needs; none when nothing was ever deployed there. */
export async function neededByLog(engine: Engine, environment: Environment, now: number): Promise<ReadonlySet<string>> {
  const state = logState(openRows(await readLog(engine, environment.schema)));
  return keptForRollback(state, { ...keptPast(environment), now });
}

/** Drops builds that neither consumers nor a rollback need. */
export async function tidyEnvironment(engine: Engine, environment: Environment, now: number): Promise<void> {
  const [state, kept] = await Promise.all([lookAtState(engine, environment.schema), neededByLog(engine, environment, now)]);
  await dropObjects(engine, state.hidden, unneeded(state, 1, new Set(), kept));
}
