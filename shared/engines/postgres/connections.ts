import pg, { type ClientConfig, type PoolClient } from "pg";
import { EngineError, type QueryOptions } from "../engine.ts";
import { explainError } from "./explain-error.ts";
import { lostAnswers } from "./lost-answers.ts";
import { Turns } from "./turns.ts";
import { watchStatement } from "./watch-statement.ts";

const IDLE_MS = 10_000;

export interface Limits {
  /** Statements at once, and as many transactions beside them: the work of a transaction may wait for statements. */
  atOnce: number;
  /** Settings of each session. */
  settings: Readonly<Record<string, string>>;
  /** See lost-answers.ts. */
  askAfterMs: number | undefined;
}

/** A connection that is in use: nobody else has it. */
export interface Borrowed {
  client: PoolClient;
  /** Waits for an answer, and notices when it got lost. */
  ask<T>(work: () => Promise<T>): Promise<T>;
  /** The same, with errors explained by the statement's own text. */
  send<T>(sql: string, work: () => Promise<T>): Promise<T>;
  /** Why the work is to stop, once it is. */
  stopped(): EngineError | undefined;
}

/** The connections to one database. Each statement and each transaction has its own; idle ones are kept for a while. */
export class Connections {
  readonly #config: ClientConfig;
  readonly #askAfterMs: number | undefined;
  readonly #pool: pg.Pool;
  readonly #setUp: string;
  readonly #pids = new WeakMap<PoolClient, number>();
  readonly #statements: Turns;
  readonly #transactions: Turns;
  readonly #busy = new Set<AbortController>();
  readonly #ends = new Set<Promise<unknown>>();
  #closed = false;

  constructor(config: ClientConfig, { atOnce, settings, askAfterMs }: Limits) {
    this.#config = config;
    this.#askAfterMs = askAfterMs;
    this.#pool = new pg.Pool({ ...config, max: 2 * atOnce, idleTimeoutMillis: IDLE_MS, allowExitOnIdle: true });
    // A connection that breaks while nobody uses it is replaced; one that is in use tells whoever uses it.
    this.#pool.on("error", () => undefined);
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
    this.#statements = new Turns(atOnce);
    this.#transactions = new Turns(atOnce);
    const set = Object.entries(settings).map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, false)`);
    this.#setUp = `SELECT pg_backend_pid() AS pid, ${set.join(", ")}`;
  }

  /** {@link use} for one statement, in turn. */
  statement<T>(work: (connection: Borrowed) => Promise<T>, options?: QueryOptions): Promise<T> {
    return this.#statements.take(() => this.#tracked(work, options));
  }

  transaction<T>(work: (connection: Borrowed) => Promise<T>, options?: QueryOptions): Promise<T> {
    return this.#transactions.take(() => this.#tracked(work, options));
  }

  /** Cancels what runs. */
  interrupt(): void {
    for (const each of this.#busy) each.abort();
  }

  /** Cancels what runs, waits for its end, and closes. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.interrupt();
    while (this.#ends.size > 0) await Promise.allSettled(this.#ends);
    await this.#pool.end();
  }

  async #tracked<T>(work: (connection: Borrowed) => Promise<T>, options: QueryOptions = {}): Promise<T> {
    const using = this.#use(work, options);
    this.#ends.add(using);
    return using.finally(() => this.#ends.delete(using));
  }

  async #use<T>(work: (connection: Borrowed) => Promise<T>, options: QueryOptions): Promise<T> {
    if (options.signal?.aborted === true) throw new EngineError("The statement was cancelled.", "interrupted");
    if (this.#closed) throw new EngineError("The engine is closed.", "other");
    const client = await this.#connect();
    const outside = new AbortController();
    this.#busy.add(outside);
    const about = { config: this.#config, pid: this.#pids.get(client) ?? 0, client };
    const watch = watchStatement({ ...about, options, outside: outside.signal });
    const answers = lostAnswers({ ...about, askAfterMs: this.#askAfterMs });
    const ask: Borrowed["ask"] = (asked) => answers.awaited(asked());
    const send: Borrowed["send"] = (sql, sent) => ask(sent).catch((error: unknown) => Promise.reject(watch.reason() ?? explainError(error, sql)));
    try {
      return await work({ client, ask, send, stopped: watch.reason });
    } catch (error) {
      // Who stopped the work has to know that it may have happened all the same.
      if (error instanceof EngineError && error.code === "unknown_outcome") throw error;
      throw watch.reason() ?? error;
    } finally {
      this.#busy.delete(outside);
      await watch.stop();
      // Closing rolls back, and gives up every lock, whatever state the connection is in.
      client.release(watch.reason() !== undefined || client.getTransactionStatus() !== "I");
    }
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.#pool.connect().catch((error: unknown) => Promise.reject(explainError(error, "")));
    if (this.#pids.has(client)) return client;
    try {
      const { rows } = await client.query<{ pid: string }>(this.#setUp);
      const pid = Number(rows[0]?.pid);
      // A pooler tells another number than the process that happens to serve us now, and will not next time.
      this.#pids.set(client, Reflect.get(client, "processID") === pid ? pid : 0);
      return client;
    } catch (error) {
      client.release(true);
      throw explainError(error, "");
    }
  }
}
