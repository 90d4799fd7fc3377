import { runLog, type RunLog } from "../../deploy/run-log.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Environment } from "../../pipeline/model.ts";
import { runId } from "../../results/run-id.ts";
import type { RunOptions } from "../../run/run-options.ts";
import { modelStore } from "./model-store.ts";
import { keptPast } from "./tidy-environment.ts";

/** The log of an environment for a run in it; undefined when nothing was ever deployed there. */
export function runLogOf(engine: Engine, environment: Environment, { root, env = {}, owner, clock, signal, run }: Pick<RunOptions, "root" | "env" | "owner" | "clock" | "signal"> & { run?: string }): Promise<RunLog | undefined> {
  return runLog({
    engine, schema: environment.schema, who: owner, runId: runId(clock.now(), Math.random), keep: keptPast(environment), now: () => clock.now(),
    models: { root, store: () => modelStore({ root, env, signal: signal ?? new AbortController().signal }, environment) },
    ...(run === undefined ? {} : { run }),
    ...(signal === undefined ? {} : { signal }),
  });
}
