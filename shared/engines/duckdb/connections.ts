import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { QueryOptions } from "../engine.ts";
import { EngineError } from "../engine.ts";
import type { OpenedInstance } from "./open-instance.ts";

/** An interrupt that arrives before the statement has started is forgotten by DuckDB, so it is repeated until the statement ends. */
const REPEAT_INTERRUPT_MS = 20;

/** The connections of one database. Concurrent statements never share one; idle ones are kept, because opening costs more than a small query. */
export class Connections {
  readonly #instance: DuckDBInstance;
  readonly #enter: OpenedInstance["enter"];
  readonly #idle: DuckDBConnection[] = [];
  readonly #busy = new Map<DuckDBConnection, Promise<unknown>>();
  #closed = false;
  #interrupts = 0;

  /** Statements that wait for their turn, and how many may still start. */
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ instance, enter }: OpenedInstance, statementsAtOnce: number) {
    this.#instance = instance;
    this.#enter = enter;
    this.#free = statementsAtOnce;
  }

  /**
   * {@link use} for one statement, in turn: more at once than there are threads would only open connections. Transactions do not queue,
   * because their work may wait for statements.
   */
  async statement<T>(work: (connection: DuckDBConnection) => Promise<T>, options: QueryOptions = {}): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((start) => this.#waiting.push(start));
    try {
      return await this.use(work, options);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** Runs `work` with a connection of its own; stops it on abort, timeout or {@link interrupt}. */
  async use<T>(work: (connection: DuckDBConnection) => Promise<T>, options: QueryOptions = {}): Promise<T> {
    if (options.signal?.aborted) throw new EngineError("The statement was cancelled.", "interrupted");
    if (this.#closed) throw new EngineError("The engine is closed.", "other");
    const connection = this.#idle.pop() ?? (await this.#connect());
    if (this.#closed) throw new EngineError("The engine is closed.", "other");
    const before = this.#interrupts;
    const watch = watchdog(connection, options, () => this.#interrupts !== before);
    const running = work(connection);
    this.#busy.set(connection, running);
    let healthy = false;
    try {
      const result = await running;
      healthy = true;
      return result;
    } catch (error) {
      throw watch.reason() ?? error;
    } finally {
      watch.stop();
      this.#busy.delete(connection);
      // A failed or interrupted connection may still be inside a transaction: closing it rolls back.
      if (healthy && !this.#closed) this.#idle.push(connection);
      else connection.closeSync();
    }
  }

  async #connect(): Promise<DuckDBConnection> {
    const connection = await this.#instance.connect();
    await this.#enter(connection);
    return connection;
  }

  interrupt(): void {
    this.#interrupts++;
    for (const connection of this.#busy.keys()) connection.interrupt();
  }

  /** Interrupts what runs, waits for its end, and closes. */
  async close(): Promise<void> {
    this.#closed = true;
    this.interrupt();
    // Again and again, until the `finally` of each has run.
    while (this.#busy.size > 0) await Promise.allSettled(this.#busy.values());
    for (const connection of this.#idle.splice(0)) connection.closeSync();
    this.#instance.closeSync();
  }
}

function watchdog(connection: DuckDBConnection, { signal, timeoutMs }: QueryOptions, interruptedOutside: () => boolean) {
  let reason: EngineError | undefined;
  const stop = (why: EngineError) => {
    reason ??= why;
    connection.interrupt();
  };
  const onAbort = () => stop(new EngineError("The statement was cancelled.", "interrupted"));
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer = timeoutMs === undefined ? undefined
    : setTimeout(() => stop(new EngineError(`The statement was stopped after its timeout of ${timeoutMs / 1000} s.`, "interrupted")), timeoutMs);
  const repeat = setInterval(() => {
    if (reason !== undefined || interruptedOutside()) connection.interrupt();
  }, REPEAT_INTERRUPT_MS);
  return {
    reason: () => reason,
    stop() {
      signal?.removeEventListener("abort", onAbort);
      clearTimeout(timer);
      clearInterval(repeat);
    },
  };
}
