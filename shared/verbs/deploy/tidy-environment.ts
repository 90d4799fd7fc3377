import { keptByLog } from "../../deploy/log/kept-by-log.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Environment } from "../../pipeline/model.ts";
import { dropObjects, unneeded } from "../../run/clean.ts";
import { lookAtState } from "../../run/environment-state.ts";

const KEPT_RELEASES = 3;
const KEPT_DAYS = 7;

/** How much of the past an environment keeps for rollbacks. */
export function keptPast({ keepReleases = KEPT_RELEASES, keepDays = KEPT_DAYS }: Pick<Environment, "keepReleases" | "keepDays">): { releases: number; days: number } {
  return { releases: keepReleases, days: keepDays };
}

/** Drops builds that neither consumers nor a rollback need; for who holds the lock. */
export async function tidyEnvironment(engine: Engine, environment: Pick<Environment, "schema" | "keepReleases" | "keepDays">, now: number): Promise<void> {
  const [state, { kept }] = await Promise.all([lookAtState(engine, environment.schema), keptByLog(engine, environment.schema, { ...keptPast(environment), now })]);
  await dropObjects(engine, state.hidden, unneeded(state, 1, new Set(), kept));
}
