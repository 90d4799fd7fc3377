import type { DeployPlan } from "../../generated/deploy.ts";
import type { Environment } from "../../pipeline/model.ts";
import type { Deployment, ReleaseName } from "../log/deployment.ts";
import type { LogState } from "../log/log-state.ts";
import { seenFor, wentBackAt } from "../log/stays.ts";
import { approvalGate, type ApprovalFacts } from "./approval.ts";
import type { Order } from "./order.ts";
import { frozenBy } from "./freeze.ts";

export type Refusal = DeployPlan["refusals"][number];

/** A release that was let past one of these has not shown that it is good; who may deploy, and when, says nothing about it. */
const ABOUT_THE_RELEASE = new Set<string>(["promote_from", "soak", "verdict", "log", "models"]);

export interface GateFacts {
  release: ReleaseName;
  /** What the release's own manifest says of its checks and models; undefined: it says nothing. */
  verdict: "pass" | "warn" | "fail" | undefined;
  environment: Environment;
  timezone: string;
  /** The environment's log. */
  state: LogState;
  /** Log of the environment that releases come from and what its own clock says, or why they are not known; undefined when there is none. */
  from: { log: LogState; clock: number } | { unknown: string } | undefined;
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
  const named = `${release.name} ${release.version}`;
  if (from !== undefined && "unknown" in from) {
    yield refuse("promote_from", `whether ${named} has passed in ${promoteFrom} cannot be known: ${from.unknown}`);
    return;
  }
  const stays = from?.log.releases.get(release.name)?.stays ?? [];
  const own = stays.filter(({ deployment }) => deployment.release.digest === release.digest);
  if (own.length === 0) {
    yield refuse("promote_from", `${named} was never deployed to ${promoteFrom}, and releases reach ${environment.name} only from there: deploy it to ${promoteFrom} first`);
    return;
  }
  const back = wentBackAt(stays, release.digest);
  if (back !== undefined) {
    yield refuse("promote_from", `${named} was rolled back in ${promoteFrom} (${minute(back)}): what was not good enough there does not go to ${environment.name}`);
    return;
  }
  const last = own.findLast(({ deployment }) => deployment.kind === "deploy")?.deployment;
  const past = last === undefined ? [] : passedOver(last);
  if (past.length > 0) yield refuse("promote_from", `${named} came to ${promoteFrom} past its gates (${past.join(", ")}; reason: ${last?.override ?? "none"}), so it has not passed there`);
  if (soakMs === undefined || from === undefined) return;
  // The times in its log are by its own clock: by another one that is ahead of it, the release would have been there for longer than it was.
  const seen = Math.min(...[...clocks, from.clock].map((now) => seenFor(stays, release.digest, now)));
  if (seen >= soakMs) return;
  const there = own.at(-1)?.until === undefined;
  const until = wholeMinute(Math.min(...clocks) + soakMs - seen);
  const rest = there ? `it may come at ${minute(until)}` : `it is not there any more: deploy it to ${promoteFrom} again`;
  yield { ...refuse("soak", `${named} has been in ${promoteFrom} for ${hours(seen)}, and it must have been there for ${hours(soakMs)}: ${rest}`), ...(there ? { until } : {}) };
}

function refuse(gate: "promote_from" | "soak", text: string): Refusal {
  return { gate, text, overridable: true };
}

/** Gates that say something about the release itself, and that a deployment was let past. */
function passedOver({ override, overridden }: Deployment): string[] {
  // An older row does not say which.
  if (override === undefined || overridden === undefined) return override === undefined ? [] : ["the log does not say which"];
  return overridden.filter((gate) => ABOUT_THE_RELEASE.has(gate));
}

function* freezeGate({ environment, clocks, timezone }: GateFacts): Iterable<Refusal> {
  const frozen = clocks.map((now) => frozenBy(environment.freeze ?? [], now, timezone)).find((each) => each !== undefined);
  if (frozen === undefined) return;
  const { freeze: { from, to, reason }, until } = frozen;
  yield { gate: "freeze", text: `nothing is deployed to ${environment.name} from ${from} to ${to}${reason === undefined ? "" : ` (${reason})`}: wait until then`, overridable: true, ...(until === undefined ? {} : { until: wholeMinute(until) }) };
}

function* verdictGate({ release, verdict }: GateFacts): Iterable<Refusal> {
  if (verdict === "fail") yield { gate: "verdict", text: `the manifest of ${release.name} ${release.version} says that its checks or its model did not hold: release a commit that passes`, overridable: true };
}

/** The next whole minute: who comes back at the time that was said must not be a few seconds early. */
function wholeMinute(ms: number): string {
  return new Date(Math.ceil(ms / 60_000) * 60_000).toISOString();
}

function minute(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}

function hours(ms: number): string {
  return ms >= 86_400_000 ? `${Number((ms / 86_400_000).toFixed(1))} d` : `${Number((ms / 3_600_000).toFixed(2))} h`;
}
