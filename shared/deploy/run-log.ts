import type { Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { PromotionLog } from "../run/promotion-log.ts";
import { holdFence, takeLease } from "./lock/lease.ts";
import { openRows } from "./log/chain.ts";
import { keptByLog } from "./log/kept-by-log.ts";
import { logState, type LogState } from "./log/log-state.ts";
import { environmentClock, hasBooks, lastRow, readLog, rowAfter } from "./log/log-table.ts";
import { pointerStatements } from "./models/model-pointers.ts";
import type { ModelStore } from "./models/model-store.ts";
import type { PlacedModel } from "./models/place-models.ts";
import { placeRetrained } from "./models/place-retrained.ts";

export interface RunLogOptions {
  engine: Engine;
  schema: string;
  who: string;
  /** Id of the run, and its page. */
  runId: string;
  run?: string;
  keep: { releases: number; days: number };
  now: () => number;
  /** Where what is trained lies, and where consumers get it. */
  models?: { root: string; store: () => ModelStore | undefined };
  signal?: AbortSignal;
  tell?: (message: string) => void;
}

export interface RunLog extends PromotionLog {
  /** What is deployed as the run starts. */
  releases: LogState["releases"];
}

/**
 * What a scheduled run has to do with the log of an environment to which releases are deployed; undefined when nothing ever was. Opened
 * before the run reads anything: what is deployed from then on is newer than the run.
 */
export async function runLog(options: RunLogOptions): Promise<RunLog | undefined> {
  const { engine, schema, who, keep } = options;
  if (!(await hasBooks(engine, schema))) return undefined;
  const read = async (): Promise<ReturnType<typeof logState>> => logState(openRows(await readLog(engine, schema)));
  const start = await read();
  return {
    releases: start.releases,
    kept: async () => (await keptByLog(engine, schema, { ...keep, now: options.now() })).kept,
    async during({ set, hide, models: trained, publish }) {
      // Copied before anybody has to wait.
      const placed = options.models === undefined ? new Map<string, Record<string, PlacedModel>>() : await placeRetrained({ ...options.models, models: trained, releases: start.releases });
      if (set.length + hide.length + placed.size === 0) return publish(async () => {});
      await using lease = await takeLease({ engine, schema, holder: `${who} (run ${options.runId})`, exclusive: engine.name === "duckdb", ...(options.signal === undefined ? {} : { signal: options.signal }), ...(options.tell === undefined ? {} : { tell: options.tell }) });
      const state = await read();
      if (state.deployed !== start.deployed) {
        const [newest] = [...state.releases.values()].map(({ current }) => current).toSorted((a, b) => b.seq - a.seq);
        throw new HostError(`${newest === undefined ? "a release" : `${newest.release.name} ${newest.release.version}`} was deployed while this run was under way: nothing of the run was published; run again`);
      }
      await publish(async (tx) => {
        await holdFence(tx, engine, schema, lease.token);
        let last = await lastRow(tx, engine, schema);
        const at = await environmentClock(tx, engine);
        for (const [name, { current }] of state.releases) {
          const own = set.filter((each) => current.published[each.name] !== undefined && each.stamp.task === `${name}.${each.name}`);
          const gone = hide.filter((each) => current.published[each] !== undefined);
          const models = placed.get(name);
          if (own.length + gone.length === 0 && models === undefined) continue;
          const { row, statement } = rowAfter(engine, schema, last, {
            key: `run ${options.runId} ${name}`, kind: "run", release: current.release, who, published: Object.fromEntries(own.map((each) => [each.name, each.stamp.physical])),
            ...(gone.length === 0 ? {} : { dropped: gone }),
            ...(models === undefined ? {} : { models }),
            ...(options.run === undefined ? {} : { run: options.run }),
          }, { at, token: lease.token });
          await tx.executeOwn([statement, ...pointerStatements(engine, schema, { now: models, before: {}, release: current.release })]);
          last = row;
        }
      });
    },
  };
}
