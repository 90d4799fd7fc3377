import pg, { type ClientConfig, type PoolClient } from "pg";
import { EngineError, type QueryOptions } from "../engine.ts";
import { breakConnection } from "./break-connection.ts";

/** A cancel that arrives before its statement is forgotten by the server, so it is repeated. */
const REPEAT_MS = 200;
/** A server that does not even answer a cancel is not waited for any longer: the connection is broken off. */
const BREAK_OFF_MS = 5_000;

export interface Watched {
  config: ClientConfig;
  /** Process of the server that serves this connection; 0 behind a pooler, where it changes: then the connection is broken off at once. */
  pid: number;
  client: PoolClient;
  options: QueryOptions;
  /** Cancels from outside. */
  outside: AbortSignal;
}

export interface Watch {
  /** Why the work was stopped; undefined when it was not. */
  reason(): EngineError | undefined;
  /** Ends the watch. Resolves when no cancel is under way any more, so that it cannot hit what comes after. */
  stop(): Promise<void>;
}

/** Stops the work of one connection on abort or timeout: asks the server to cancel it, and breaks the connection off when that does not help. */
export function watchStatement({ config, pid, client, options: { signal, timeoutMs }, outside }: Watched): Watch {
  let reason: EngineError | undefined;
  let over = false;
  let cancelling: Promise<void> = Promise.resolve();

  const stop = (why: EngineError): void => {
    if (reason !== undefined || over) return;
    reason = why;
    if (pid === 0) breakConnection(client);
    else cancelling = cancelUntil(() => over);
  };
  const cancelUntil = async (done: () => boolean): Promise<void> => {
    const breakOff = setTimeout(() => breakConnection(client), BREAK_OFF_MS);
    const canceller = new pg.Client({ ...config, connectionTimeoutMillis: BREAK_OFF_MS, query_timeout: BREAK_OFF_MS });
    canceller.on("error", () => undefined);
    try {
      await canceller.connect();
      while (!done()) {
        await canceller.query(`SELECT pg_cancel_backend(${Math.trunc(pid)})`);
        if (!done()) await new Promise((resolve) => setTimeout(resolve, REPEAT_MS));
      }
    } catch {
      // The server cannot be asked: only our end of the connection is left.
      breakConnection(client);
    } finally {
      clearTimeout(breakOff);
      await canceller.end().catch(() => undefined);
    }
  };
  const cancelled = (): void => stop(new EngineError("The statement was cancelled.", "interrupted"));
  signal?.addEventListener("abort", cancelled, { once: true });
  outside.addEventListener("abort", cancelled, { once: true });
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => stop(new EngineError(`The statement was stopped after its timeout of ${timeoutMs / 1000} s.`, "interrupted")), timeoutMs);
  return {
    reason: () => reason,
    async stop() {
      over = true;
      signal?.removeEventListener("abort", cancelled);
      clearTimeout(timer);
      await cancelling;
    },
  };
}
