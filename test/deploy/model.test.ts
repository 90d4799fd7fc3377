import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../shared/deploy/audit.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { logState } from "../../shared/deploy/log/log-state.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { rollbackPlan } from "../../shared/deploy/plan/rollback-plan.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { rollBack } from "../../shared/deploy/rollback.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { lookAtState } from "../../shared/run/environment-state.ts";
import { seeds } from "../github/world.ts";
import { FULL, prove } from "../harness/proof.ts";
import { faultyEngine } from "./faulty-engine.ts";
import { ENGINES, places } from "./places.ts";
import { buildVersion, emptyShop, SCHEMA, versionsSeen } from "./shop.ts";

/** What should be: the version that consumers see, the rows of the log, and the versions that were seen, newest first and each once. */
interface Model {
  current: number | undefined;
  rows: number;
  seen: number[];
  /** Versions that were gone back from. */
  left: Set<number>;
  next: number;
  /** A name was dropped past us. */
  damaged: boolean;
}

type Command = fc.AsyncCommand<Model, { engine: Engine; token: number }>;

function see(model: Model, version: number): void {
  model.current = version;
  model.rows++;
  model.seen = [version, ...model.seen.filter((each) => each !== version)];
  model.damaged = false;
}

async function agree(model: Model, engine: Engine): Promise<void> {
  const { rows, chain, drift } = await auditEnvironment(engine, SCHEMA);
  expect({ rows, chain, damaged: drift.length > 0 }).toEqual({ rows: model.rows, chain: [], damaged: model.damaged });
  if (!model.damaged && model.current !== undefined) expect(await versionsSeen(engine)).toEqual([model.current]);
}

class Deploy implements Command {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
  check = (): boolean => true;
  async run(model: Model, real: { engine: Engine }): Promise<void> {
    const version = model.next++;
    const { set, promotion } = await buildVersion(real.engine, version);
    const faulty = faultyEngine(real.engine, { at: this.at, when: this.at % 2 === 0 ? "before" : "after" });
    await using lease = await takeLease({ engine: real.engine, schema: SCHEMA, holder: "tester", exclusive: true });
    await promote({ engine: faulty.engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token }).catch((error: unknown) => {
      if (!faulty.dead()) throw error;
    });
    const happened = openRows(await readLog(real.engine, SCHEMA)).some(({ key }) => key === promotion.key);
    expect(happened || faulty.dead()).toBe(true);
    if (happened) see(model, version);
    await agree(model, real.engine);
  }
  toString = (): string => (this.at === 0 ? "deploy" : `deploy, killed at ${this.at}`);
}

/** The newest earlier version that nobody has gone back from. */
const before = ({ seen, left }: Model): number | undefined => seen.slice(1).find((version) => !left.has(version));

class Back implements Command {
  check = (model: Model): boolean => before(model) !== undefined && !model.damaged;
  async run(model: Model, { engine }: { engine: Engine }): Promise<void> {
    await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester", exclusive: true });
    const log = logState(openRows(await readLog(engine, SCHEMA)));
    const state = await lookAtState(engine, SCHEMA);
    const { plan, target } = rollbackPlan({ environment: { at: { file: "", pointer: "" }, name: "production", engine: "duckdb", schema: SCHEMA, options: {} }, engine, log, state, name: undefined, to: undefined, policy: "", columns: {}, grantees: [] });
    expect(plan.refusals).toEqual([]);
    await rollBack({ engine, schema: SCHEMA, plan, target, state, token: lease.token, head: log.head, who: "tester", towpath: "0" });
    const shown = before(model) ?? 0;
    model.left.add(model.current ?? 0);
    see(model, shown);
    await agree(model, engine);
  }
  toString = (): string => "rollback";
}

class Zombie implements Command {
  check = (model: Model): boolean => model.current !== undefined;
  async run(model: Model, { engine }: { engine: Engine }): Promise<void> {
    const { set, promotion } = await buildVersion(engine, model.next++);
    const dead = await takeLease({ engine, schema: SCHEMA, holder: "zombie", exclusive: true });
    await using _alive = await takeLease({ engine, schema: SCHEMA, holder: "tester", exclusive: true });
    await expect(promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: dead.token })).rejects.toThrow("took over");
    await dead[Symbol.asyncDispose]();
    await agree(model, engine);
  }
  toString = (): string => "a zombie promotes";
}

class Damage implements Command {
  check = (model: Model): boolean => model.current !== undefined;
  async run(model: Model, { engine }: { engine: Engine }): Promise<void> {
    await engine.execute(`DROP VIEW IF EXISTS ${SCHEMA}.t1`);
    model.damaged = true;
    await agree(model, engine);
  }
  toString = (): string => "somebody drops a view";
}

const placeOn = places();

describe.each(ENGINES)("deploy, rollback, kill, zombies and damage in any order on %s", (on) => {
  const all = seeds(2, 2);
  const runs = (FULL ? { duckdb: 2500, postgres: 500 } : { duckdb: 12, postgres: 3 })[on];
  it(`do what the model does, ${all.length} × ${runs} sequences, seeds ${all.join(" and ")}`, () => prove(`model on ${on}`, "sequences", async (tally) => {
    const commands = fc.commands([fc.integer({ min: 0, max: 12 }).map((at) => new Deploy(at)), fc.constant(new Deploy(0)), fc.constant(new Back()), fc.constant(new Zombie()), fc.constant(new Damage())], { maxCommands: 12 });
    for (const seed of all) {
      await fc.assert(fc.asyncProperty(commands, async (sequence) => {
        tally.tried++;
        await using shop = await emptyShop(await placeOn(on));
        await fc.asyncModelRun(() => ({ model: { current: undefined, rows: 0, seen: [], left: new Set<number>(), next: 1, damaged: false }, real: { engine: shop.engine, token: 0 } }), sequence);
      }), { seed, numRuns: runs });
    }
  }), 3_600_000);
});
