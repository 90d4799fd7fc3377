import type { NodeId } from "../graph/graph.ts";
import type { Task } from "../pipeline/model.ts";
import type { Built, EnvironmentState } from "./environment-state.ts";
import { standsOnItsFeet } from "./lending.ts";
import type { Stamp } from "./stamp.ts";

/** A result that was made before, and where it is. */
export interface FoundResult {
  fingerprint: string;
  /** Missing when the result of a non-SQL task is in the store only. */
  built?: Built;
  /** The schema of the object, when it is another one than that which is built into. */
  lent?: string;
}

export interface Places {
  state: EnvironmentState;
  /** Other schemas whose results may be read, the nearest first. */
  lenders: readonly EnvironmentState[];
  /** Results of non-SQL tasks in the store, by task, newest first. */
  stored: ReadonlyMap<NodeId, readonly Stamp[]>;
  /** Incremental tables with a past do not count. */
  afresh?: object | undefined;
}

/** A result that was made of exactly this: here, or in one of the other schemas. */
export function findResult(places: Places, task: Task, id: NodeId, base: string): FoundResult | undefined {
  const own = findIn(places, places.state, task, id, base);
  if (own?.built !== undefined) return own;
  for (const lender of places.lenders) {
    const other = findIn(places, lender, task, id, base);
    if (other?.built !== undefined) return { ...other, lent: lender.hidden };
  }
  return own;
}

/** What consumers see, or the newest other result. An incremental table has a past, so only the published one counts, and what was built from nothing. */
function findIn({ stored, lenders, afresh, state: home }: Places, state: EnvironmentState, task: Task, id: NodeId, base: string): FoundResult | undefined {
  const live = state.live.get(id);
  const builds = (state.byTask.get(id) ?? []).filter((built) => standsOnItsFeet(built, state, [...lenders, home]));
  if (task.kind === "sql") {
    const published = builds.find(({ name }) => name === live?.physical);
    const incremental = task.materialized.kind === "incremental";
    const whole = incremental ? builds.filter(({ stamp }) => stamp.fingerprint === base) : builds;
    const past = published === undefined || (incremental && afresh !== undefined) ? [] : [published];
    const built = [...past, ...whole].find(({ stamp }) => stamp.base === base);
    return built === undefined ? undefined : { fingerprint: built.stamp.fingerprint, built };
  }
  const results = (stored.get(id) ?? []).filter((stamp) => stamp.base === base);
  const fingerprint = (results.find((stamp) => stamp.fingerprint === live?.fingerprint) ?? results[0])?.fingerprint;
  if (fingerprint === undefined) return undefined;
  const built = builds.find(({ stamp }) => stamp.fingerprint === fingerprint);
  return { fingerprint, ...(built === undefined ? {} : { built }) };
}
