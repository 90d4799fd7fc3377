import type { DeployPlan } from "../../generated/deploy.ts";
import type { Environment } from "../../pipeline/model.ts";
import type { ReleaseName } from "../log/deployment.ts";
import type { LogState } from "../log/log-state.ts";
import { approvalGate, type ApprovalFacts } from "./approval.ts";
import type { Order } from "./order.ts";
import { frozenBy } from "./freeze.ts";

export type Refusal = DeployPlan["refusals"][number];

export interface GateFacts {
  release: ReleaseName;
  /** What the release's own manifest says of its checks and models; undefined: it says nothing. */
  verdict: "pass" | "warn" | "fail" | undefined;
  environment: Environment;
  timezone: string;
  /** The environment's log. */
  state: LogState;
  /** Log of the environment that releases come from; undefined when it has none or was not asked for. */
  from: LogState | undefined;
  /** How the release's commit stands to the one that is deployed. */
  order: Order;
  /** What the clocks of this machine and of the environment say: a wrong one must not open a gate. */
  clocks: readonly number[];
  /** What GitHub says of the approval; undefined: it is not asked, because this only plans. */
  approval?: ApprovalFacts | undefined;
}

/** The conditions that a promotion must meet, by the policy of the default branch; gives those that do not hold. Pure. */
export function gatesOf(facts: GateFacts): Refusal[] {
  return [...orderGate(facts), ...fromGate(facts), ...freezeGate(facts), ...verdictGate(facts), ...approvalGate(facts.environment, facts.approval)];
}

function* orderGate({ order, release, state }: GateFacts): Iterable<Refusal> {
  const current = state.releases.get(release.name)?.current.release;
  if (current === undefined || order === "first" || order === "same" || order === "newer") return;
  const deployed = `${current.name} ${current.version} (commit ${current.commit.slice(0, 12)})`;
  const text = {
    older: `${deployed} is deployed, and it is newer than ${release.version}: to go back use \`towpath rollback --to ${release.version}\``,
    diverged: `${deployed} is deployed, and its commit is not part of ${release.version}: deploying would take its changes back. Release a commit that has both`,
    unknown: `${deployed} is deployed, and this clone does not know that commit, so which of the two is newer cannot be told: fetch the whole history (fetch-depth: 0)`,
  }[order];
  yield { gate: "order", text, overridable: true };
}

function* fromGate({ environment, from, release, clocks }: GateFacts): Iterable<Refusal> {
  const { promoteFrom, soakMs } = environment;
  if (promoteFrom === undefined) return;
  const seen = from?.releases.get(release.name)?.seen.find((each) => each.release.digest === release.digest);
  if (seen === undefined) {
    yield { gate: "promote_from", text: `${release.name} ${release.version} was never deployed to ${promoteFrom}, and releases reach ${environment.name} only from there: deploy it to ${promoteFrom} first`, overridable: true };
    return;
  }
  const current = from?.releases.get(release.name)?.current;
  if (current?.kind === "rollback" && current.release.digest !== release.digest && current.previous?.digest === release.digest) {
    yield { gate: "promote_from", text: `${release.name} ${release.version} was rolled back in ${promoteFrom}: what was not good enough there does not go to ${environment.name}`, overridable: true };
  }
  if (soakMs === undefined) return;
  const since = Date.parse(seen.deployment.at);
  if (Math.min(...clocks) - since < soakMs) {
    yield { gate: "soak", text: `${release.name} ${release.version} has been in ${promoteFrom} since ${seen.deployment.at.slice(0, 16)}Z, and it must have been there for ${hours(soakMs)}: it may come at ${new Date(since + soakMs).toISOString().slice(0, 16)}Z`, overridable: true };
  }
}

function* freezeGate({ environment, clocks, timezone }: GateFacts): Iterable<Refusal> {
  const frozen = clocks.map((now) => frozenBy(environment.freeze ?? [], now, timezone)).find((each) => each !== undefined);
  if (frozen !== undefined) yield { gate: "freeze", text: `nothing is deployed to ${environment.name} from ${frozen.from} to ${frozen.to}${frozen.reason === undefined ? "" : ` (${frozen.reason})`}: wait until then`, overridable: true };
}

function* verdictGate({ release, verdict }: GateFacts): Iterable<Refusal> {
  if (verdict === "fail") yield { gate: "verdict", text: `the manifest of ${release.name} ${release.version} says that its checks or its model did not hold: release a commit that passes`, overridable: true };
}

function hours(ms: number): string {
  return ms >= 86_400_000 ? `${Number((ms / 86_400_000).toFixed(1))} d` : `${Number((ms / 3_600_000).toFixed(2))} h`;
}
