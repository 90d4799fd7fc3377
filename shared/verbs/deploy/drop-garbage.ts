import { HostError } from "../../host/ports.ts";
import { takeLease, type Lease } from "../../deploy/lock/lease.ts";
import { keptByLog } from "../../deploy/log/kept-by-log.ts";
import { hasBooks } from "../../deploy/log/log-table.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Environment } from "../../pipeline/model.ts";
import { dropObjects, unneeded } from "../../run/clean.ts";
import { lookAtState, type Built } from "../../run/environment-state.ts";
import { keptPast } from "./tidy-environment.ts";

export interface Garbage {
  engine: Engine;
  environment: Pick<Environment, "name" | "schema" | "keepReleases" | "keepDays">;
  now: number;
  dryRun: boolean;
  /** How long a deployment that is under way is waited for. */
  waitMs?: number;
}

export interface Dropped {
  objects: Built[];
  /** Why something, or all, was left. */
  note?: string;
}

/** How long a run may go on. Runs hold no lock while they build, so what is younger may be what one of them has just made, or reads. */
const YOUNG_MS = 24 * 3_600_000;
/** A deployment that is under way is waited for, but not for long: cleaning can come again. */
const WAIT_MS = 60_000;

/** Drops what no consumer sees, no view reads and no rollback needs. On a server others may be at work: no deployment comes between, and what is young stays. */
export async function dropGarbage({ engine, environment, now, dryRun, waitMs = WAIT_MS }: Garbage): Promise<Dropped> {
  const { schema } = environment;
  const alone = engine.name === "duckdb";
  const lock = alone || dryRun ? undefined : await locked(engine, schema, waitMs);
  // The next environment can be cleaned all the same.
  if (lock !== undefined && "busy" in lock) return { objects: [], note: `${environment.name}: nothing was dropped: ${lock.busy}` };
  await using _lease = lock;
  const state = await lookAtState(engine, schema);
  const { kept, damage } = await keptByLog(engine, schema, { ...keptPast(environment), now });
  const [first] = damage;
  if (first !== undefined) return { objects: [], note: `${environment.name}: nothing was dropped, because the log of its deployments was changed past Towpath (${first.text}), so what a rollback needs is unknown; \`towpath audit\` says more` };
  const young = alone ? [] : [...state.built.values()].filter(({ stamp }) => Date.parse(stamp.made) > now - YOUNG_MS);
  const objects = unneeded(state, 0, new Set(young.map(({ stamp }) => stamp.run)), kept);
  if (dryRun) return { objects };
  const left = new Set(await dropObjects(engine, state.hidden, objects));
  if (left.size === 0) return { objects };
  const [one] = left;
  return { objects: objects.filter((each) => !left.has(each)), note: `${environment.name}: ${left.size} old object${left.size === 1 ? "" : "s"} (${one?.name ?? ""}${left.size === 1 ? "" : ", …"}) stay${left.size === 1 ? "s" : ""}, because somebody reads it right now or has built on it; the next clean tries again` };
}

async function locked(engine: Engine, schema: string, waitMs: number): Promise<Lease | { busy: string } | undefined> {
  if (!(await hasBooks(engine, schema))) return undefined;
  return takeLease({ engine, schema, holder: `clean (process ${process.pid})`, waitMs }).catch((error: unknown) => {
    if (error instanceof HostError) return { busy: error.message };
    throw error;
  });
}
