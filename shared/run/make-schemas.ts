import { EngineError, type Engine } from "../engines/engine.ts";

const TRIES = 5;

/** Makes schemas that are missing. Who may not make any can have them made beforehand: what is there is left as it is. */
export async function makeSchemas(engine: Engine, names: readonly string[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const there = new Set(await engine.schemas());
    const missing = names.filter((name) => !there.has(name));
    if (missing.length === 0) return;
    try {
      for (const name of missing) await engine.execute(`CREATE SCHEMA IF NOT EXISTS ${engine.quote(name)}`);
      return;
    } catch (error) {
      // IF NOT EXISTS does not keep two sessions from making the same one at once; the second time it is there.
      if (!(error instanceof EngineError) || attempt >= TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}
