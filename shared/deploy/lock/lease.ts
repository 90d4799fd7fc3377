import { EngineError, type Engine, type Session } from "../../engines/engine.ts";
import { HostError } from "../../host/ports.ts";
import { bookName, LOCK_TABLE } from "../log/log-table.ts";

/** The right to deploy, for a while. */
export interface Lease extends AsyncDisposable {
  /** Grows with every holder: what carries an older one is refused by {@link holdFence}. */
  token: number;
}

export interface LeaseOptions {
  engine: Engine;
  schema: string;
  /** Who holds it, for those who wait. */
  holder: string;
  /** A holder that says nothing for this long is taken for dead. */
  ttlMs?: number;
  /** How long another holder is waited for. */
  waitMs?: number;
  signal?: AbortSignal;
  /** The database is one file that one process has open: whoever held the lock before is gone. */
  exclusive?: boolean;
  tell?: (message: string) => void;
}

const TTL_MS = 30_000;
const WAIT_MS = 15 * 60_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** No living holder's time ends later than this; when it seems so, the clock has been set back. */
const NEVER_MS = 2 * TTL_MS;
/** Whoever is cancelled and has not ended by then may be killed soon. */
const GIVE_UP_MS = 4_000;

/** Takes the lock that stands in the environment itself, waiting for its holder, and keeps it alive until it is disposed. */
export async function takeLease(options: LeaseOptions): Promise<Lease> {
  const { engine, schema, holder, ttlMs = TTL_MS, waitMs = WAIT_MS } = options;
  const table = bookName(engine, schema, LOCK_TABLE);
  const until = Date.now() + waitMs;
  let told = "";
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (options.signal?.aborted === true) throw new HostError("cancelled while another deployment was waited for; nothing was changed");
    const token = await tryTake(options, table, ttlMs);
    if (token !== undefined) return heldLease(options, table, token, ttlMs);
    const other = await holderOf(engine, schema);
    const about = other === undefined ? "somebody" : other.holder;
    if (Date.now() >= until) throw new HostError(`${about} is deploying to ${schema} and did not finish within ${Math.round(waitMs / 1000)} s: wait for it, then try again; nothing was changed. (${holder})`);
    if (about !== told) options.tell?.(`${about} is deploying; waiting`);
    told = about;
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}

async function tryTake({ engine, holder, exclusive }: LeaseOptions, table: string, ttlMs: number): Promise<number | undefined> {
  const free = exclusive === true ? "" : ` AND (holder = '' OR expires < now() OR expires > now() + INTERVAL '${Math.max(NEVER_MS, 2 * ttlMs)} milliseconds')`;
  try {
    const [row] = await engine.query(`UPDATE ${table} SET token = token + 1, holder = ${engine.literal(holder)}, since = now(), expires = now() + INTERVAL '${Math.ceil(ttlMs)} milliseconds' WHERE name = 'deploy'${free} RETURNING token`);
    return row === undefined ? undefined : Number(row["token"]);
  } catch (error) {
    // Two that take it at the same moment: one of them is told of a conflict.
    if (isContention(error)) return undefined;
    throw error;
  }
}

function heldLease({ engine, exclusive, signal }: LeaseOptions, table: string, token: number, ttlMs: number): Lease {
  const renew = (): void => {
    // A renewal that fails is not the end: the next may come through, and the fence decides.
    void engine.execute(`UPDATE ${table} SET expires = now() + INTERVAL '${Math.ceil(ttlMs)} milliseconds' WHERE name = 'deploy' AND token = ${token} AND holder <> ''`).catch(() => undefined);
  };
  // Nobody asks how old an exclusive lock is, and on DuckDB a renewal that comes while a promotion begins makes that one fail.
  const heartbeat = exclusive === true ? undefined : setInterval(renew, ttlMs / 3).unref();
  let givingUp: NodeJS.Timeout | undefined;
  // With the fence moved, after a promotion that is under way: whatever of this work goes on publishes nothing, and others need not wait for its time to run out.
  const giveUp = (): void => void engine.execute(`UPDATE ${table} SET token = token + 1, holder = '', expires = now() WHERE name = 'deploy' AND token = ${token}`).catch(() => undefined);
  const cancelled = (): void => void (givingUp = setTimeout(giveUp, GIVE_UP_MS).unref());
  if (signal?.aborted === true) cancelled();
  else signal?.addEventListener("abort", cancelled, { once: true });
  return {
    token,
    async [Symbol.asyncDispose]() {
      clearInterval(heartbeat);
      clearTimeout(givingUp);
      signal?.removeEventListener("abort", cancelled);
      // Who cannot give it back loses it after its time; that must not hide what happened before.
      await engine.execute(`UPDATE ${table} SET holder = '', expires = now() WHERE name = 'deploy' AND token = ${token}`).catch(() => undefined);
    },
  };
}

/** Who holds the lock now, by the environment's clock. */
export async function holderOf(engine: Engine, schema: string): Promise<{ holder: string; since: string; token: number } | undefined> {
  const [row] = await engine.query(`SELECT holder, CAST(since AS VARCHAR) AS since, token FROM ${bookName(engine, schema, LOCK_TABLE)} WHERE name = 'deploy' AND holder <> '' AND expires >= now()`);
  return row === undefined ? undefined : { holder: String(row["holder"]), since: String(row["since"]), token: Number(row["token"]) };
}

/** Said when a promotion comes too late: its lock was taken over meanwhile. Nothing was changed. */
export class Fenced extends HostError {}

/**
 * First statement of a promotion's transaction: takes the row of the lock, so that promotions come one after the other, and refuses when
 * somebody else has taken over since.
 */
export async function holdFence(tx: Pick<Session, "query">, engine: Engine, schema: string, token: number): Promise<void> {
  const held = await tx.query(`UPDATE ${bookName(engine, schema, LOCK_TABLE)} SET since = since WHERE name = 'deploy' AND token = ${token} RETURNING token`);
  if (held.length === 0) throw new Fenced(`another deployment to ${schema} took over, because this one was silent for too long: nothing of this one was published; plan again`);
}

/**
 * Moves the fence past a promotion whose end is unknown, after waiting for it: from here on it has happened, or never will.
 * Gives the new token.
 */
export async function moveFence(engine: Engine, schema: string, token: number): Promise<number> {
  const [row] = await engine.query(`UPDATE ${bookName(engine, schema, LOCK_TABLE)} SET token = token + 1 WHERE name = 'deploy' AND token = ${token} RETURNING token`);
  return row === undefined ? token : Number(row["token"]);
}

function isContention(error: unknown): boolean {
  return error instanceof EngineError && /conflict|lock|serializ/i.test(error.message);
}
