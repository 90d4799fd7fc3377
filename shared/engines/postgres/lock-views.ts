import { EngineError, type Session } from "../engine.ts";
import { quoteLiteral } from "./quote.ts";

/** Much less than a second: readers look for deadlocks after that long (`deadlock_timeout`), and then one of them would be the victim. */
const LONGEST_MS = 600;

/**
 * Takes the locks of views that are about to move, all of them or none. Whoever moves names one after the other holds the first while waiting
 * for the last, and a reader that goes the other way is in a deadlock with it; so nothing is waited for after this, and this ends before
 * anybody looks for deadlocks. LOCK TABLE would lock the tables below the views as well; giving a view the owner that it has does nothing else.
 */
export async function lockViews(tx: Session, schema: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const [now] = await tx.query("SELECT current_setting('statement_timeout') AS statement, extract(epoch FROM current_setting('deadlock_timeout')::interval) * 1000 AS deadlock");
  const limit = Math.max(50, Math.min(LONGEST_MS, Math.floor(Number(now?.["deadlock"] ?? 1000) * 0.6)));
  const body = `DECLARE view record; BEGIN
FOR view IN SELECT c.oid::regclass AS name, pg_get_userbyid(c.relowner) AS owner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ${quoteLiteral(schema)} AND c.relkind = 'v' AND c.relname = ANY (ARRAY[${names.map((name) => quoteLiteral(name)).join(", ")}]) ORDER BY c.oid
LOOP EXECUTE format('ALTER VIEW %s OWNER TO %I', view.name, view.owner); END LOOP; END`;
  await tx.executeOwn([`SET LOCAL statement_timeout = ${limit}`]);
  try {
    await tx.executeOwn([`DO ${quoteLiteral(body)}`]);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== "interrupted") throw error;
    throw new EngineError("Readers hold names that are to move, and did not give them up in time. Nothing was changed; try again.", "lock_timeout");
  }
  await tx.executeOwn([`SET LOCAL statement_timeout = ${quoteLiteral(String(now?.["statement"] ?? "0"))}`]);
}
