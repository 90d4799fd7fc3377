import type { Engine, Session } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import { publishStatements, type Publication } from "../run/publish.ts";
import { openRows } from "./log/chain.ts";
import type { Deployment, Promotion } from "./log/deployment.ts";
import { bookName, environmentClock, findRow, JOURNAL_TABLE, lastRow, rowAfter } from "./log/log-table.ts";
import { holdFence } from "./lock/lease.ts";

/** A promotion as the journal keeps it until it is finished: everything that finishing it needs. */
interface Intent {
  set: readonly Publication[];
  hide: readonly string[];
  also: readonly string[];
  promotion: Promotion;
}

interface Journaled extends Intent {
  engine: Engine;
  schema: string;
  token: number;
  expectedHead?: string | undefined;
}

/**
 * Level B, for engines that cannot change several names in one transaction: what is to be done is written down first, then each name moves,
 * then the row of the log is written. Whatever interrupts it, {@link rollForward} finishes it before anything else is deployed. In between
 * readers may see names of both releases, and `towpath status` says so.
 */
export async function promoteJournaled({ engine, schema, token, expectedHead, ...intent }: Journaled): Promise<Deployment> {
  const done = await findRow(engine, engine, schema, intent.promotion.key);
  if (done !== undefined) return opened(done);
  await holdFence(engine, engine, schema, token);
  const last = await lastRow(engine, engine, schema);
  if (expectedHead !== undefined && (last?.hash ?? "") !== expectedHead) throw new HostError("the environment has moved since this was planned: its log has a newer row; plan again");
  const entry = JSON.stringify(intent satisfies Intent);
  await engine.execute(`INSERT INTO ${bookName(engine, schema, JOURNAL_TABLE)} (key, entry) VALUES (${engine.literal(intent.promotion.key)}, ${engine.literal(entry)})`);
  return finish(engine, schema, token, intent);
}

/** Finishes what an interrupted promotion has begun. Called under the lock, before anything is planned. Gives what it finished. */
export async function rollForward(engine: Engine, schema: string, token: number): Promise<Deployment[]> {
  const finished: Deployment[] = [];
  for (const intent of await pendingPromotions(engine, schema)) finished.push(await finish(engine, schema, token, intent));
  return finished;
}

/** Promotions that were begun and not finished: consumers may see names of two releases. */
export async function pendingPromotions(engine: Engine, schema: string): Promise<Intent[]> {
  const rows = await engine.query(`SELECT entry FROM ${bookName(engine, schema, JOURNAL_TABLE)} ORDER BY key`);
  return rows.map((row) => {
    const data: unknown = JSON.parse(String(row["entry"]));
    if (!isIntent(data)) throw new HostError(`the journal of ${schema} holds an entry that this version of Towpath cannot read: update Towpath`);
    return data;
  });
}

/** Every step may have been done before, and is done again. */
async function finish(engine: Engine, schema: string, token: number, { set, hide, also, promotion }: Intent): Promise<Deployment> {
  for (const statement of [...publishStatements(engine, schema, set, hide), ...also]) await own(engine, statement);
  let row = await findRow(engine, engine, schema, promotion.key);
  if (row === undefined) {
    await holdFence(engine, engine, schema, token);
    const next = rowAfter(engine, schema, await lastRow(engine, engine, schema), promotion, { at: await environmentClock(engine, engine), token });
    await own(engine, next.statement);
    row = next.row;
  }
  await engine.execute(`DELETE FROM ${bookName(engine, schema, JOURNAL_TABLE)} WHERE key = ${engine.literal(promotion.key)}`);
  return opened(row);
}

async function own(engine: Engine, statement: string): Promise<void> {
  await engine.transaction((tx: Session) => tx.executeOwn([statement]));
}

function opened(row: Parameters<typeof openRows>[0][number]): Deployment {
  const [deployment] = openRows([row]);
  if (deployment === undefined) throw new HostError("the log of the environment holds a row for this plan that cannot be read: `towpath audit` says more");
  return deployment;
}

function isIntent(data: unknown): data is Intent {
  return typeof data === "object" && data !== null && "set" in data && Array.isArray(data.set) && "hide" in data && Array.isArray(data.hide) && "also" in data && Array.isArray(data.also) && "promotion" in data;
}
