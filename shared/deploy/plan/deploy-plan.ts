import { createHash } from "node:crypto";
import type { Engine } from "../../engines/engine.ts";
import type { DeployPlan } from "../../generated/deploy.ts";
import type { Environment } from "../../pipeline/model.ts";
import { canonicalJson } from "../../version/canonical-json.ts";
import type { ReleaseName } from "../log/deployment.ts";
import type { LogState } from "../log/log-state.ts";
import type { Refusal } from "../policy/gates.ts";
import type { Step } from "./steps.ts";

export type { DeployPlan } from "../../generated/deploy.ts";

export interface PlanParts {
  kind: DeployPlan["kind"];
  environment: Environment;
  engine: Pick<Engine, "name" | "promotion">;
  release: ReleaseName;
  state: LogState;
  /** Commit that the policy comes from. */
  policy: string;
  steps: readonly Step[];
  /** Gates that do not hold. */
  gates: readonly Refusal[];
  override?: string | undefined;
  notes?: readonly string[];
}

/** Puts a plan together and gives it its digest. Pure: the same release in the same environment has the same digest, on any machine. */
export function deployPlan({ kind, environment, engine, release, state, policy, steps, gates, override, notes = [] }: PlanParts): DeployPlan {
  const previous = state.releases.get(release.name)?.current.release;
  const refused = [...gates, ...steps.filter(({ action }) => action === "refuse").map(({ id, reason }): Refusal => ({ gate: "build", text: `${id}: ${reason}`, overridable: false }))];
  const passed = (refusal: Refusal): boolean => override !== undefined && refusal.overridable;
  const estimates = steps.flatMap(({ estimateMs }) => estimateMs ?? []);
  const plan: Omit<DeployPlan, "digest"> = {
    version: 1,
    kind,
    environment: { name: environment.name, engine: engine.name, schema: environment.schema, level: engine.promotion, head: state.deployed },
    release,
    ...(previous === undefined ? {} : { previous }),
    policy: { commit: policy, approval: environment.approval ?? "none", ...(environment.promoteFrom === undefined ? {} : { promoteFrom: environment.promoteFrom }) },
    steps: [...steps],
    refusals: refused.filter((refusal) => !passed(refusal)),
    overridden: refused.filter(passed),
    ...(override === undefined ? {} : { override }),
    notes: [...notes, ...levelNotes(engine)],
    ...(estimates.length === 0 ? {} : { estimateMs: estimates.reduce((sum, each) => sum + each, 0) }),
  };
  return { ...plan, digest: planDigest(plan) };
}

/**
 * What an approval binds: release, environment and its log, policy, and what happens to which name. Not the time, nor what depends on it:
 * estimates, and gates that open by themselves; those are judged again when it is applied.
 */
function planDigest({ kind, environment, release, policy, steps, override }: Omit<DeployPlan, "digest">): string {
  const bound = { kind, environment, release, policy, override, steps: steps.map(({ action, id, name, kind: what, destructive }) => ({ action, id, name, kind: what, destructive })) };
  return createHash("sha256").update(canonicalJson(bound)).digest("hex");
}

/** Whether consumers would see nothing else than now. */
export function changesNothing({ release, previous, steps }: DeployPlan): boolean {
  return previous?.digest === release.digest && steps.every(({ action }) => action === "reuse");
}

function levelNotes({ promotion, name }: Pick<Engine, "name" | "promotion">): string[] {
  return [promotion === "A"
    ? `level A: ${name} moves all names and writes the log in one transaction; a reader or a crash finds the old release or the new one`
    : `level B: ${name} cannot move several names in one transaction; they move one by one, and the next deployment finishes what was interrupted`];
}
