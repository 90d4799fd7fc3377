import type { Engine } from "../../engines/engine.ts";
import type { RunOptions } from "../run-options.ts";

/** The engine that reads files: the embedded one, whatever the environment's is. */
export async function fileReader({ engine, unitEngine }: Pick<RunOptions, "engine" | "unitEngine">): Promise<AsyncDisposable & { engine: Engine }> {
  if (engine.name === "duckdb" || unitEngine === undefined) return { engine, [Symbol.asyncDispose]: async () => undefined };
  const reader = await unitEngine();
  return { engine: reader, [Symbol.asyncDispose]: () => reader.close() };
}
