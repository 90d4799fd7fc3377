import type { Engine, QueryOptions } from "../engines/engine.ts";

/** Makes views together: a transaction of its own for each would take longer than the view. */
export interface ViewBatch {
  /** Makes one object; rejects with the error of exactly this one. */
  make(object: NewObject, options: QueryOptions): Promise<void>;
}

export interface NewObject {
  /** The statement around the user's query. */
  create: string;
  /** Puts our comment on it. */
  comment: string;
}

interface Waiting {
  object: NewObject;
  options: QueryOptions;
  resolve(): void;
  reject(error: unknown): void;
}

/** In one transaction: engines have a limited number of locks. */
const AT_ONCE = 200;

/** Collects the views that are asked for while others are made, and makes them in one transaction. */
export function viewBatch(engine: Engine): ViewBatch {
  let waiting: Waiting[] = [];
  let busy = false;

  const drain = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, AT_ONCE);
      waiting = waiting.slice(AT_ONCE);
      await makeAll(engine, batch);
    }
    busy = false;
  };
  return {
    make: (object, options) =>
      new Promise((resolve, reject) => {
        waiting.push({ object, options, resolve, reject });
        // All that become ready in this turn go together.
        if (!busy) {
          busy = true;
          setImmediate(() => void drain());
        }
      }),
  };
}

async function makeAll(engine: Engine, batch: readonly Waiting[]): Promise<void> {
  const signal = batch[0]?.options.signal;
  if (batch.length > 1) {
    try {
      await makeObjects(engine, batch.map(({ object }) => object), signal === undefined ? {} : { signal });
      for (const { resolve } of batch) resolve();
      return;
    } catch {
      // Nothing of the batch exists now. Alone, each view says for itself what is wrong with it.
    }
  }
  for (const { object, options, resolve, reject } of batch) {
    await makeObjects(engine, [object], options).then(resolve, reject);
  }
}

/** Makes objects with their comments in one transaction, so that what has our comment is whole. */
export async function makeObjects(engine: Engine, objects: readonly NewObject[], options: QueryOptions): Promise<void> {
  await engine.transaction(async (tx) => {
    for (const { create } of objects) await tx.execute(create);
    await tx.executeOwn(objects.map(({ comment }) => comment));
  }, options);
}
