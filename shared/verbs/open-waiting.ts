import { EngineError } from "../engines/engine.ts";
import { openEnvironment, type EnvironmentSession, type OpenEnvironment } from "./open-environment.ts";

const PAUSE_MS = 500;

export interface Waiting {
  waitMs: number;
  signal?: AbortSignal;
  tell?: (message: string) => void;
}

/** Opens an environment; a database file that another process holds is waited for, because DuckDB lets in one at a time. */
export async function openWaiting(options: OpenEnvironment, { waitMs, signal, tell }: Waiting): Promise<EnvironmentSession> {
  const until = Date.now() + waitMs;
  for (let told = false; ; told = true) {
    try {
      return await openEnvironment(options);
    } catch (error) {
      const busy = error instanceof EngineError && error.code === "io" && error.message.includes("in use by another process");
      if (!busy || Date.now() >= until || signal?.aborted === true) throw error;
      if (!told) tell?.(`${error.message.split(".")[0] ?? "the database file is in use"}; waiting for it`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (0.5 + Math.random())));
    }
  }
}
