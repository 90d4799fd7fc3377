import { EngineError, type Engine, type Session } from "../engines/engine.ts";
import { publish, type Publication } from "../run/publish.ts";
import { openRows } from "./log/chain.ts";
import type { Deployment, Promotion } from "./log/deployment.ts";
import { environmentClock, findRow, lastRow, rowAfter } from "./log/log-table.ts";
import { promoteJournaled } from "./journal.ts";
import { holdFence, moveFence } from "./lock/lease.ts";
import { HostError } from "../host/ports.ts";

export interface Promote {
  engine: Engine;
  schema: string;
  /** Views to show, and names of ours to hide. */
  set: readonly Publication[];
  hide: readonly string[];
  promotion: Promotion;
  token: number;
  /** Hash of the newest row when it was decided what to do; undefined: it does not matter. */
  expectedHead?: string;
  /** Statements of our own for the same transaction: pointers to models. */
  also?: readonly string[];
  /** Ends waiting for readers; a promotion that can go on goes on. */
  signal?: AbortSignal | undefined;
}

const LOOKS = 6;

/**
 * Publishes a set and writes the row of the log in one transaction: readers see all of it or nothing, and nothing of it without its row. A
 * COMMIT whose answer was lost is looked up in the log, never guessed. The same promotion twice happens once. Engines of level B go by a journal.
 */
export async function promote(options: Promote): Promise<Deployment> {
  const { engine, schema, promotion } = options;
  if (engine.promotion === "B") return promoteJournaled({ ...options, also: options.also ?? [] });
  try {
    return await promoteOnce(options);
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const found = await lookUp(engine, schema, promotion.key, options.token);
    if (found !== undefined) return found;
    throw new HostError(`the connection to the environment was lost during the promotion; its log says that nothing was published: deploy again. (${error.message})`);
  }
}

async function promoteOnce({ engine, schema, set, hide, promotion, token, expectedHead, also = [], signal }: Promote): Promise<Deployment> {
  let written: Deployment | undefined;
  await publish(engine, schema, set, hide, async (tx) => {
    await holdFence(tx, engine, schema, token);
    const there = await findRow(tx, engine, schema, promotion.key);
    if (there !== undefined) throw new Done(openRows([there])[0]);
    const last = await lastRow(tx, engine, schema);
    if (expectedHead !== undefined && (last?.hash ?? "") !== expectedHead) throw new HostError("the environment has moved since this was planned: its log has a newer row; plan again");
    written = await writeRow(tx, { engine, schema, promotion, token, last });
    if (also.length > 0) await tx.executeOwn(also);
  }, signal).catch((error: unknown) => {
    if (error instanceof Done && error.row !== undefined) written = error.row;
    else throw error;
  });
  if (written === undefined) throw new HostError("the log of the environment holds a row for this plan that cannot be read: `towpath audit` says more");
  return written;
}

async function writeRow(tx: Session, { engine, schema, promotion, token, last }: { engine: Engine; schema: string; promotion: Promotion; token: number; last: Awaited<ReturnType<typeof lastRow>> }): Promise<Deployment | undefined> {
  const { row, statement } = rowAfter(engine, schema, last, promotion, { at: await environmentClock(tx, engine), token });
  await tx.executeOwn([statement]);
  return openRows([row])[0];
}

/** Ends a transaction that finds its work done already. */
class Done extends Error {
  readonly row: Deployment | undefined;
  constructor(row: Deployment | undefined) {
    super("done already");
    this.row = row;
  }
}

/** Whether the promotion may have happened although it was not answered. */
function isUnknown(error: unknown): error is EngineError {
  const codes: readonly string[] = ["unknown_outcome", "connection"];
  return error instanceof EngineError && codes.includes(error.code);
}

async function lookUp(engine: Engine, schema: string, key: string, token: number): Promise<Deployment | undefined> {
  for (let look = 1; ; look++) {
    try {
      // Waits for the transaction when it is still under way, and keeps it from committing later.
      await moveFence(engine, schema, token);
      const row = await findRow(engine, engine, schema, key);
      return row === undefined ? undefined : openRows([row])[0];
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      if (look >= LOOKS) throw new HostError(`the connection to the environment was lost during the promotion and does not come back, so it is not known whether consumers see the new release: \`towpath status\` reads it from the log as soon as the environment answers; running the same deployment again is safe. (${error.message})`);
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** look));
    }
  }
}
