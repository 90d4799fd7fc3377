/** A step that waits for others. What is not a job itself is taken as done. */
export interface Job {
  id: string;
  /** Must have succeeded. */
  inputs: readonly string[];
  /** Must be over, whatever came of them. */
  after?: readonly string[];
  /** Costs nothing worth a limit, so it starts as soon as it can. */
  light?: boolean;
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

  const light = new Set(jobs.filter((job) => job.light === true).map(({ id }) => id));
  const ready: string[] = [];
  const readyLight: string[] = [];
  const enqueue = (id: string): void => void (light.has(id) ? readyLight : ready).push(id);
  for (const { id } of jobs) if (waiting.get(id) === 0) enqueue(id);
  const skipped = new Set<string>();

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
        if (left === 0) enqueue(id);
      }
    }
  };

  await new Promise<void>((resolve, reject) => {
    let heavy = 0;
    let running = 0;
    let next = 0;
    const start = (id: string, weight: number): void => {
      running++;
      heavy += weight;
      options.run(id).then((ok) => {
        running--;
        heavy -= weight;
        settle(id, ok);
        pump();
      }).catch(reject);
    };
    const pump = (): void => {
      if (options.signal?.aborted !== true) {
        for (const id of readyLight.splice(0)) start(id, 0);
        for (let id = ready[next]; id !== undefined && heavy < options.limit; id = ready[next]) {
          next++;
          start(id, 1);
        }
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
