import { EngineError, type Engine, type Session, type ViewSwap } from "../engines/engine.ts";
import { viewStatements } from "../engines/view-statements.ts";
import { HostError } from "../host/ports.ts";
import { hiddenSchema } from "./environment-state.ts";
import { pause as wait } from "./retry.ts";
import { printStamp, type Stamp } from "./stamp.ts";

/** One name that consumers see, and the physical object that it is to show. */
export interface Publication {
  /** Name of the view. */
  name: string;
  stamp: Stamp & { physical: string };
}

/** How long names that readers hold are tried for. */
const PATIENCE_MS = 120_000;
const LONGEST_PAUSE_MS = 3_000;

/**
 * Shows a set of physical objects under the names that consumers use, in one transaction: a reader, and a crash, finds all the old
 * ones or all the new ones. Nothing else writes a name that consumers see. `hide`: names of ours that are to go. `first`: what else belongs
 * to the transaction, before the names move: the row of the deployment log. While readers hold a name, all of it is done again, `first` too;
 * `signal` ends that waiting, and never what is under way.
 */
export async function publish(engine: Engine, schema: string, set: readonly Publication[], hide: readonly string[] = [], first?: (tx: Session) => Promise<void>, signal?: AbortSignal): Promise<void> {
  if (set.length + hide.length === 0 && first === undefined) return;
  const swap = swapOf(schema, set, hide);
  const until = Date.now() + PATIENCE_MS;
  for (let pause = 50; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await engine.transaction(async (tx) => {
        await first?.(tx);
        await engine.swapViews(tx, swap);
      });
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== "lock_timeout" || Date.now() > until) throw error;
      await wait(pause * (0.5 + Math.random()), signal);
      if (signal?.aborted === true) throw new HostError("cancelled while readers held names that were to move: nothing was published");
    }
  }
}

/** What publishing a set is to the engine. */
export function swapOf(schema: string, set: readonly Publication[], hide: readonly string[]): ViewSwap {
  return { schema, from: hiddenSchema(schema), shown: set.map(({ name, stamp }) => ({ name, source: stamp.physical, comment: printStamp(stamp) })), hidden: hide };
}

/** The statements that show a set, each of which may be repeated. */
export function publishStatements(engine: Pick<Engine, "quote" | "literal">, schema: string, set: readonly Publication[], hide: readonly string[]): string[] {
  return viewStatements(engine, swapOf(schema, set, hide));
}
