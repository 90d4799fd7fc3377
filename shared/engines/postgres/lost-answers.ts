import pg, { type ClientConfig, type PoolClient } from "pg";
import { breakConnection } from "./break-connection.ts";

/** An answer that takes long is common; only then the server is asked, by another connection, whether it is still at it. */
const ASK_AFTER_MS = 10_000;
/** Twice, so that an answer that is on its way has time to arrive. */
const AGAIN_MS = 1_000;
const TIMES = 2;
const CONNECT_MS = 10_000;

export interface LostAnswers {
  /** Waits for an answer; rejects as a broken connection does when the server has given it, or is gone, and it did not arrive. */
  awaited<T>(answer: Promise<T>): Promise<T>;
  stop(): void;
}

/** Notices that a network swallows answers without closing the connection: the driver would wait for ever. */
export function lostAnswers({ config, pid, client, askAfterMs = ASK_AFTER_MS }: { config: ClientConfig; pid: number; client: PoolClient; askAfterMs?: number | undefined }): LostAnswers {
  let waiting: symbol | undefined;
  let timer: NodeJS.Timeout | undefined;

  const look = async (which: symbol, idle: number): Promise<void> => {
    if (waiting !== which) return;
    const working = await isWorking(config, pid);
    if (waiting !== which) return;
    if (!working && idle + 1 >= TIMES) breakConnection(client);
    else schedule(which, working ? 0 : idle + 1);
  };
  const schedule = (which: symbol, idle: number): void => {
    timer = setTimeout(() => void look(which, idle), idle === 0 ? askAfterMs : AGAIN_MS);
    timer.unref();
  };
  const stop = (): void => {
    waiting = undefined;
    clearTimeout(timer);
  };
  return {
    async awaited(answer) {
      if (pid !== 0) {
        waiting = Symbol("answer");
        schedule(waiting, 0);
      }
      return answer.finally(stop);
    },
    stop,
  };
}

/** Whether the server works on a statement of this connection. A server that cannot be asked is not working for us either. */
async function isWorking(config: ClientConfig, pid: number): Promise<boolean> {
  const other = new pg.Client({ ...config, connectionTimeoutMillis: CONNECT_MS, query_timeout: CONNECT_MS });
  other.on("error", () => undefined);
  try {
    await other.connect();
    const { rows } = await other.query<{ state: string | null }>(`SELECT state FROM pg_stat_activity WHERE pid = ${Math.trunc(pid)}`);
    return rows[0]?.state === "active" || rows[0]?.state === "fastpath function call";
  } catch {
    return false;
  } finally {
    await other.end().catch(() => undefined);
  }
}
