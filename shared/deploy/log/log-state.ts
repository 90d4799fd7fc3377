import type { Deployment, ReleaseName } from "./deployment.ts";
import { staysOf, type Stay } from "./stays.ts";

/** What the log says that consumers see. */
export interface LogState {
  /** Hash of the newest row; empty for an empty log. */
  head: string;
  /** Hash of the newest deployment or rollback: scheduled runs do not move it. */
  deployed: string;
  /** Name → physical object. */
  live: ReadonlyMap<string, string>;
  /** Each released pipeline or model, with what consumers see of it. */
  releases: ReadonlyMap<string, ReleaseState>;
}

export interface ReleaseState {
  current: Deployment;
  /** Every release that was there, newest first and each once, the current one included, as consumers saw it last. */
  seen: readonly Seen[];
  /** Models that consumers are pointed to now, by task: as deployed, or as a run has trained them anew since. */
  models: NonNullable<Deployment["models"]>;
  /** From when to when each was there, oldest first. */
  stays: readonly Stay[];
}

export interface Seen {
  release: ReleaseName;
  deployment: Deployment;
  published: ReadonlyMap<string, string>;
  columns: Deployment["columns"];
  models: Deployment["models"];
  /** ISO instant from which on consumers saw something else; undefined for the current one. */
  until: string | undefined;
}

/** Folds the log. Pure; rows in order. */
export function logState(rows: readonly Deployment[]): LogState {
  const live = new Map<string, string>();
  const open = new Map<string, Open>();
  /** Who points to the model of a task: a task may move to another pipeline. */
  const pointers = new Map<string, string>();
  let deployed = "";
  for (const row of rows) {
    const { name } = row.release;
    for (const gone of row.dropped ?? []) live.delete(gone);
    for (const [shown, physical] of Object.entries(row.published)) live.set(shown, physical);
    const before = open.get(name);
    for (const task of Object.keys(row.models ?? {})) pointers.set(task, name);
    if (row.kind === "run") {
      if (before !== undefined && row.models !== undefined) before.models = { ...before.models, ...row.models };
      for (const [shown, physical] of Object.entries(row.published)) if (before?.published.has(shown) === true) before.published.set(shown, physical);
      continue;
    }
    deployed = row.hash;
    const closed = before === undefined ? [] : [seenOf(before, row.at), ...before.seen];
    open.set(name, { current: row, published: new Map(Object.entries(row.published)), models: row.models, seen: closed });
  }
  const releases = new Map([...open].map(([name, state]) => {
    const seen = [seenOf(state, undefined), ...state.seen];
    const first = new Map<string, Seen>();
    for (const each of seen) if (!first.has(each.release.digest)) first.set(each.release.digest, each);
    return [name, { current: state.current, seen: [...first.values()], models: Object.fromEntries(Object.entries(state.models ?? {}).filter(([task]) => pointers.get(task) === name)), stays: staysOf(rows.filter(({ kind, release }) => kind !== "run" && release.name === name)) }] as const;
  }));
  return { head: rows.at(-1)?.hash ?? "", deployed, live, releases };
}

interface Open {
  current: Deployment;
  published: Map<string, string>;
  models: Deployment["models"];
  seen: Seen[];
}

function seenOf({ current, published, models }: Omit<Open, "seen">, until: string | undefined): Seen {
  return { release: current.release, deployment: current, published: new Map(published), columns: current.columns, models, until };
}

/** Physical objects that a rollback may need: of the current release and of the `releases` before it, and of all that went less than `days` ago. */
export function keptForRollback(state: LogState, { releases, days, now }: { releases: number; days: number; now: number }): Set<string> {
  const kept = new Set<string>(state.live.values());
  for (const { seen } of state.releases.values()) {
    for (const [index, { published, until }] of seen.entries()) {
      const young = until === undefined || now - Date.parse(until) < days * 86_400_000;
      if (index <= releases || young) for (const physical of published.values()) kept.add(physical);
    }
  }
  return kept;
}
