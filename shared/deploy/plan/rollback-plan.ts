import type { Engine, Grantee } from "../../engines/engine.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";
import type { EnvironmentState } from "../../run/environment-state.ts";
import { standsOnItsFeet } from "../../run/lending.ts";
import type { LogState, ReleaseState, Seen } from "../log/log-state.ts";
import { wentBackAt } from "../log/stays.ts";
import type { Refusal } from "../policy/gates.ts";
import { columnLoss, type Lost } from "./column-loss.ts";
import { deployPlan, type DeployPlan } from "./deploy-plan.ts";
import { grantNotes } from "./grant-notes.ts";
import { lostMark } from "./lost-mark.ts";
import { pointerNotes } from "./pointer-notes.ts";
import type { Step } from "./steps.ts";

export interface RollbackInput {
  environment: Environment;
  engine: Pick<Engine, "name" | "promotion">;
  /** Of the environment's log. */
  log: LogState;
  /** What is in the database. */
  state: EnvironmentState;
  /** The pipeline; may be left out when only one was ever deployed. */
  name: string | undefined;
  /** Version to go back to; the one before unless given. */
  to: string | undefined;
  /** Commit of the policy. */
  policy: string;
  /** Columns of physical objects, name → type, as they are in the database. */
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Who may do something with which name now. */
  grantees: readonly Grantee[];
  /** What the log, the engine, the models and other pipelines say against it. */
  refusals?: readonly Refusal[];
  /** Why refusals are passed over. */
  override?: string | undefined;
}

/** What going back to a release that was here before would do. Its data is still here or it is refused: nothing is built or moved. Pure. */
export function rollbackPlan(input: RollbackInput): { plan: DeployPlan; target: Seen; lost: Lost } {
  const { environment, engine, log, policy } = input;
  const name = pipelineOf(input);
  const release = log.releases.get(name);
  if (release === undefined) throw new HostError(`${name} was never deployed to ${environment.name}`);
  const { seen } = release;
  const { target, skipped } = targetOf(release, input);
  const losses = new Map([...target.published].flatMap(([shown, physical]) => {
    const loss = columnLoss(input.columns[seen[0]?.published.get(shown) ?? ""], input.columns[physical]);
    return loss === undefined ? [] : [[shown, loss] as const];
  }));
  const steps = [...target.published].map(([shown, physical]): Step => {
    const step = stepOf(input, seen[0]?.published ?? new Map(), target, shown, physical);
    const loss = losses.get(shown);
    return loss === undefined || step.action !== "swap" ? step : { ...step, destructive: loss.text };
  });
  const gone = [...(seen[0]?.published.keys() ?? [])].filter((shown) => !target.published.has(shown) && ownsName(input, name, shown));
  const drops = gone.map((shown): Step => ({ action: "drop", id: `${name}.${shown}`, name: shown, kind: "view", reason: `${target.release.version} did not have it`, destructive: `consumers of ${environment.schema}.${shown} lose it` }));
  const passed = skipped.map((version) => `${version} is passed over, because it was rolled back from: \`--to ${version}\` shows it all the same`);
  const notes = steps.some(({ kind }) => kind === "incremental") ? ["incremental tables show the rows that they had then: what was added since is not in them"] : [];
  const pointers = Object.keys(release.models).filter((task) => target.models?.[task] === undefined);
  const plan = deployPlan({ kind: "rollback", environment, engine, release: target.release, state: log, policy, steps: [...steps, ...drops], gates: input.refusals ?? [], override: input.override, notes: [`no data is moved: consumers see what ${target.release.version} showed ${target.until === undefined ? "" : `until ${target.until.slice(0, 16)}Z`}`.trim(), ...passed, ...notes, ...pointerNotes({ version: target.release.version, now: release.models, again: target.models }), ...grantNotes({ engine, steps: [...steps, ...drops], pointers, grantees: input.grantees, state: input.state, log })] });
  const lost: Lost = new Map<string, ReadonlySet<string> | "all">([...gone.map((shown) => [shown, "all"] as const), ...[...losses].map(([shown, { columns }]) => [shown, columns] as const)]);
  return { plan, target, lost };
}

function pipelineOf({ log, name, environment }: RollbackInput): string {
  if (name !== undefined) return name;
  const [only, ...more] = log.releases.keys();
  if (only === undefined) throw new HostError(`nothing was ever deployed to ${environment.name}`);
  if (more.length > 0) throw new HostError(`several pipelines are deployed to ${environment.name}: say which one goes back (${[only, ...more].join(", ")})`);
  return only;
}

/** The release that was asked for, or the newest one before that nobody has gone back from. */
function targetOf({ seen, stays }: ReleaseState, { to, environment }: RollbackInput): { target: Seen; skipped: string[] } {
  const wanted = to?.replace(/^.*@/, "").replace(/^v/, "");
  const earlier = seen.slice(1);
  const bad = (each: Seen): boolean => wentBackAt(stays, each.release.digest) !== undefined;
  const target = wanted === undefined ? earlier.find((each) => !bad(each)) : earlier.find(({ release }) => release.version === wanted);
  if (target !== undefined) return { target, skipped: wanted === undefined ? earlier.slice(0, earlier.indexOf(target)).map(({ release }) => release.version) : [] };
  const there = earlier.map(({ release }) => release.version).join(", ");
  if (wanted !== undefined && seen[0]?.release.version === wanted) throw new HostError(`${seen[0].release.name} ${wanted} is what consumers of ${environment.name} see already`);
  if (wanted !== undefined) throw new HostError(`version ${wanted} was never in ${environment.name}; it has seen ${there === "" ? "no other version" : there}`);
  throw new HostError(there === "" ? `${environment.name} has seen only one release, so there is nothing to go back to` : `what ${environment.name} has seen besides (${there}) was rolled back from, so there is nothing to go back to: name one with --to to show it all the same`);
}

function stepOf({ state, engine, environment }: RollbackInput, shown: ReadonlyMap<string, string>, target: Seen, name: string, physical: string): Step {
  const built = state.built.get(physical);
  const owner = state.owners.get(name.toLowerCase());
  const kind = built?.stamp.parts["as"]?.startsWith("incremental") === true ? "incremental" : (built?.kind ?? "table");
  const step = { id: built?.stamp.task ?? owner ?? name, name, kind } as const;
  const refuse = (reason: string): Step => ({ ...step, action: "refuse", reason });
  if (built === undefined) return refuse(`its data of ${target.release.version} (${physical}) is not kept any more: deploy that release again, or keep more (keep_releases, keep_days)`);
  if (!standsOnItsFeet(built, state, [])) return refuse(`what the view ${physical} reads is gone: deploy ${target.release.version} again`);
  if (state.foreign.has(name.toLowerCase()) && shown.has(name)) return refuse(lostMark(environment.schema, name));
  if (state.foreign.has(name.toLowerCase())) return refuse(`${environment.schema}.${name} was replaced by something that Towpath did not make: drop or rename it first`);
  if (owner !== undefined && owner !== built.stamp.task) return refuse(`${environment.schema}.${name} belongs to ${owner} now`);
  if (state.live.get(built.stamp.task)?.physical === physical) return { ...step, action: "reuse", reason: `unchanged on ${engine.name} since ${target.release.version}` };
  return { ...step, action: "swap", reason: `as it was in ${target.release.version}` };
}

/** A name that another pipeline has taken over since is its own; a name that is gone needs no hiding. */
function ownsName({ state }: RollbackInput, pipeline: string, name: string): boolean {
  return state.owners.get(name.toLowerCase()) === `${pipeline}.${name}`;
}
