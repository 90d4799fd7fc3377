/** A step that waits for others. What is not a job itself is taken as done. */
export interface Job {
  id: string;
  /** Must have succeeded. */
  inputs: readonly string[];
  /** Must be over, whatever came of them. */
  after?: readonly string[];
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
  const readers = new Map<string, { id: string; needs: boolean }[]>();
  for (const { id, inputs, after = [] } of jobs) {
    const needed = new Set(inputs.filter((input) => known.has(input)));
    const awaited = new Set(after.filter((each) => known.has(each) && !needed.has(each)));
    waiting.set(id, needed.size + awaited.size);
    for (const input of [...needed, ...awaited]) {
      const reader = { id, needs: needed.has(input) };
      const list = readers.get(input);
      if (list === undefined) readers.set(input, [reader]);
      else list.push(reader);
    }
  }

  const ready = jobs.map(({ id }) => id).filter((id) => waiting.get(id) === 0);
  const skipped = new Set<string>();
  let next = 0;

  const settle = (job: string, succeeded: boolean): void => {
    const open = [{ job, ok: succeeded }];
    for (let over = open.shift(); over !== undefined; over = open.shift()) {
      for (const { id, needs } of readers.get(over.job) ?? []) {
        if (skipped.has(id)) continue;
        if (needs && !over.ok) {
          skipped.add(id);
          options.skip(id, job);
          open.push({ job: id, ok: false });
          continue;
        }
        const left = (waiting.get(id) ?? 0) - 1;
        waiting.set(id, left);
        if (left === 0) ready.push(id);
      }
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
          settle(id, ok);
          pump();
        }).catch(reject);
      }
      if (running === 0) resolve();
    };
    pump();
  });
}

/** Ids of jobs that would wait for each other for ever, and of what waits for them. */
export function stuck(jobs: readonly Job[]): Set<string> {
  const known = new Set(jobs.map(({ id }) => id));
  const waiting = new Map(jobs.map(({ id, inputs, after = [] }) => [id, new Set([...inputs, ...after].filter((each) => known.has(each)))]));
  for (let freed = true; freed; ) {
    freed = false;
    for (const [id, needs] of waiting) {
      for (const need of needs) if (!waiting.has(need)) needs.delete(need);
      if (needs.size > 0) continue;
      waiting.delete(id);
      freed = true;
    }
  }
  return new Set(waiting.keys());
}
