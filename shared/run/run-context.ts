import type { Engine } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Locate, Workspace } from "../graph/workspace.ts";
import type { CheckMemory } from "./check-memory.ts";
import type { CheckReads } from "./check-reads.ts";
import type { RunEvent } from "./event.ts";
import type { PlannedCode } from "./planned-code.ts";
import type { EnvironmentState } from "./environment-state.ts";
import type { GivenResult } from "./given-result.ts";
import type { PlannedTask, RunPlan } from "./plan-run.ts";
import type { PreparedSource } from "./prepare-sources.ts";
import type { RunOptions } from "./run-options.ts";
import type { Stamp } from "./stamp.ts";
import type { ViewBatch } from "./view-batch.ts";

/** An event without its time. */
export type Told = RunEvent extends infer E ? (E extends RunEvent ? Omit<E, "at"> : never) : never;

/** What all steps of one run share; nothing in it changes after the plan is made, but what `built` and `equal` hold, and what is cut off. */
export interface RunContext {
  options: RunOptions;
  workspace: Workspace;
  locate: Locate;
  runId: string;
  startedAt: number;
  /** The effective clock: ISO instant. */
  asOf: string;
  frozen: boolean;
  /** Queries see `asOf` as the time: it is frozen, or two builds must see the same. */
  clockStopped: boolean;
  state: EnvironmentState;
  sources: ReadonlyMap<NodeId, PreparedSource>;
  codes: ReadonlyMap<NodeId, PlannedCode>;
  plan: RunPlan;
  planned: ReadonlyMap<NodeId, PlannedTask>;
  /** Tasks whose result of this run is there. */
  built: Set<NodeId>;
  /** The base's results; none when nothing is compared. */
  given: ReadonlyMap<NodeId, GivenResult>;
  /** Tasks that came out with the data of the base. */
  equal: Set<NodeId>;
  checkReads: CheckReads;
  views: ViewBatch;
  memory: CheckMemory;
  /** Row counts of earlier runs by source and task, newest first. */
  history: ReadonlyMap<NodeId, readonly number[]>;
  tell(event: Told): void;
  /** Milliseconds since the run's start. */
  elapsed(): number;
}

/** What stands behind FROM to read a source or task as of this run: never the published name. Undefined when there is nothing to read. */
export function relationOf(context: RunContext, id: NodeId): string | undefined {
  const source = context.sources.get(id);
  if (source !== undefined) return source.relation;
  const { engine } = context.options;
  const hidden = engine.quote(context.state.hidden);
  const planned = context.planned.get(id);
  if (planned !== undefined) return context.built.has(id) ? `${engine.quote(planned.lent ?? context.state.hidden)}.${engine.quote(planned.physical)}` : undefined;
  const given = context.given.get(id);
  if (given !== undefined) return given.table === undefined ? undefined : relationOfGiven(engine, given.table);
  const physical = context.state.live.get(id)?.physical;
  return physical === undefined ? undefined : `${hidden}.${engine.quote(physical)}`;
}

/** The base's table as it stands behind FROM. */
export function relationOfGiven(engine: Pick<Engine, "quote">, { hidden, physical }: NonNullable<GivenResult["table"]>): string {
  return `${engine.quote(hidden)}.${engine.quote(physical)}`;
}

/** The comment of what this run makes of a task. */
export function stampOf(context: RunContext, planned: PlannedTask, reads: readonly string[] = []): Stamp {
  const { options, runId } = context;
  const now = options.clock.now();
  return {
    towpath: 1,
    task: planned.id,
    fingerprint: planned.fingerprint,
    base: planned.base,
    parts: planned.parts,
    ...(reads.length === 0 ? {} : { reads: [...reads] }),
    run: runId,
    owner: options.owner,
    made: new Date(now).toISOString(),
    ...(options.expiresAfterMs === undefined ? {} : { expires: new Date(now + options.expiresAfterMs).toISOString() }),
  };
}
