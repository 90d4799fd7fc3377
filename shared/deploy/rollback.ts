import type { Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { EnvironmentState } from "../run/environment-state.ts";
import type { Deployment } from "./log/deployment.ts";
import type { Seen } from "./log/log-state.ts";
import { pointerStatements } from "./models/model-pointers.ts";
import type { DeployPlan } from "./plan/deploy-plan.ts";
import { promote } from "./promote.ts";

export interface Rollback {
  engine: Engine;
  schema: string;
  plan: DeployPlan;
  target: Seen;
  state: EnvironmentState;
  token: number;
  head: string;
  who: string;
  run?: string;
  reason?: string;
  /** Digest of a damaged log that is gone on from. */
  acceptedLog?: string | undefined;
  towpath: string;
  /** Models that consumers see now. */
  models?: Deployment["models"];
  signal?: AbortSignal;
}

/** Shows what an earlier release showed: the same swap and the same record as a deployment, and no data is moved. */
export async function rollBack({ engine, schema, plan, target, state, token, head, who, run, reason, acceptedLog, towpath, models, signal }: Rollback): Promise<Deployment> {
  const set = plan.steps.filter(({ action }) => action === "swap").map(({ name }) => {
    const physical = target.published.get(name) ?? "";
    const built = state.built.get(physical);
    if (built === undefined) throw new HostError(`the data of ${name} (${physical}) is gone`);
    return { name, stamp: { ...built.stamp, physical } };
  });
  const dropped = plan.steps.filter(({ action }) => action === "drop").map(({ name }) => name);
  return promote({
    engine, schema, set, hide: dropped, token, expectedHead: head, signal,
    also: pointerStatements(engine, schema, { now: target.models, before: models, release: target.release }),
    promotion: {
      key: plan.digest, kind: "rollback", release: target.release, plan: plan.digest, who, towpath,
      ...(plan.previous === undefined ? {} : { previous: plan.previous }),
      ...(run === undefined ? {} : { run }),
      ...(plan.override === undefined ? {} : { overridden: [...new Set(plan.overridden.map(({ gate }) => gate))] }),
      ...((plan.override ?? reason) === undefined ? {} : { override: plan.override ?? reason }),
      ...(acceptedLog === undefined ? {} : { acceptedLog }),
      published: Object.fromEntries(target.published),
      ...(dropped.length === 0 ? {} : { dropped }),
      ...(target.models === undefined ? {} : { models: target.models }),
      ...(target.columns === undefined ? {} : { columns: target.columns }),
      ...(target.deployment.durations === undefined ? {} : { durations: target.deployment.durations }),
    },
  });
}
