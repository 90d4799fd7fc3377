import { EngineError } from "../engine.ts";
import type { Borrowed } from "./connections.ts";
import { serverError } from "./server-error.ts";

/** Runs `work` between BEGIN and COMMIT; rolls back when it fails. A COMMIT without an answer is `unknown_outcome`: it may have happened. */
export async function runTransaction<T>({ client, ask, send, stopped }: Borrowed, work: () => Promise<T>): Promise<T> {
  await send("BEGIN", () => client.query("BEGIN"));
  let result: T;
  try {
    result = await work();
    const reason = stopped();
    if (reason !== undefined) throw reason;
  } catch (error) {
    await ask(() => client.query("ROLLBACK")).catch(() => undefined);
    throw error;
  }
  const { command } = await ask(() => client.query("COMMIT")).catch((error: unknown) => {
    if (mayHaveHappened(error)) throw new EngineError("The connection broke after COMMIT was sent, and before it was answered: whether the transaction happened is not known yet.", "unknown_outcome");
    return send("COMMIT", () => Promise.reject(error));
  });
  // Postgres answers the COMMIT of a transaction with a failed statement by ROLLBACK, without an error.
  if (command !== "COMMIT") throw new EngineError("The transaction was rolled back, because one of its statements had failed.", "other");
  return result;
}

/** Only an error that leaves the session alive says that nothing was committed. */
function mayHaveHappened(error: unknown): boolean {
  const said = serverError(error);
  return said === undefined || said.severity === "FATAL" || said.severity === "PANIC";
}
