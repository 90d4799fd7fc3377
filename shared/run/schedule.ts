/** A step that waits for others. Inputs that are not jobs themselves are taken as done. */
export interface Job {
  id: string;
  inputs: readonly string[];
}

export interface ScheduleOptions {
  /** How many run at once. */
  limit: number;
  /** Runs one job; true when what depends on it may go on. It must not reject. */
  run(id: string): Promise<boolean>;
  /** A job that cannot run because `because`, its direct or indirect input, failed. */
  skip(id: string, because: string): void;
  /** Once aborted nothing new starts; jobs on their way are waited for. */
  signal?: AbortSignal | undefined;
}

/** Runs jobs as soon as their inputs are done, at most `limit` at once, in the given order among those that are ready. */
export async function schedule(jobs: readonly Job[], options: ScheduleOptions): Promise<void> {
  const known = new Set(jobs.map(({ id }) => id));
  const waiting = new Map<string, number>();
  const readers = new Map<string, string[]>();
  for (const { id, inputs } of jobs) {
    const needed = [...new Set(inputs)].filter((input) => known.has(input));
    waiting.set(id, needed.length);
    for (const input of needed) readers.set(input, [...(readers.get(input) ?? []), id]);
  }

  const ready = jobs.map(({ id }) => id).filter((id) => waiting.get(id) === 0);
  const skipped = new Set<string>();
  let next = 0;

  const release = (id: string): void => {
    for (const reader of readers.get(id) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0 && !skipped.has(reader)) ready.push(reader);
    }
  };
  const skipReaders = (failed: string): void => {
    const open = [...(readers.get(failed) ?? [])];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      if (skipped.has(id)) continue;
      skipped.add(id);
      options.skip(id, failed);
      open.push(...(readers.get(id) ?? []));
    }
  };

  await new Promise<void>((resolve, reject) => {
    let running = 0;
    const pump = (): void => {
      while (running < options.limit && next < ready.length && options.signal?.aborted !== true) {
        const id = ready[next++];
        if (id === undefined) break;
        running++;
        options.run(id).then((ok) => {
          running--;
          if (ok) release(id);
          else skipReaders(id);
          pump();
        }, reject);
      }
      if (running === 0) resolve();
    };
    pump();
  });
}
