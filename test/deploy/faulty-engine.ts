import type { Engine, Session } from "../../shared/engines/engine.ts";

/** The process as it is killed: nothing is done any more after it. */
export class Killed extends Error {}

export interface Faults {
  /** The side effect that is the last one, counted from 1; none when it is never reached. */
  at: number;
  /** Before it is done, or after it was done and before anybody knows. */
  when: "before" | "after";
}

/** An engine that dies at one of its calls; every call that reaches the database is counted, COMMIT and the way into a transaction included. */
export function faultyEngine(engine: Engine, faults: Faults): { engine: Engine; effects: () => number; dead: () => boolean } {
  let effects = 0;
  let dead = false;
  const effect = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) throw new Killed("dead");
    effects++;
    const here = effects === faults.at;
    if (here && faults.when === "before") {
      dead = true;
      throw new Killed("killed before");
    }
    const result = await work();
    if (here) {
      dead = true;
      throw new Killed("killed after");
    }
    if (dead) throw new Killed("dead");
    return result;
  };
  const session = (tx: Session): Session => ({
    execute: (sql) => effect(() => tx.execute(sql)),
    executeOwn: (statements) => effect(() => tx.executeOwn(statements)),
    query: (sql) => effect(() => tx.query(sql)),
  });
  const wrapped: Engine = {
    ...engine,
    execute: (sql, options) => effect(() => engine.execute(sql, options)),
    query: (sql, options) => effect(() => engine.query(sql, options)),
    read: (sql, options) => effect(() => engine.read(sql, options)),
    describe: (sql, options) => effect(() => engine.describe(sql, options)),
    list: (schema) => effect(() => engine.list(schema)),
    schemas: () => effect(() => engine.schemas()),
    columns: (schema) => effect(() => engine.columns(schema)),
    grantees: (schema) => effect(() => engine.grantees(schema)),
    swapProblems: (swap) => effect(() => engine.swapProblems(swap)),
    exportParquet: (query, file, options) => effect(() => engine.exportParquet(query, file, options)),
    // The end of the transaction is an effect of its own: after it, what was done is there although nobody was told.
    transaction: (work, options) => effect(() => engine.transaction(async (tx) => {
      const result = await work(session(tx));
      if (dead) throw new Killed("dead");
      return result;
    }, options)),
  };
  return { engine: wrapped, effects: () => effects, dead: () => dead };
}
