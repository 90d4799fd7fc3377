import type { Session } from "../engine.ts";
import { quoteLiteral } from "./quote.ts";

/** How long the first lock is waited for at a time: readers that come later wait behind us for as long. */
const WAIT_MS = 2_000;
/** All others are only looked at. */
const LOOK_MS = 2;
/** Then the whole transaction gives way. */
const TRY_MS = 4_000;

/** Set for the rest of a transaction. */
const MISFIT = "towpath.misfit";

/**
 * Runs statements each of which locks a view, all of them or none. Whoever moves names one after the other holds the first while waiting
 * for the last, and a reader that goes the other way is in a deadlock with it, of which the reader may be the victim. So a view is only
 * waited for while none is held; when another one turns out to be in use, all is taken back, and that one is waited for next.
 * `steps`: SQL that gives the statements as an array; NULL: there is nothing to do. A view that cannot be replaced is marked, and all is taken back.
 */
async function runLocking(tx: Session, steps: string): Promise<void> {
  const body = `DECLARE steps text[]; first integer := 1; at integer := 1; wait text := current_setting('lock_timeout'); patience timestamptz := clock_timestamp() + interval '${TRY_MS} milliseconds';
BEGIN
  steps := ${steps};
  IF steps IS NULL THEN RETURN; END IF;
  LOOP
    BEGIN
      FOR step IN 0 .. cardinality(steps) - 1 LOOP
        at := (first - 1 + step) % cardinality(steps) + 1;
        IF step < 2 THEN PERFORM set_config('lock_timeout', CASE step WHEN 0 THEN '${WAIT_MS}' ELSE '${LOOK_MS}' END, true); END IF;
        EXECUTE steps[at];
      END LOOP;
      PERFORM set_config('lock_timeout', wait, true);
      RETURN;
    EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
      IF clock_timestamp() > patience THEN RAISE; END IF;
      first := at;
    WHEN invalid_table_definition THEN
      PERFORM set_config('${MISFIT}', 'true', true);
      RETURN;
    END;
  END LOOP;
END`;
  await tx.executeOwn([`DO ${quoteLiteral(body)}`]);
}

/** Locks views that are about to move. LOCK TABLE would lock the tables below as well; giving a view the owner that it has does nothing else than lock it. */
export async function lockViews(tx: Session, schema: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await runLocking(tx, `(SELECT array_agg(format('ALTER VIEW %s OWNER TO %I', c.oid::regclass, pg_get_userbyid(c.relowner)) ORDER BY c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${quoteLiteral(schema)} AND c.relkind = 'v' AND c.relname = ANY (ARRAY[${names.map((name) => quoteLiteral(name)).join(", ")}]))`);
}

/**
 * Replaces views, which locks them by itself: for a thousand names, locking them beforehand would take a third of the time. One text for each
 * view. False: the columns of one would go or change, and nothing was done.
 */
export async function replaceViews(tx: Session, statements: readonly string[]): Promise<boolean> {
  if (statements.length === 0) return true;
  await runLocking(tx, `ARRAY[${statements.map((text) => quoteLiteral(text)).join(", ")}]`);
  const [row] = await tx.query(`SELECT current_setting('${MISFIT}', true) AS misfit`);
  return row?.["misfit"] !== "true";
}
